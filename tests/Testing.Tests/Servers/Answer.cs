using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

/// <summary>An answer of a server.</summary>
public sealed record Answer(int Code, string ContentType, IReadOnlyList<string> Warnings, byte[] Bytes)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);

    public JsonObject Body => JsonNode.Parse(Text)!.AsObject();

    public string? Message => (string?)Body["message"];

    public string? Reason => (string?)Body["reason"];

    public string ResourceVersion => (string)Body["metadata"]!["resourceVersion"]!;

    public IEnumerable<string> Names => Body["items"]!.AsArray().Select(item => (string)item!["metadata"]!["name"]!);

    /// <summary>The causes as <c>reason field: message</c>.</summary>
    public IEnumerable<string> Causes => Body["details"]!["causes"]!.AsArray().Select(cause => $"{cause!["reason"]} {cause["field"]}: {cause["message"]}");

    public JsonNode? At(string path) => path.Split('.').Aggregate((JsonNode?)Body, (node, step) => node is JsonArray array ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node?[step]);
}
