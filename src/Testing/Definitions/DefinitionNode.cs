using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Reads and writes the conditions and names of a CustomResourceDefinition.</summary>
internal readonly struct DefinitionNode(JsonObject crd)
{
    public const string CleanupFinalizer = "customresourcecleanup.apiextensions.k8s.io";

    public string Group => DefinitionReader.Text(Spec, "group");

    public JsonObject? Spec => crd["spec"] as JsonObject;

    public JsonObject? Names => Spec?["names"] as JsonObject;

    public JsonObject Status
    {
        get
        {
            if (crd["status"] is not JsonObject status)
                crd["status"] = status = [];
            return status;
        }
    }

    public JsonObject? AcceptedNames => (crd["status"] as JsonObject)?["acceptedNames"] as JsonObject;

    public IEnumerable<JsonObject> Versions => DefinitionReader.Objects(Spec?["versions"]);

    public bool IsTrue(string condition) => Condition(condition) is { } found && DefinitionReader.Text(found, "status") == "True";

    public JsonObject? Condition(string type) =>
        DefinitionReader.Objects((crd["status"] as JsonObject)?["conditions"]).FirstOrDefault(condition => DefinitionReader.Text(condition, "type") == type);

    /// <summary>Sets a condition; its transition time changes only with its status.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool SetCondition(string type, bool status, string reason, string message, DateTimeOffset now)
    {
        if (Status["conditions"] is not JsonArray conditions)
            Status["conditions"] = conditions = [];
        var text = status ? "True" : "False";
        if (Condition(type) is { } known)
        {
            if (DefinitionReader.Text(known, "status") == text && DefinitionReader.Text(known, "reason") == reason && DefinitionReader.Text(known, "message") == message)
                return false;
            if (DefinitionReader.Text(known, "status") != text)
                known["lastTransitionTime"] = ObjectMetaNode.Format(now);
            (known["status"], known["reason"], known["message"]) = (text, reason, message);
            return true;
        }

        conditions.Add((JsonNode)new JsonObject
        {
            ["type"] = type,
            ["status"] = text,
            ["lastTransitionTime"] = ObjectMetaNode.Format(now),
            ["reason"] = reason,
            ["message"] = message,
        });
        return true;
    }

    /// <summary>Adds the storage version to those that objects may be stored in.</summary>
    public void AddStoredVersion()
    {
        if (Status["storedVersions"] is not JsonArray stored)
            Status["storedVersions"] = stored = [];
        var storage = Versions.FirstOrDefault(version => JsonValues.AsBoolean(version["storage"]) == true);
        var name = DefinitionReader.Text(storage, "name");
        if (storage is not null && !stored.Any(version => JsonValues.AsString(version) == name))
            stored.Add((JsonNode)name);
    }
}
