using System.Text;
using System.Text.RegularExpressions;

namespace KubeGen.Generator.Tests.Golden;

/// <summary>Declares Go types in C#, from nothing but their client-gen tags.</summary>
public sealed partial class GoldenTypes
{
    private readonly StringBuilder _assembly = new("using KubeGen;\nusing System.Collections.Generic;\nusing System.Text.Json;\nusing System.Text.Json.Serialization;\n");
    private readonly StringBuilder _types = new();
    private readonly HashSet<string> _annotated = [];
    private readonly HashSet<string> _named = [];
    private readonly Dictionary<string, string> _namespaces = [];

    public override string ToString() => _assembly.ToString() + _types;

    /// <summary>A package's group version.</summary>
    /// <param name="package">The Go package, which names the types of methods.</param>
    public GoldenTypes Package(string package, string group, string version, string? groupGoName = null)
    {
        var @namespace = Namespace(package);
        if (_namespaces.TryAdd(package, @namespace))
            _assembly.Append($"[assembly: GroupVersion(\"{group}\", \"{version}\", Namespace = \"{@namespace}\"{(groupGoName is null ? "" : $", GroupName = \"{groupGoName}\"")})]\n");
        return this;
    }

    public GoldenTypes Type(string package, string type, bool hasStatus, IEnumerable<string> tags, string? plural = null)
    {
        var attributes = new List<string>();
        var properties = new List<string>();
        if (plural is not null)
            properties.Add($"Plural = \"{plural}\"");
        foreach (var tag in tags.Select(tag => tag.TrimStart('+')).Where(tag => tag.StartsWith("genclient:", StringComparison.Ordinal)))
        {
            if (Attribute(tag["genclient:".Length..], package) is var (attribute, property))
            {
                attributes.AddRange(attribute is null ? [] : [attribute]);
                properties.AddRange(property is null ? [] : [property]);
            }
        }

        attributes.Insert(0, $"GenClient({string.Join(", ", properties)})");
        Declare(package, type, attributes, hasStatus);
        _annotated.Add(package + "." + type);
        return this;
    }

    private (string? Attribute, string? Property) Attribute(string tag, string package) => tag.Split('=', 2) switch
    {
        ["nonNamespaced"] => (null, "NonNamespaced = true"),
        ["noStatus"] => (null, "NoStatus = true"),
        ["noVerbs"] => (null, "NoVerbs = true"),
        ["readonly"] => (null, "ReadOnly = true"),
        ["onlyVerbs", var verbs] => (null, $"OnlyVerbs = {Verbs(verbs)}"),
        ["skipVerbs", var verbs] => (null, $"SkipVerbs = {Verbs(verbs)}"),
        ["method", var method] => (Method(method, package), null),
        _ => throw new ArgumentException($"unknown tag {tag}"),
    };

    private string Method(string method, string package)
    {
        var parts = method.Split(',');
        var values = parts[1..].Select(part => part.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        var text = $"GenClientMethod(\"{parts[0]}\", Verbs.{Upper(values["verb"])}";
        if (values.TryGetValue("subresource", out var subresource))
            text += $", subresource: \"{subresource}\"";
        foreach (var key in new[] { "input", "result" })
        {
            if (values.TryGetValue(key, out var type))
                text += $", {key}: typeof({Reference(type, package)})";
        }

        return text + ")";
    }

    private string Reference(string type, string package)
    {
        var dot = type.LastIndexOf('.');
        var (owner, name) = type.Contains('/') ? (type[..dot], type[(dot + 1)..]) : (package, type);
        _named.Add(owner + "." + name);
        return $"global::{Namespace(owner)}.{name}";
    }

    /// <summary>Declares the types that methods name and no tag declares.</summary>
    public GoldenTypes Rest()
    {
        foreach (var type in _named.ToArray())
        {
            var dot = type.LastIndexOf('.');
            if (!_annotated.Contains(type))
                Declare(type[..dot], type[(dot + 1)..], [], hasStatus: true);
        }

        return this;
    }

    private void Declare(string package, string type, List<string> attributes, bool hasStatus)
    {
        // The one Go type of these that has a kind and no metadata.
        if (type == "TestSubresource")
        {
            _types.Append($"namespace {Namespace(package)} {{ public class {type} {{ [JsonPropertyOrder(-2)] public string? Kind {{ get; set; }} [JsonPropertyOrder(-1)] public string? ApiVersion {{ get; set; }} [JsonExtensionData] public Dictionary<string, JsonElement>? Fields {{ get; set; }} }} }}\n");
            return;
        }

        var status = hasStatus ? "[JsonPropertyOrder(2)] public JsonElement? Status { get; set; }" : "";
        _types.Append($"namespace {Namespace(package)} {{ {string.Concat(attributes.Select(attribute => $"[{attribute}] "))}public class {type} : KubernetesObject {{ [JsonPropertyOrder(1)] public JsonElement? Spec {{ get; set; }} {status} [JsonPropertyOrder(3), JsonExtensionData] public Dictionary<string, JsonElement>? Fields {{ get; set; }} }} }}\n");
    }

    private static string Verbs(string verbs) => string.Join(" | ", verbs.Split(',').Select(verb => "Verbs." + Upper(verb)));

    private static string Upper(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Namespace(string package) => string.Join(".", NotLetters().Split(package).Select(part => Upper(part) + "_"));

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotLetters();
}
