using System.Text;
using System.Text.Json;

namespace KubeGen.Runtime.Tests.Json;

/// <summary>Strings as Go's encoding/json writes them.</summary>
public sealed class EncoderTests
{
    private static readonly JsonSeam Seam = new(null);

    [TestCase("", "")]
    [TestCase("plain", "plain")]
    [TestCase("\"\\/'`+", "\\\"\\\\/'`+")]
    [TestCase("<a>&</a>", "\\u003ca\\u003e\\u0026\\u003c/a\\u003e")]
    [TestCase("\b\f\n\r\t", "\\b\\f\\n\\r\\t")]
    [TestCase("\0\u0001\u000b\u001f", "\\u0000\\u0001\\u000b\\u001f")]
    [TestCase("\u007f\u0080\u00a0\u2027", "\u007f\u0080\u00a0\u2027")]
    [TestCase("\u2028\u2029", "\\u2028\\u2029")]
    [TestCase("é日𝄞🚀", "é日𝄞🚀")]
    [TestCase("𝄞<𝄞", "𝄞\\u003c𝄞")]
    [TestCase("\ufffd", "\ufffd")]
    public void Strings(string value, string expected)
    {
        Assert.That(Encoding.UTF8.GetString(Seam.Serialize(value)), Is.EqualTo($"\"{expected}\""));
        // The same beyond the lengths at which the writer's own buffers change.
        var padding = new string('x', 300);
        Assert.That(Encoding.UTF8.GetString(Seam.Serialize(padding + value + padding)), Is.EqualTo($"\"{padding}{expected}{padding}\""));
    }

    // An attribute can't hold these.
    private static IEnumerable<string[]> InvalidStrings() =>
    [
        ["a\ud800b", "a\\ufffdb"],
        ["a\udc00", "a\\ufffd"],
        ["\ud834", "\\ufffd"],
        ["\udd1e\ud834", "\\ufffd\\ufffd"],
        ["\ufffd<\ud800", "\ufffd\\u003c\\ufffd"],
    ];

    [TestCaseSource(nameof(InvalidStrings))]
    public void Invalid_strings(string value, string expected) => Strings(value, expected);

    [Test]
    public void Every_character_is_escaped_or_not_as_in_Go()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (char.IsSurrogate((char)c))
                continue;
            var text = ((char)c).ToString();
            var expected = text switch
            {
                "\"" => "\\\"",
                "\\" => "\\\\",
                "\b" => "\\b",
                "\f" => "\\f",
                "\n" => "\\n",
                "\r" => "\\r",
                "\t" => "\\t",
                _ when c < ' ' || text is "<" or ">" or "&" or "\u2028" or "\u2029" => $"\\u{c:x4}",
                _ => text,
            };
            Assert.That(Encoding.UTF8.GetString(Seam.Serialize(text)), Is.EqualTo($"\"{expected}\""));
        }
    }

    [Test]
    public void Names_of_fields_and_elements_of_unknown_type_too()
    {
        var map = new Dictionary<string, string> { ["<é>"] = "\u2028" };
        Assert.That(Encoding.UTF8.GetString(Seam.Serialize(map)), Is.EqualTo("{\"\\u003cé\\u003e\":\"\\u2028\"}"));
        Assert.That(Encoding.UTF8.GetString(Seam.Serialize(JsonElement.Parse("{\"a\":\"\\u003C\\u00E9&\\/\"}"))), Is.EqualTo("{\"a\":\"\\u003cé\\u0026/\"}"));
    }

    [Test]
    public void The_encoder_keeps_its_own_contract()
    {
        var encoder = GoJsonEncoder.Shared;
        Assert.That(encoder.Encode("a<b"), Is.EqualTo("a\\u003cb"));
        var target = new char[5];
        Assert.That(encoder.Encode("<", target, out var consumed, out var written), Is.EqualTo(System.Buffers.OperationStatus.DestinationTooSmall));
        Assert.That((consumed, written), Is.EqualTo((0, 0)));
        Assert.That(encoder.Encode("a\ud834", new char[20], out consumed, out written, isFinalBlock: false), Is.EqualTo(System.Buffers.OperationStatus.NeedMoreData));
        Assert.That((consumed, written), Is.EqualTo((1, 1)));
    }
}
