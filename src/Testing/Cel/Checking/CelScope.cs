namespace KubeGen.Testing.Cel;

/// <summary>The names that an expression may use at a place: those of the macros around it, then the environment's, then the types'.</summary>
internal sealed class CelScope
{
    private static readonly Dictionary<string, CelType> TypeNames = CelTypeNames.All.Select(static t => (t.Name, Type: t))
        .Concat(CelTypeNames.Undefined.Select(static t => (Name: t.ToString(), Type: t)))
        .ToDictionary(static t => t.Name, static t => t.Type);

    private readonly IReadOnlyDictionary<string, CelType> _globals;
    private readonly CelScope? _outer;
    private readonly Dictionary<string, CelType> _locals = [];

    public CelScope(IReadOnlyDictionary<string, CelType> globals) => _globals = globals;

    private CelScope(CelScope outer)
    {
        _outer = outer;
        _globals = outer._globals;
    }

    /// <summary>The same with more names.</summary>
    public CelScope With(params ReadOnlySpan<(string Name, CelType Type)> locals)
    {
        var result = new CelScope(this);
        foreach (var (name, type) in locals)
            result._locals[name] = type;
        return result;
    }

    /// <summary>What a name stands for; null if nothing. A leading dot passes the macros' names over.</summary>
    public CelIdentifier? Resolve(CelExpression at, string name)
    {
        var plain = name.TrimStart('.');
        var local = Local(plain);
        if (local is not null && plain == name)
            return new CelIdentifier(at.Id, at.Offset, name) { Type = local };
        return Global(at, plain, local is not null);
    }

    /// <summary>What a name with dots stands for; null if nothing as a whole.</summary>
    public CelIdentifier? ResolveQualified(CelExpression at, IReadOnlyList<string> parts)
    {
        var first = parts[0].TrimStart('.');
        var local = Local(first);
        return local is not null && first == parts[0] ? null : Global(at, string.Join('.', parts).TrimStart('.'), local is not null);
    }

    private CelIdentifier? Global(CelExpression at, string name, bool isShadowed)
    {
        if (_globals.TryGetValue(name, out var type))
            return new CelIdentifier(at.Id, at.Offset, isShadowed ? "." + name : name) { Type = type };
        return TypeNames.TryGetValue(name, out var named)
            ? new CelIdentifier(at.Id, at.Offset, name) { Type = new CelTypeType(named), Constant = named }
            : null;
    }

    private CelType? Local(string name) =>
        _locals.TryGetValue(name, out var type) ? type : _outer?.Local(name);
}
