using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Accepts a definition's names unless another definition of the group has them: controller/status/naming_controller.go.</summary>
internal static class DefinitionNaming
{
    /// <summary>Brings the accepted names and the NamesAccepted condition up to date.</summary>
    /// <returns>Whether anything changed.</returns>
    public static bool Update(JsonObject crd, IEnumerable<JsonObject> others, DateTimeOffset now)
    {
        var node = new DefinitionNode(crd);
        var taken = others.Select(other => new DefinitionNode(other)).Where(other => other.Group == node.Group).Select(other => other.AcceptedNames).ToArray();
        var resources = taken.SelectMany(names => (string[])[DefinitionReader.Text(names, "plural"), DefinitionReader.Text(names, "singular"), .. DefinitionReader.Texts(names?["shortNames"])])
            .ToHashSet(StringComparer.Ordinal);
        var kinds = taken.SelectMany(names => (string[])[DefinitionReader.Text(names, "kind"), DefinitionReader.Text(names, "listKind")]).ToHashSet(StringComparer.Ordinal);

        var accepted = node.AcceptedNames?.DeepClone().AsObject() ?? [];
        (string Reason, string Message) conflict = ("", "");
        Accept("plural", "PluralConflict", resources);
        Accept("singular", "SingularConflict", resources);
        AcceptShortNames();
        Accept("kind", "KindConflict", kinds);
        Accept("listKind", "ListKindConflict", kinds);
        Copy("categories");

        var changed = !JsonValues.DeepEquals(accepted, node.AcceptedNames);
        if (changed)
            node.Status["acceptedNames"] = accepted;
        var isFree = conflict.Reason.Length == 0;
        changed |= node.SetCondition("NamesAccepted", isFree, isFree ? "NoConflicts" : conflict.Reason, isFree ? "no conflicts found" : conflict.Message, now);
        if (!node.IsTrue("Established"))
        {
            changed |= isFree
                ? node.SetCondition("Established", false, "Installing", "the initial names have been accepted", now)
                : node.Condition("Established") is null && node.SetCondition("Established", false, "NotAccepted", "not all names are accepted", now);
        }

        return changed;

        void Accept(string field, string reason, HashSet<string> inUse)
        {
            var (wanted, own) = (DefinitionReader.Text(node.Names, field), DefinitionReader.Text(node.AcceptedNames, field));
            if (wanted == own || !inUse.Contains(wanted))
                accepted[field] = wanted;
            else
                conflict = (reason, $"{GoText.Quote(wanted)} is already in use");
        }

        void AcceptShortNames()
        {
            var own = DefinitionReader.Texts(node.AcceptedNames?["shortNames"]);
            var clashes = DefinitionReader.Texts(node.Names?["shortNames"]).Where(name => !own.Contains(name) && resources.Contains(name)).Select(name => $"{GoText.Quote(name)} is already in use").ToArray();
            if (clashes.Length == 0)
                Copy("shortNames");
            else
                conflict = ("ShortNamesConflict", clashes.Length == 1 ? clashes[0] : $"[{string.Join(", ", clashes)}]");
        }

        void Copy(string field)
        {
            if (node.Names?[field] is { } value)
                accepted[field] = value.DeepClone();
            else
                accepted.Remove(field);
        }
    }
}
