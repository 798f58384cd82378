using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Decodes JSON as sigs.k8s.io/json does: case-sensitive, whole numbers kept as int64, a duplicate key's last value wins.</summary>
internal static class JsonBody
{
    /// <summary>Decodes one JSON value.</summary>
    /// <exception cref="FormatException">The syntax is wrong; the message is encoding/json's.</exception>
    public static DecodedBody Decode(ReadOnlySpan<byte> utf8)
    {
        var reader = new JsonBodyReader(utf8);
        return new DecodedBody(reader.ReadDocument(), reader.StrictErrors);
    }

    /// <summary>The decoded value alone.</summary>
    /// <exception cref="FormatException">The syntax is wrong; the message is encoding/json's.</exception>
    public static JsonNode? Parse(ReadOnlySpan<byte> utf8) => Decode(utf8).Value;
}
