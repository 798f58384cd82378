using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

/// <summary>Patches whose results the API server's own Go libraries have given.</summary>
public sealed class PatchGoldenTests
{
    private const string NotApplicable = "the server rejected our request due to an error in our request";

    [Test]
    public void Patches_give_the_documents_and_errors_of_the_go_libraries()
    {
        var cases = GoldenCases.Read("Patches/patches.jsonl").ToList();
        Assert.That(cases, Has.Count.GreaterThan(600));
        Assert.Multiple(() =>
        {
            foreach (var test in cases)
            {
                Assert.That(Apply(test), Is.EqualTo(Expected(test)), Text(test, "Patch"));
                Assert.That(Check(test), Is.EqualTo(ExpectedCheck(test)), Text(test, "Patch"));
            }
        });
    }

    [TestCase("application/json-patch+json", 0)]
    [TestCase("application/merge-patch+json; charset=utf-8", 1)]
    [TestCase("application/apply-patch+yaml", 2)]
    public void Content_type_names_the_kind(string contentType, int kind) =>
        Assert.That((int)PatchKinds.Parse(contentType), Is.EqualTo(kind));

    [TestCase("application/strategic-merge-patch+json")]
    [TestCase("application/json")]
    [TestCase("")]
    [TestCase(null)]
    public void Other_content_types_are_refused(string? contentType)
    {
        var error = Assert.Throws<StatusError>(() => PatchKinds.Parse(contentType))!;
        Assert.That(error.Code, Is.EqualTo(415));
        Assert.That(error.Message, Is.EqualTo("the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml"));
    }

    [Test]
    public void Too_many_operations_are_refused()
    {
        var patch = "[" + string.Join(',', Enumerable.Repeat("""{"op":"test","path":"/a","value":null}""", 10001)) + "]";
        var error = Assert.Throws<StatusError>(() => JsonPatch.Apply([], Encoding.UTF8.GetBytes(patch)))!;
        Assert.That((error.Code, error.Message), Is.EqualTo((413, "Request entity too large: The allowed maximum operations in a JSON patch is 10000, got 10001")));
    }

    private static string Apply(JsonObject test)
    {
        var document = JsonBody.Parse(Bytes(test, "Doc"))!.AsObject();
        var before = GoJson.Write(document);
        try
        {
            var result = Text(test, "Kind") == "json"
                ? JsonPatch.Apply(document, Bytes(test, "Patch"))
                : MergePatch.Apply(document, Bytes(test, "Patch"));
            return GoJson.Write(result);
        }
        catch (StatusError error)
        {
            return $"{error.Code} {(error.Code == 422 ? NotApplicable : IsSyntaxError(test) ? "syntax" : error.Message)}";
        }
        finally
        {
            Assert.That(GoJson.Write(document), Is.EqualTo(before), "The document was changed in place.");
        }
    }

    // How a patch that cannot be read is worded depends on the Go version there; StrictErrors words it as the server does.
    private static bool IsSyntaxError(JsonObject test) =>
        Text(test, "Kind") == "json" && (Text(test, "StrictFailure").Contains("invalid character", StringComparison.Ordinal)
            || Text(test, "StrictFailure").Contains("Go value of type handlers.jsonPatchOp", StringComparison.Ordinal));

    private static string Expected(JsonObject test) => test["Code"]!.GetValue<long>() == 200
        ? Text(test, "Result")
        : $"{test["Code"]} {(IsSyntaxError(test) ? "syntax" : Text(test, "Failure"))}";

    private static string Check(JsonObject test)
    {
        try
        {
            var errors = Text(test, "Kind") == "json" ? JsonPatch.StrictErrors(Bytes(test, "Patch")) : MergePatch.StrictErrors(Bytes(test, "Patch"));
            return string.Join('\n', errors.Order(StringComparer.Ordinal));
        }
        catch (StatusError error)
        {
            return error.Message;
        }
    }

    private static string ExpectedCheck(JsonObject test) => Text(test, "StrictFailure") is { Length: > 0 } failure
        ? failure
        : string.Join('\n', test["strictErrors"]!.AsArray().Select(error => error!.GetValue<string>()).Order(StringComparer.Ordinal));

    private static string Text(JsonObject test, string name) => test[name]!.GetValue<string>();

    private static byte[] Bytes(JsonObject test, string name) => Encoding.UTF8.GetBytes(Text(test, name));
}
