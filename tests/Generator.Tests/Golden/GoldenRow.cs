using System.Text.Json;

namespace KubeGen.Generator.Tests.Golden;

/// <summary>One call of the real client-go: what was called, and what it sent or said.</summary>
public sealed record GoldenRow(
    string Group, string Version, string Kind, string Resource, bool Namespaced, string Method, string Variant, string Args, string Section,
    string Clientset, string GvAccessor, string ResourceAccessor, string? ClientNamespace, GoldenHttp? Http, string? RejectedError, string? Panic,
    string? Config, bool Expansion)
{
    public static IEnumerable<GoldenRow> Read(string path) =>
        File.ReadLines(path).Select(static line => JsonSerializer.Deserialize<GoldenRow>(line, JsonSerializerOptions.Web)!);

    public override string ToString() => $"{Group}/{Version} {Resource} {Method} {Variant}";
}

/// <summary>The request on the wire.</summary>
public sealed record GoldenHttp(string Method, string Path, string RawQuery, string? ContentType, string? Accept, bool HasBody, string? Body);
