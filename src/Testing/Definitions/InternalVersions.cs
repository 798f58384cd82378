using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>
/// The versions of a definition as an error shows them: in upstream's internal type, where what all versions have in common is held
/// once for all of them. What they do not have in common is shown as the definition writes it.
/// </summary>
internal static class InternalVersions
{
    private static readonly string[] Shared = ["schema", "subresources", "additionalPrinterColumns", "selectableFields"];

    public static FieldError Invalid(DefinitionNode node, string detail)
    {
        var versions = node.Versions.ToArray();
        var common = Shared.Where(field => versions.All(version => JsonNode.DeepEquals(version[field], versions[0][field]))).ToHashSet();
        var shown = node.Spec?["versions"] is JsonArray ? new JsonArray([.. versions.Select(version => (JsonNode)Show(version, common))]) : null;
        return new FieldError(FieldErrorType.Invalid, "spec.versions", GoJson.WriteInOrder(shown), detail);
    }

    private static JsonObject Show(JsonObject version, HashSet<string> common)
    {
        var shown = new JsonObject
        {
            ["Name"] = DefinitionReader.Text(version, "name"),
            ["Served"] = JsonValues.AsBoolean(version["served"]) == true,
            ["Storage"] = JsonValues.AsBoolean(version["storage"]) == true,
            ["Deprecated"] = JsonValues.AsBoolean(version["deprecated"]) == true,
            ["DeprecationWarning"] = version["deprecationWarning"]?.DeepClone(),
        };
        foreach (var field in Shared)
            shown[char.ToUpperInvariant(field[0]) + field[1..]] = common.Contains(field) ? null : version[field]?.DeepClone();
        return shown;
    }
}
