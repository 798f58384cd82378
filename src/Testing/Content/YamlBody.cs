using System.Text;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeGen.Testing;

/// <summary>Decodes YAML as sigs.k8s.io/yaml does: YAML 1.1 scalars, JSON's types; JSON is YAML.</summary>
internal static class YamlBody
{
    /// <exception cref="FormatException">The syntax is wrong.</exception>
    public static DecodedBody Decode(byte[] body)
    {
        var start = body.AsSpan().TrimStart(" \t\r\n"u8);
        if (start.Length > 0 && start[0] == '{')
            return JsonBody.Decode(body);
        try
        {
            return new YamlReader(Encoding.UTF8.GetString(body)).Read();
        }
        catch (YamlException problem)
        {
            throw new FormatException($"error converting YAML to JSON: yaml: line {problem.Start.Line}: {problem.Message}", problem);
        }
    }

    private sealed class YamlReader(string text)
    {
        private readonly Parser _parser = new(new StringReader(text));
        private readonly Dictionary<AnchorName, JsonNode?> _anchors = [];
        private readonly List<string> _problems = [];

        public DecodedBody Read()
        {
            _parser.Consume<StreamStart>();
            if (_parser.Accept<StreamEnd>(out _))
                return new DecodedBody(null, []);
            _parser.Consume<DocumentStart>();
            return new DecodedBody(Node(), _problems);
        }

        private JsonNode? Node()
        {
            if (_parser.TryConsume<AnchorAlias>(out var alias))
                return _anchors.TryGetValue(alias.Value, out var known) ? known?.DeepClone() : throw new FormatException($"yaml: unknown anchor '{alias.Value}' referenced");
            var (anchor, node) = _parser.Current switch
            {
                Scalar scalar => (scalar.Anchor, Take(() => YamlScalar.Read(_parser.Consume<Scalar>()))),
                SequenceStart sequence => (sequence.Anchor, Take(Sequence)),
                MappingStart mapping => (mapping.Anchor, Take(Mapping)),
                var other => throw new FormatException($"yaml: unexpected {other?.GetType().Name}"),
            };
            if (!anchor.IsEmpty)
                _anchors[anchor] = node;
            return node;
        }

        private static JsonNode? Take(Func<JsonNode?> read) => read();

        private JsonArray Sequence()
        {
            var array = new JsonArray();
            _parser.Consume<SequenceStart>();
            while (!_parser.TryConsume<SequenceEnd>(out _))
                array.Add(Node());
            return array;
        }

        private JsonObject Mapping()
        {
            var @object = new JsonObject();
            _parser.Consume<MappingStart>();
            while (!_parser.TryConsume<MappingEnd>(out _))
            {
                var key = _parser.Consume<Scalar>();
                var value = Node();
                if (key.Value == "<<" && value is JsonObject merged)
                {
                    foreach (var (name, member) in merged)
                        @object.TryAdd(name, member?.DeepClone());
                    continue;
                }

                if (@object.ContainsKey(key.Value))
                    _problems.Add($"line {key.Start.Line}: key \"{key.Value}\" already set in map");
                @object[key.Value] = value;
            }

            return @object;
        }
    }
}
