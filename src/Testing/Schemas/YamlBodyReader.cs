using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeGen.Testing;

/// <summary>Builds JSON from YAML's events: YamlDotNet's own tree refuses duplicate keys, which are only an error to a strict decoder.</summary>
internal sealed class YamlBodyReader(IParser parser)
{
    private readonly Dictionary<AnchorName, JsonNode?> _anchors = [];
    private readonly List<string> _duplicates = [];

    public IReadOnlyList<string> Duplicates => _duplicates;

    public JsonNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            return null;
        var value = ReadNode();
        parser.Consume<DocumentEnd>();
        return value;
    }

    private JsonNode? ReadNode()
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return _anchors.TryGetValue(alias.Value, out var target)
                ? target?.DeepClone()
                : throw new FormatException($"yaml: unknown anchor '{alias.Value}' referenced");
        }

        var anchor = parser.Current is NodeEvent { Anchor: var name } ? name : AnchorName.Empty;
        JsonNode? node;
        if (parser.TryConsume<Scalar>(out var scalar))
            node = YamlScalar.Resolve(scalar);
        else if (parser.TryConsume<SequenceStart>(out _))
            node = ReadSequence();
        else
            node = ReadMapping();
        if (!anchor.IsEmpty)
            _anchors[anchor] = node;
        return node;
    }

    private JsonArray ReadSequence()
    {
        var result = new JsonArray();
        while (!parser.TryConsume<SequenceEnd>(out _))
            result.Add(ReadNode());
        return result;
    }

    private JsonObject ReadMapping()
    {
        parser.Consume<MappingStart>();
        var result = new JsonObject();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var line = parser.Current!.Start.Line;
            if (parser.Current is Scalar { Value: "<<", IsPlainImplicit: true })
            {
                parser.Consume<Scalar>();
                Merge(result, ReadNode(), line);
                continue;
            }

            Set(result, ReadKey(), ReadNode(), line);
        }

        return result;
    }

    private string ReadKey()
    {
        var key = ReadNode();
        return JsonValues.KindOf(key) switch
        {
            JsonKind.String => JsonValues.AsString(key)!,
            JsonKind.Integer or JsonKind.Boolean => GoJson.Write(key),
            JsonKind.Float => GoNumber.Print((float)JsonValues.Float(key!)),
            _ => throw new FormatException($"unsupported map key of type: {GoText.TypeName(key)}, key: {GoText.Print(key)}"),
        };
    }

    private void Merge(JsonObject target, JsonNode? source, long line)
    {
        switch (source)
        {
            case JsonObject map:
                foreach (var (name, value) in map)
                    Set(target, name, value?.DeepClone(), line);
                break;
            case JsonArray list when list.All(item => item is JsonObject):
                // The first of several has the last word.
                foreach (var item in list.Reverse())
                    Merge(target, item, line);
                break;
            default:
                throw new FormatException("yaml: map merge requires map or sequence of maps as the value");
        }
    }

    private void Set(JsonObject target, string name, JsonNode? value, long line)
    {
        if (target.ContainsKey(name))
            _duplicates.Add(string.Create(CultureInfo.InvariantCulture, $"line {line}: key {GoText.Quote(name)} already set in map"));
        target[name] = value;
    }
}
