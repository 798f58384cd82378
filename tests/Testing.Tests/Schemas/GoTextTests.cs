using System.Text;

namespace KubeGen.Testing.Tests;

public sealed class GoTextTests
{
    [TestCase(0.0, "0", "0")]
    [TestCase(1.0, "1", "1")]
    [TestCase(-1.5, "-1.5", "-1.5")]
    [TestCase(100000.0, "100000", "100000")]
    [TestCase(1000000.0, "1000000", "1e+06")]
    [TestCase(1234567.5, "1234567.5", "1.2345675e+06")]
    [TestCase(0.0001, "0.0001", "0.0001")]
    [TestCase(0.00001, "0.00001", "1e-05")]
    [TestCase(0.0000001, "1e-7", "1e-07")]
    [TestCase(1e20, "100000000000000000000", "1e+20")]
    [TestCase(1e21, "1e+21", "1e+21")]
    [TestCase(1.5e300, "1.5e+300", "1.5e+300")]
    public void Floats_are_written_as_by_encoding_json_and_by_fmt(double value, string json, string print)
    {
        Assert.That(GoNumber.Json(value), Is.EqualTo(json));
        Assert.That(GoNumber.Print(value), Is.EqualTo(print));
    }

    [TestCase("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [TestCase("\a\b\f\n\r\t\v\u0001\u007f", "\"\\a\\b\\f\\n\\r\\t\\v\\x01\\x7f\"")]
    [TestCase("é\u00a0\u200b\U0001F600", "\"é\\u00a0\\u200b\U0001F600\"")]
    public void Strings_are_quoted_as_by_strconv(string value, string quoted) => Assert.That(GoText.Quote(value), Is.EqualTo(quoted));

    [Test]
    public void Json_is_written_compact_sorted_and_escaped_for_html()
    {
        var value = JsonBody.Parse("""{ "b": [1, 2.50, null, true], "a": "<&>\u2028é\u0001\b", "B": {} }"""u8);
        Assert.That(GoJson.Write(value), Is.EqualTo("""{"B":{},"a":"\u003c\u0026\u003e\u2028é\u0001\b","b":[1,2.5,null,true]}"""));
    }

    [Test]
    public void Duplicate_keys_are_named_once_each_and_the_last_one_wins()
    {
        var body = JsonBody.Decode("""{"a":1,"a":2,"a":3,"s":{"x":[{"y":1,"y":2}]}}"""u8);
        Assert.That(GoJson.Write(body.Value), Is.EqualTo("""{"a":3,"s":{"x":[{"y":2}]}}"""));
        Assert.That(body.StrictErrors, Is.EqualTo(new[] { "duplicate field \"a\"", "duplicate field \"s.x[0].y\"" }));
    }

    [TestCase("", "unexpected end of JSON input")]
    [TestCase("{\"a\"", "unexpected end of JSON input")]
    [TestCase("tru", "invalid character ' ' in literal true (expecting 'e')")]
    [TestCase("{'a':1}", "invalid character '\\'' looking for beginning of object key string")]
    [TestCase("[1}", "invalid character '}' after array element")]
    [TestCase("1 2", "invalid character '2' after top-level value")]
    public void Wrong_syntax_is_named_as_by_encoding_json(string json, string message) =>
        Assert.That(() => JsonBody.Decode(Encoding.UTF8.GetBytes(json)), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));
}
