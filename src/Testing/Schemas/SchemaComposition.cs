using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>anyOf, oneOf, allOf and not. What a field was before does not count within them: only the whole value may be let pass.</summary>
internal static class SchemaComposition
{
    public static SchemaResult Check(JsonNode value, StructuralSchema schema, string path)
    {
        var result = new SchemaResult { MatchCount = 1 };
        if (schema.AnyOf.Count > 0)
            CheckAnyOf(result, [.. schema.AnyOf.Select(Run)], path);
        if (schema.OneOf.Count > 0)
            CheckOneOf(result, [.. schema.OneOf.Select(Run)], path);
        if (schema.AllOf.Count > 0)
            CheckAllOf(result, [.. schema.AllOf.Select(Run)], path);
        if (schema.Not is { } not && Run(not).IsValid)
            result.Add(SchemaFault.Plain($"{GoText.Quote(path)} must not validate the schema (not)"));
        return result;

        SchemaResult Run(StructuralSchema alternative) => SchemaValidation.Check(value, alternative, path, ratchet: null);
    }

    private static void CheckAnyOf(SchemaResult result, List<SchemaResult> alternatives, string path)
    {
        if (alternatives.Find(alternative => alternative.IsValid) is { } success)
        {
            result.Merge(success);
            return;
        }

        result.Add(SchemaFault.Plain($"{GoText.Quote(path)} must validate at least one schema (anyOf)"));
        result.Merge(Closest(alternatives));
    }

    private static void CheckOneOf(SchemaResult result, List<SchemaResult> alternatives, string path)
    {
        var valid = alternatives.FindAll(alternative => alternative.IsValid);
        if (valid.Count == 1)
        {
            result.Merge(valid[0]);
            return;
        }

        var found = valid.Count == 0 ? "Found none valid" : string.Create(CultureInfo.InvariantCulture, $"Found {valid.Count} valid alternatives");
        result.Add(SchemaFault.Plain($"{GoText.Quote(path)} must validate one and only one schema (oneOf). {found}"));
        if (valid.Count == 0)
            result.Merge(Closest(alternatives));
    }

    private static void CheckAllOf(SchemaResult result, List<SchemaResult> parts, string path)
    {
        foreach (var part in parts)
            result.Merge(part);
        var valid = parts.Count(part => part.IsValid);
        if (valid < parts.Count)
            result.Add(SchemaFault.Plain($"{GoText.Quote(path)} must validate all the schemas (allOf){(valid == 0 ? ". None validated" : "")}"));
    }

    // The first of those that match most.
    private static SchemaResult Closest(List<SchemaResult> failures) =>
        failures.Aggregate((best, next) => next.MatchCount > best.MatchCount ? next : best);
}
