using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Strategic merge patch, which only the server's own resources take: their types say which lists are merged.</summary>
/// <seealso href="https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/">Strategic merge patch</seealso>
internal static class StrategicMergePatch
{
    private const string Directive = "$patch";
    private const string DeletePrimitives = "$deleteFromPrimitiveList/";
    private const string SetOrder = "$setElementOrder/";
    private const string RetainKeys = "$retainKeys";

    /// <summary>The patched copy of an object.</summary>
    /// <exception cref="StatusError">400: the patch is no JSON object.</exception>
    public static JsonObject Apply(JsonObject live, byte[] patch, KnownType type)
    {
        try
        {
            var changes = JsonBody.Parse(patch) as JsonObject ?? throw new FormatException("expected an object");
            var result = live.DeepClone().AsObject();
            Merge(result, changes, type);
            return result;
        }
        catch (FormatException problem)
        {
            throw StatusError.BadRequest($"error decoding patch: {problem.Message}");
        }
    }

    private static void Merge(JsonObject target, JsonObject changes, KnownType? type)
    {
        if (JsonValues.AsString(changes[Directive]) is "replace" or "delete")
            target.Clear();
        if (JsonValues.AsString(changes[Directive]) == "delete")
            return;
        if (changes[RetainKeys] is JsonArray retained)
        {
            foreach (var name in target.Select(field => field.Key).Where(name => !retained.Any(key => JsonValues.AsString(key) == name)).ToList())
                target.Remove(name);
        }

        foreach (var (name, change) in changes)
        {
            if (name.StartsWith(DeletePrimitives, StringComparison.Ordinal))
                RemoveItems(target[name[DeletePrimitives.Length..]] as JsonArray, change as JsonArray);
            else if (name is not (Directive or RetainKeys) && !name.StartsWith(SetOrder, StringComparison.Ordinal))
                MergeField(target, name, change, type?.Field(name));
        }
    }

    private static void MergeField(JsonObject target, string name, JsonNode? change, KnownField? field)
    {
        switch (change)
        {
            case null:
                target.Remove(name);
                break;
            case JsonObject nested:
                if (target[name] is not JsonObject current)
                    target[name] = current = [];
                Merge(current, nested, field is { IsMap: false } ? KnownType.Find(field.Type) : null);
                break;
            case JsonArray items when field?.PatchMergeKey is { } key && target[name] is JsonArray list:
                MergeItems(list, items, key, KnownType.Find(field.Type));
                break;
            default:
                target[name] = change.DeepClone();
                break;
        }
    }

    private static void MergeItems(JsonArray list, JsonArray items, string key, KnownType? type)
    {
        // As upstream: what the patch adds comes before what was there.
        var added = 0;
        foreach (var item in items)
        {
            var known = list.FirstOrDefault(other => JsonValues.DeepEquals(key.Length == 0 ? other : other?[key], key.Length == 0 ? item : item?[key]));
            if (item is not JsonObject changes)
            {
                if (known is null)
                    list.Insert(added++, item?.DeepClone());
            }
            else if (JsonValues.AsString(changes[Directive]) == "delete")
                list.Remove(known);
            else if (known is JsonObject target)
                Merge(target, changes, type);
            else
                list.Insert(added++, changes.DeepClone());
        }
    }

    private static void RemoveItems(JsonArray? list, JsonArray? items)
    {
        foreach (var item in list?.Where(item => items?.Any(other => JsonValues.DeepEquals(item, other)) == true).ToList() ?? [])
            list!.Remove(item);
    }
}
