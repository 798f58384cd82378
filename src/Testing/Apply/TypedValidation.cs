using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Checks a value against its type before it is merged or compared.</summary>
internal static class TypedValidation
{
    /// <summary>The faults, in the order of the value; items given twice are faults unless duplicates are allowed.</summary>
    public static TypedErrors Validate(JsonNode? node, Atom type, bool allowDuplicates)
    {
        var errors = new TypedErrors();
        Visit(node, type, "", allowDuplicates, errors);
        return errors;
    }

    private static void Visit(JsonNode? node, Atom type, string path, bool allowDuplicates, TypedErrors errors)
    {
        var atom = type.Deduce(Operand.Of(node));
        if (atom.Map is { } map)
            VisitMap(node, map, path, allowDuplicates, errors);
        else if (atom.Scalar is { } scalar)
            AddFault(TypedScalars.Fault(scalar, Operand.Of(node)), path, errors);
        else if (atom.List is { } list)
            VisitList(node, list, path, allowDuplicates, errors);
    }

    private static void VisitMap(JsonNode? node, MapType map, string path, bool allowDuplicates, TypedErrors errors)
    {
        if (node is not JsonObject fields)
        {
            AddFault(node is null ? null : $"expected map, got {TypedScalars.Print(node)}", path, errors);
            return;
        }

        foreach (var (name, value) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            var field = $"{path}.{name}";
            if (map.TypeOf(name) is not { } type)
            {
                errors.Add(field, "field not declared in schema");
                return;
            }

            Visit(value, type, field, allowDuplicates, errors);
        }
    }

    private static void VisitList(JsonNode? node, ListType list, string path, bool allowDuplicates, TypedErrors errors)
    {
        if (node is not JsonArray items)
        {
            AddFault(node is null ? null : $"expected list, got {TypedScalars.Print(node)}", path, errors);
            return;
        }

        var seen = new SortedSet<PathElement>();
        for (var i = 0; i < items.Count; i++)
        {
            PathElement? element = new PathElement.Index(i);
            if (!list.Atomic)
            {
                (element, var fault) = ListItems.Identify(list, items[i]);
                if (element is null)
                {
                    errors.Add(path, string.Create(CultureInfo.InvariantCulture, $"element {i}: {fault}"));
                    return;
                }

                if (!seen.Add(element) && !allowDuplicates)
                    errors.Add(path, $"duplicate entries for key {element}");
            }

            Visit(items[i], list.Element, path + element, allowDuplicates, errors);
        }
    }

    private static void AddFault(string? fault, string path, TypedErrors errors)
    {
        if (fault is not null)
            errors.Add(path, fault);
    }
}
