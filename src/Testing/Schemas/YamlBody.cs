using System.Text;
using YamlDotNet.Core;

namespace KubeGen.Testing;

/// <summary>Decodes YAML as sigs.k8s.io/yaml does: the first document, with YAML 1.1's booleans and numbers, as the JSON that it is.</summary>
internal static class YamlBody
{
    /// <summary>Decodes one document; JSON is YAML too. What a strict decoder holds against it is one error, of all duplicate keys.</summary>
    /// <exception cref="FormatException">The syntax is wrong.</exception>
    public static DecodedBody Decode(ReadOnlySpan<byte> utf8)
    {
        try
        {
            using var text = new StringReader(Encoding.UTF8.GetString(utf8));
            var reader = new YamlBodyReader(new Parser(new Scanner(text, skipComments: true)));
            var value = reader.ReadDocument();
            return new DecodedBody(value, reader.Duplicates.Count == 0
                ? []
                : [$"yaml: unmarshal errors:\n{string.Join('\n', reader.Duplicates.Select(error => "  " + error))}"]);
        }
        catch (YamlException fault)
        {
            throw new FormatException($"yaml: line {fault.Start.Line}: {fault.Message}", fault);
        }
    }
}
