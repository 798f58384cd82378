using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

/// <summary>What was let in before a rule was there is let pass until it is changed.</summary>
public sealed class RatchetingContract(ServerKind kind) : RuleContract(kind)
{
    private const string Strict = """
        {"type":"object","properties":{"status":{"type":"object","properties":{"phase":{"type":"string","maxLength":8,"x-kubernetes-validations":[{"rule":"self != 'bad'"}]}}},
         "spec":{"type":"object","x-kubernetes-validations":[{"rule":"!has(self.name) || self.name != 'bad'","message":"spec has a bad name"}],"properties":{
          "name":{"type":"string","maxLength":8,"x-kubernetes-validations":[{"rule":"self != 'bad'","reason":"FieldValueForbidden"}]},
          "other":{"type":"string","maxLength":8},
          "nested":{"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"integer"}},"x-kubernetes-validations":[{"rule":"self.a < self.b"}]},
          "transition":{"type":"integer","x-kubernetes-validations":[{"rule":"self > 5 || oldSelf > 5"}]},
          "plain":{"type":"array","maxItems":4,"items":{"type":"string","maxLength":8,"x-kubernetes-validations":[{"rule":"self != 'bad'"}]}},
          "keyed":{"type":"array","maxItems":4,"x-kubernetes-list-type":"map","x-kubernetes-list-map-keys":["k"],"items":{"type":"object","required":["k"],"properties":{"k":{"type":"string","maxLength":8},"v":{"type":"string","maxLength":8}},
            "x-kubernetes-validations":[{"rule":"self.v != 'bad'"}]}},
          "map":{"type":"object","maxProperties":4,"additionalProperties":{"type":"string","maxLength":8,"x-kubernetes-validations":[{"rule":"self != 'bad'"}]}}
        } } } }
        """;

    private string Lates => $"/apis/{Group}/v1/namespaces/{Namespace}/judgeds";

    [OneTimeTearDown]
    public Task RemoveJudgeds() => Client.BaseAddress is null ? Task.CompletedTask : Send("DELETE", $"{Definitions}/judgeds.{Group}");

    /// <summary>An object from before the rules came.</summary>
    private async Task GivenBefore(string spec)
    {
        var lenient = Definition(Without(Strict));
        if ((await Get($"{Definitions}/judgeds.{Group}")).Code == 404)
            await Define(lenient);
        else
            await Become(Without(Strict));
        var probe = JsonNode.Parse($$"""{"apiVersion":"{{Group}}/v1","kind":"Judged","metadata":{"name":"one"},"spec":{{spec}},"status":{"phase":"bad"} }""")!;
        await Eventually(async () => (await Send("POST", Lates, probe.ToJsonString())).Code is 201);
        Assert.That((await Patch($"{Lates}/one/status", MergePatch, """{"status":{"phase":"bad"}}""")).Code, Is.EqualTo(200));
        await Become(Strict);
        // A change of the definition comes to the objects' handlers a little later.
        var fresh = JsonNode.Parse($$"""{"apiVersion":"{{Group}}/v1","kind":"Judged","metadata":{"name":"probe"},"spec":{"name":"bad"} }""")!;
        await Eventually(async () => (await Send("POST", $"{Lates}?dryRun=All", fresh.ToJsonString())).Code == 422);
    }

    private async Task Become(string schema)
    {
        var answer = await Patch($"{Definitions}/judgeds.{Group}", JsonPatch, new JsonArray(new JsonObject
        {
            ["op"] = "replace",
            ["path"] = "/spec/versions/0/schema/openAPIV3Schema",
            ["value"] = JsonNode.Parse(schema),
        }).ToJsonString());
        Assert.That(answer.Code, Is.EqualTo(200), answer.Text);
    }

    private static string Without(string schema)
    {
        var node = JsonNode.Parse(schema)!;
        Strip(node);
        return node.ToJsonString();
    }

    private static void Strip(JsonNode? node)
    {
        if (node is not JsonObject fields)
            return;
        fields.Remove("x-kubernetes-validations");
        foreach (var (_, value) in fields.ToArray())
            Strip(value);
    }

