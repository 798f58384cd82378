using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The defaults of apiextensions.k8s.io/v1.</summary>
internal static class DefinitionDefaults
{
    public static void Apply(JsonObject crd)
    {
        if (crd["spec"] is not JsonObject spec)
            return;
        if (spec["names"] is JsonObject names)
        {
            var kind = DefinitionReader.Text(names, "kind");
            if (DefinitionReader.Text(names, "singular").Length == 0 && kind.Length > 0)
                names["singular"] = kind.ToLowerInvariant();
            if (DefinitionReader.Text(names, "listKind").Length == 0 && kind.Length > 0)
                names["listKind"] = kind + "List";
        }

        spec["conversion"] ??= new JsonObject { ["strategy"] = "None" };
        foreach (var version in DefinitionReader.Objects(spec["versions"]))
        {
            version["served"] ??= false;
            version["storage"] ??= false;
        }

        var node = new DefinitionNode(crd);
        if (crd["status"] is JsonObject && DefinitionReader.Texts(node.Status["storedVersions"]).Count == 0)
            node.AddStoredVersion();
        if (crd["status"] is null)
            crd.Remove("status");
    }
}
