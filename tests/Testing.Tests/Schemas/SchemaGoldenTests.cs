using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

/// <summary>Objects that apiextensions-apiserver's own Go packages have pruned, defaulted and validated.</summary>
public sealed class SchemaGoldenTests
{
    [TestCase("Schemas/metadata.jsonl", 90)]
    [TestCase("Schemas/validation.jsonl", 2500)]
    [TestCase("Schemas/updates.jsonl", 350)]
    public void Objects_are_coerced_defaulted_and_validated_as_by_the_go_packages(string file, int atLeast)
    {
        var cases = GoldenCases.Read(file)
            .SelectMany(group => group["cases"]!.AsArray().Select(test => (Schema: group["schema"]!.AsObject(), Test: test!.AsObject()))).ToList();
        Assert.That(cases, Has.Count.GreaterThan(atLeast));
        Assert.Multiple(() =>
        {
            foreach (var (schema, test) in cases)
                Run(schema, test);
        });
    }

    private static void Run(JsonObject schemaSource, JsonObject test)
    {
        var name = GoJson.Write(test["object"]) + " against " + GoJson.Write(schemaSource);
        var schema = new CustomResourceSchema(StructuralSchema.Parse(schemaSource));
        var resource = test["object"]!.DeepClone().AsObject();
        IReadOnlyList<string> unknown;
        try
        {
            unknown = schema.Coerce(resource);
        }
        catch (FormatException fault)
        {
            Assert.That(fault.Message, Is.EqualTo(test["coerceFailure"]?.GetValue<string>()), name);
            return;
        }

        Assert.That(test["coerceFailure"], Is.Null, name);
        Assert.That(unknown.Order(StringComparer.Ordinal), Is.EqualTo((test["unknown"] as JsonArray ?? []).Select(path => path!.GetValue<string>())), name);
        // What changes nothing is not recorded.
        var coerced = test["coerced"]?.GetValue<string>() ?? GoJson.Write(test["object"]);
        Assert.That(GoJson.Write(resource), Is.EqualTo(coerced), name);
        schema.SetDefaults(resource);
        Assert.That(GoJson.Write(resource), Is.EqualTo(test["defaulted"]?.GetValue<string>() ?? coerced), name);
        var errors = test["old"] is JsonObject old ? schema.ValidateUpdate(resource, old, [], _ => { }) : schema.Validate(resource, []);
        Assert.That(Print(errors), Is.EqualTo(Expected(test)), name);
    }

    // The validation of metadata itself is not what is under test here.
    private static string Expected(JsonObject test) => string.Join('\n', (test["errors"] as JsonArray ?? [])
        .Where(cause => !cause!["field"]!.GetValue<string>().Contains("metadata.", StringComparison.Ordinal))
        .Select(cause => $"{cause!["reason"]} {cause["field"]}: {cause["message"]}").Order(StringComparer.Ordinal));

    private static string Print(IEnumerable<FieldError> errors) => string.Join('\n', errors
        .Select(error => $"{error.Type.Reason()} {error.Field}: {error.Message}").Order(StringComparer.Ordinal));
}
