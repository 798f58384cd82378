using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The apiVersion and kind that an object carries.</summary>
internal readonly record struct TypeIdentity(string ApiVersion, string Kind)
{
    public TypeIdentity(JsonObject @object)
        : this(JsonValues.AsString(@object["apiVersion"]) ?? "", JsonValues.AsString(@object["kind"]) ?? "")
    {
    }

    public string Group => ApiVersion.Contains('/', StringComparison.Ordinal) ? ApiVersion[..ApiVersion.IndexOf('/', StringComparison.Ordinal)] : "";

    public string Version => ApiVersion[(ApiVersion.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
