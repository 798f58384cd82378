using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>A stored object in one served version: its bytes, and what selectors look at, read once.</summary>
internal sealed class Rendering(ServedVersion version, byte[] json)
{
    private SelectableAttributes? _attributes;

    public ServedVersion Version { get; } = version;

    public byte[] Json { get; } = json;

    public Rendering? Older { get; set; }

    public SelectableAttributes Attributes => _attributes ??= SelectableAttributes.Of((JsonObject)JsonBody.Parse(Json)!, Version);
}
