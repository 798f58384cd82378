using System.Text.Json;
using System.Text.Json.Serialization;

namespace KubeGen.Runtime.Tests;

/// <summary>A body without metadata, as <c>examples/crd</c>'s TestSubresource is.</summary>
public sealed class BareObject
{
    [JsonPropertyOrder(-2)]
    public string? Kind { get; set; }

    [JsonPropertyOrder(-1)]
    public string? ApiVersion { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Fields { get; set; }
}

public sealed class Widget : KubernetesObject
{
    public WidgetSpec Spec { get; set; } = new();
}

public sealed class WidgetSpec
{
    public string? Text { get; set; }

    public Dictionary<string, string>? Data { get; set; }
}

public static class Resources
{
    public static ApiResource Widgets { get; } = new("example.com", "v1", "Widget", "widgets", Namespaced: true);
}