    [TestCase("""{"name":"bad"}""", """{"other":"x"}""",
        new[] { "spec.name: Forbidden: failed rule: self != 'bad'" },
        "FieldValueInvalid spec: Invalid value: spec has a bad name")]
    [TestCase("""{"nested":{"a":3,"b":2}}""", """{"other":"x"}""", new[] { "spec.nested: Invalid value: failed rule: self.a < self.b" })]
    [TestCase("""{"nested":{"a":3,"b":2}}""", """{"nested":{"a":4}}""", new string[0], "FieldValueInvalid spec.nested: Invalid value: failed rule: self.a < self.b")]
    [TestCase("""{"nested":{"a":3,"b":2}}""", """{"nested":{"b":4}}""", new string[0])]
    [TestCase("""{"nested":{"a":3}}""", """{"other":"x"}""", new string[0], "FieldValueInvalid spec.nested: Invalid value: \"object\": no such key: b evaluating rule: self.a < self.b")]
    [TestCase("""{"transition":3}""", """{"other":"x"}""", new string[0], "FieldValueInvalid spec.transition: Invalid value: 3: failed rule: self > 5 || oldSelf > 5")]
    [TestCase("""{"plain":["bad","ok"]}""", """{"other":"x"}""", new[] { "spec.plain[0]: Invalid value: \"bad\": failed rule: self != 'bad'" })]
    [TestCase("""{"plain":["bad","ok"]}""", """{"plain":["bad","ok","more"]}""", new string[0], "FieldValueInvalid spec.plain[0]: Invalid value: \"bad\": failed rule: self != 'bad'")]
    [TestCase("""{"keyed":[{"k":"a","v":"bad"},{"k":"b","v":"ok"}]}""", """{"keyed":[{"k":"c","v":"ok"},{"k":"a","v":"bad"}]}""", new[] { "spec.keyed[1]: Invalid value: failed rule: self.v != 'bad'" })]
    [TestCase("""{"keyed":[{"k":"a","v":"ok"}]}""", """{"keyed":[{"k":"b","v":"bad"}]}""", new string[0], "FieldValueInvalid spec.keyed[0]: Invalid value: failed rule: self.v != 'bad'")]
    [TestCase("""{"map":{"a":"bad"}}""", """{"map":{"b":"ok"}}""", new[] { "spec.map[a]: Invalid value: \"bad\": failed rule: self != 'bad'" })]
    [TestCase("""{"map":{"a":"ok"}}""", """{"map":{"b":"bad"}}""", new string[0], "FieldValueInvalid spec.map[b]: Invalid value: \"bad\": failed rule: self != 'bad'")]
    public async Task What_an_update_leaves_as_it_was_is_only_warned_of(string before, string change, string[] warnings, params string[] causes)
    {
        await GivenBefore(before);
        var answer = await Patch($"{Lates}/one", MergePatch, $$"""{"spec":{{change}} }""");

        Expect(answer, $"Judged.{Group} \"one\"", causes);
        Assert.That(answer.Warnings.Select(warning => warning.Replace("\\\"", "\"", StringComparison.Ordinal)),
            Is.EquivalentTo(warnings.Append("status.phase: Invalid value: \"bad\": failed rule: self != 'bad'").Select(warning => $"299 - \"{warning}\"")));
    }

    [Test]
    public async Task A_status_is_ratcheted_too()
    {
        await GivenBefore("""{"name":"bad"}""");

        var same = await Patch($"{Lates}/one/status", MergePatch, """{"status":{"phase":"bad"},"metadata":{"labels":{"a":"b"}}}""");
        var changed = await Patch($"{Lates}/one/status", MergePatch, """{"status":{"phase":"good"}}""");

        Expect(same, $"Judged.{Group} \"one\"");
        Expect(changed, $"Judged.{Group} \"one\"");
        Assert.That((same.Warnings.Count, changed.Warnings.Count), Is.EqualTo((3, 2)));
    }
}
