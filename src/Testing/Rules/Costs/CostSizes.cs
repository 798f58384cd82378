using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>What is known of the sizes of an expression's parts: from literals, from the schema, and from what calls make.</summary>
internal sealed class CostSizes(RuleType self)
{
    private readonly Dictionary<int, CostPath> _paths = [];
    private readonly Dictionary<int, CostRange> _sizes = [];
    private readonly Dictionary<int, EntrySize> _entries = [];

    public CostScopes Variables { get; } = new();

    public void SetPath(CelExpression expression, CostPath path) => _paths[expression.Id] = path;

    public void Set(CelExpression expression, CostRange? size)
    {
        if (size is { } known)
            _sizes[expression.Id] = known;
    }

    public void SetEntry(CelExpression expression, EntrySize? entry)
    {
        if (entry is { } known)
            _entries[expression.Id] = known;
    }

    public void Copy(CelExpression to, CelExpression from)
    {
        Set(to, Of(from));
        SetEntry(to, EntryOf(from));
    }

    public CostPath PathOf(CelExpression expression) =>
        expression is CelIdentifier identifier && Variables.Find(identifier.Name) is { } variable ? variable.Path : _paths.GetValueOrDefault(expression.Id, CostPath.None);

    public CostRange OfOrUnknown(CelExpression expression) => Of(expression) ?? CostRange.Unknown;

    public CostRange? Of(CelExpression expression)
    {
        if (_sizes.TryGetValue(expression.Id, out var known))
            return known;
        if (Literal(expression) is { } count)
            return CostRange.Fixed(count);
        if (At(PathOf(expression)) is { } declared)
            return _sizes[expression.Id] = declared;
        if (IsScalar(expression.Type))
            return CostRange.Fixed(1);
        return expression is CelIdentifier identifier ? Variables.Find(identifier.Name)?.Size : null;
    }

    /// <summary>What the schema says of the size at a path.</summary>
    public CostRange? At(CostPath path) =>
        !path.IsEmpty && self.At(path.Below) is { } type ? new CostRange(0, (ulong)type.MaxElements) : null;

    public EntrySize? EntryOf(CelExpression expression) =>
        _entries.TryGetValue(expression.Id, out var entry) ? entry
        : expression is CelIdentifier identifier ? Variables.Find(identifier.Name)?.Entry : null;

    public CostNode NodeOf(CelExpression expression) => new(PathOf(expression), expression.Type, expression, Of(expression));

    /// <summary>The items of a list, or the keys of a map; null of what is neither.</summary>
    public CostNode? ItemsOf(CostNode list)
    {
        if (list.Type.Parameters.Count == 0)
            return null;
        var path = list.Path.IsEmpty ? list.Path : list.Path.With("@items");
        return new CostNode(path, list.Type.Parameters[0], null, At(path));
    }

    public CostVariable VariableOf(CelExpression expression) => new(PathOf(expression), Of(expression), EntryOf(expression));

    public CostVariable KeyOf(CelExpression range) => Part(range, EntryOf(range)?.Key, IsList(range) ? "@indices" : "@keys");

    public CostVariable ValueOf(CelExpression range) => Part(range, EntryOf(range)?.Value, IsList(range) ? "@items" : "@values");

    public CostVariable SingleOf(CelExpression range) => IsList(range) ? ValueOf(range) : KeyOf(range);

    private CostVariable Part(CelExpression range, CostRange? size, string step) => new(PathOf(range).Append(step), size, null);

    private bool IsList(CelExpression range) => EntryOf(range)?.IsList ?? range.Type is CelListType;

    private static ulong? Literal(CelExpression expression) => expression switch
    {
        CelLiteral { Value: string text } => (ulong)text.EnumerateRunes().Count(),
        CelLiteral { Value: byte[] bytes } => (ulong)bytes.Length,
        CelLiteral => 1,
        CelListLiteral list => (ulong)list.Elements.Count,
        CelMapLiteral map => (ulong)map.Entries.Count,
        _ => null,
    };

    private static bool IsScalar(CelType type) => type is CelOptionalType optional ? IsScalar(optional.Value)
        : type == CelType.Bool || type == CelType.Double || type == CelType.Duration || type == CelType.Int || type == CelType.Timestamp || type == CelType.Uint;
}
