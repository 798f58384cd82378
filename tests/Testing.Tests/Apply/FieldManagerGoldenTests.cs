using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

/// <summary>Sequences of updates and applies whose results Kubernetes' managedfields package has given.</summary>
public sealed class FieldManagerGoldenTests
{
    [TestCase("Apply/fieldmanager.jsonl")]
    public void Writes_give_the_objects_owners_and_errors_of_the_go_packages(string file)
    {
        var lines = GoldenCases.Read(file).ToList();
        var schemas = lines[0]["schemas"]!.AsObject().ToDictionary(pair => pair.Key, pair => StructuralSchema.Parse(pair.Value!.AsObject()));
        Assert.That(lines, Has.Count.GreaterThan(100));
        Assert.Multiple(() =>
        {
            foreach (var test in lines.Skip(1))
                Run(test, schemas);
        });
    }

    private static void Run(JsonObject test, Dictionary<string, StructuralSchema> schemas)
    {
        var hasStatus = test["status"]!.GetValue<bool>();
        var versions = test["schema"]!.AsObject()
            .Select(pair => new ManagedVersion(pair.Key, pair.Value is { } name ? schemas[name.GetValue<string>()] : null)).ToList();
        var types = ManagedTypes.ForDefinition("example.com", "Foo", versions);
        JsonObject? live = null;
        var results = test["Results"]!.AsArray();
        var steps = test["steps"]!.AsArray();
        for (var i = 0; i < steps.Count; i++)
        {
            string actual;
            try
            {
                live = Write(live, steps[i]!.AsObject(), types, hasStatus);
                actual = GoJson.Write(WithoutTimes(live));
            }
            catch (StatusError error)
            {
                actual = GoJson.Write(Describe(error));
            }

            var expected = GoJson.Write(Normalize(results[i]!.AsObject()));
            Assert.That(actual, Is.EqualTo(expected), string.Create(CultureInfo.InvariantCulture, $"{test["name"]}, step {i}"));
        }
    }

    private static JsonObject Write(JsonObject? live, JsonObject step, ManagedTypes types, bool hasStatus)
    {
        var apiVersion = "example.com/" + step["version"]!.GetValue<string>();
        var subresource = step["subresource"]!.GetValue<string>();
        var reset = subresource != "status" ? ResetFields.ForResource(apiVersion, hasStatus)
            : hasStatus ? ResetFields.ForStatus(types.ApiVersions) : ResetFields.None;
        var manager = new FieldManager(types, apiVersion, subresource, reset, new FixedTime());
        if (live is not null)
        {
            live = live.DeepClone().AsObject();
            live["apiVersion"] = apiVersion;
        }

        var value = step["object"]!.AsObject();
        var name = step["manager"]!.GetValue<string>();
        var result = step["op"]!.GetValue<string>() == "apply"
            ? manager.Apply(live, value, name, step["force"]!.GetValue<bool>())
            : manager.Update(live, value, name);
        var metadata = result["metadata"]!.AsObject();
        metadata["uid"] = "u1";
        return result;
    }

    private static JsonObject WithoutTimes(JsonObject value)
    {
        var copy = value.DeepClone().AsObject();
        foreach (var entry in copy["metadata"]?["managedFields"] as JsonArray ?? [])
        {
            if (JsonValues.AsString(entry!["time"]) is { } time && !time.StartsWith("2000", StringComparison.Ordinal))
                entry["time"] = "now";
        }

        return copy;
    }

    private static JsonObject Describe(StatusError error)
    {
        var result = new JsonObject { ["error"] = SortLines(error.Message) };
        if (error.Code != 500)
            result["code"] = error.Code;
        if (error.Causes.Count > 0)
            result["causes"] = SortCauses(error.Causes.Select(cause => new JsonObject { ["reason"] = cause.Type, ["message"] = cause.Message, ["field"] = cause.Field }));
        return result;
    }

    // Go walks maps in random order, so several errors of one object and the causes of several managers come in any.
    private static JsonObject Normalize(JsonObject expected)
    {
        if (!expected.TryGetPropertyValue("error", out var error))
            return expected;
        var copy = expected.DeepClone().AsObject();
        copy["error"] = SortLines(error!.GetValue<string>());
        if (copy["causes"] is JsonArray causes)
            copy["causes"] = SortCauses(causes.Select(cause => cause!.DeepClone().AsObject()));
        return copy;
    }

    private static string SortLines(string text) => string.Join('\n', text.Split('\n').Order(StringComparer.Ordinal));

    private static JsonArray SortCauses(IEnumerable<JsonObject> causes) =>
        new([.. causes.OrderBy(GoJson.Write, StringComparer.Ordinal)]);

    // The recorded writes all happened within one second.
    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
