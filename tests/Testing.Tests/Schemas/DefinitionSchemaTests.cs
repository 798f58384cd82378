namespace KubeGen.Testing.Tests;

public sealed class DefinitionSchemaTests
{
    [Test]
    public void Schemas_are_refused_as_by_the_go_package()
    {
        var cases = GoldenCases.Read("Schemas/definitions.jsonl").ToList();
        Assert.That(cases, Has.Count.GreaterThan(90));
        Assert.Multiple(() =>
        {
            foreach (var test in cases)
            {
                var errors = DefinitionSchemaValidation.Validate(test["schema"]!.AsObject(), "spec.validation.openAPIV3Schema", test["status"]!.GetValue<bool>());
                var expected = test["errors"]!.AsArray().Select(cause => $"{cause!["reason"]} {cause["field"]}: {cause["message"]}");
                Assert.That(
                    Comparable(errors.Select(error => $"{error.Type.Reason()} {error.Field}: {error.Message}")),
                    Is.EqualTo(Comparable(expected)),
                    GoJson.Write(test["schema"]));
            }
        });
    }

    [Test]
    public void An_unchanged_schema_is_not_refused_for_what_one_rule_costs()
    {
        var schema = JsonBody.Parse("""{"type":"object","properties":{"a":{"type":"array","maxItems":600,"items":{"type":"string","maxLength":99},"x-kubernetes-validations":[{"rule":"self.all(x, self.all(y, x != y))"}]}}}"""u8)!.AsObject();

        var changed = DefinitionSchemaValidation.Validate(schema, "s", hasStatus: false);
        var unchanged = DefinitionSchemaValidation.Validate(schema, "s", hasStatus: false, isUnchanged: true);

        Assert.That((changed.Single().Field, unchanged.Count), Is.EqualTo(("s.properties[a].x-kubernetes-validations[0].rule", 0)));
    }

    // Go prints a whole schema as its internal type there, and words a wrong expression itself.
    private static string Comparable(IEnumerable<string> errors) => string.Join('\n', errors
        .Select(error => error.Contains("fields are allowed at the root", StringComparison.Ordinal) ? error[error.IndexOf("only [", StringComparison.Ordinal)..]
            : error.Contains("must be a valid regular expression", StringComparison.Ordinal) ? error[..error.LastIndexOf("but isn't", StringComparison.Ordinal)]
            : error)
        .Order(StringComparer.Ordinal));
}
