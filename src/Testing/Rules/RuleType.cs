using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>What a schema is to an expression: a type, and how much of it a request can hold.</summary>
/// <remarks>apiserver's DeclType. A type with fields is an object, one with an element a list, or a map where it has a key too.</remarks>
internal sealed record RuleType
{
    /// <summary>The type of what is no object, list or map.</summary>
    public CelType Scalar { get; init; } = CelType.Dyn;

    /// <summary>The fields of an object by their escaped names; null for all else.</summary>
    public IReadOnlyDictionary<string, RuleType>? Fields { get; init; }

    public RuleType? Key { get; init; }

    public RuleType? Element { get; init; }

    /// <summary>The most characters, bytes, items or entries.</summary>
    public long MaxElements { get; init; }

    /// <summary>The fewest bytes of JSON.</summary>
    public required long MinSize { get; init; }

    /// <summary>The type for the checker: objects bear the name of where they are.</summary>
    public CelType Declare(string name)
    {
        if (Fields is not null)
            return new CelObjectType(name, Declare(name, Fields));
        if (Element is null)
            return Scalar;
        return Key is null ? new CelListType(Element.Declare($"{name}.@idx")) : new CelMapType(Key.Declare(""), Element.Declare($"{name}.@elem"));
    }

    // A reserved word may be written as it is, where it cannot be mistaken.
    private static Dictionary<string, CelType> Declare(string name, IReadOnlyDictionary<string, RuleType> fields)
    {
        var declared = fields.ToDictionary(field => field.Key, field => field.Value.Declare($"{name}.{field.Key}"));
        foreach (var (identifier, type) in declared.ToArray())
        {
            if (PropertyName.Unescape(identifier) is { } property && PropertyName.IsReserved(property))
                declared[property] = type;
        }

        return declared;
    }

    /// <summary>The type at the end of a path of fields, <c>@items</c>, <c>@keys</c> and <c>@values</c>; null where it leads nowhere.</summary>
    public RuleType? At(IEnumerable<string> path) => path.Aggregate((RuleType?)this, (type, step) => step switch
    {
        "@items" or "@values" => type?.Element,
        "@keys" => type?.Key,
        _ => type?.Fields?.GetValueOrDefault(step),
    });
}
