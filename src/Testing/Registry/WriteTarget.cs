namespace KubeGen.Testing;

/// <summary>A resource or its status subresource as something to write: the rules that it follows and the owners of its fields.</summary>
internal sealed record WriteTarget(ObjectRegistry Objects, FieldManager Fields, string Subresource);
