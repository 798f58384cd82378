using KubeGen.Generator.Model.Json;

namespace KubeGen.Generator.Parsing;

/// <summary>All that is read of an annotated type: for its client, and for its JSON.</summary>
internal sealed record AnnotatedType(TypeDeclaration Declaration, JsonGraph? Json);
