namespace KubeGen.Testing.Cel;

/// <summary>What is known of the types that are still to be found, and which type can stand where another is wanted.</summary>
internal sealed class CelSubstitutions
{
    private readonly Dictionary<CelTypeParameter, CelType> _known = [];

    /// <summary>What was known before, in the order in which it changed.</summary>
    private readonly Stack<(CelTypeParameter Parameter, CelType? Before)> _changes = [];
    private int _fresh;

    /// <summary>A type that nothing is known of.</summary>
    public CelTypeParameter Fresh() => new($"_var{_fresh++}");

    /// <summary>Whether the types can stand where the others are wanted; what was learned is kept when they can.</summary>
    public bool Assign(IReadOnlyList<CelType> types, IReadOnlyList<CelType> wanted)
    {
        _changes.Clear();
        if (AssignAll(types, wanted))
            return true;
        while (_changes.TryPop(out var change))
        {
            if (change.Before is null)
                _known.Remove(change.Parameter);
            else
                _known[change.Parameter] = change.Before;
        }

        return false;
    }

    public bool Assign(CelType type, CelType wanted) => Assign([type], [wanted]);

    /// <summary>The type with all that is known put in; what is not known is dyn if <paramref name="toDyn"/>.</summary>
    public CelType Resolve(CelType type, bool toDyn = false) => type switch
    {
        CelTypeParameter parameter when _known.TryGetValue(parameter, out var known) => Resolve(known, toDyn),
        CelTypeParameter => toDyn ? CelType.Dyn : type,
        _ when type.Parameters.Count == 0 => type,
        _ => type.WithParameters([.. type.Parameters.Select(p => Resolve(p, toDyn))]),
    };

    /// <summary>The more general of two types that go together.</summary>
    public static CelType MostGeneral(CelType one, CelType other) => IsLessSpecific(one, other) ? one : other;

    private static bool IsLessSpecific(CelType one, CelType other)
    {
        if (one == CelType.Dyn || one is CelTypeParameter)
            return true;
        if (other == CelType.Dyn || other is CelTypeParameter)
            return false;
        return one is CelTypeType
            ? other is CelTypeType
            : one.Name == other.Name && one.Parameters.Count == other.Parameters.Count && one.Parameters.Zip(other.Parameters).All(static p => IsLessSpecific(p.First, p.Second));
    }

    private bool AssignAll(IReadOnlyList<CelType> types, IReadOnlyList<CelType> wanted) =>
        types.Count == wanted.Count && types.Zip(wanted).All(pair => AssignOne(pair.First, pair.Second));

    private bool AssignOne(CelType type, CelType wanted)
    {
        if (wanted is CelTypeParameter parameter)
        {
            var valid = Substitute(type, parameter, out var hadOne);
            if (valid || hadOne)
                return valid;
        }

        if (type is CelTypeParameter own)
            return Substitute(wanted, own, out _);
        if (IsAnything(type) || IsAnything(wanted))
            return true;
        if (type == CelType.Null || wanted == CelType.Null)
            return IsNullable(type) && IsNullable(wanted);
        if (type is CelTypeType)
            return wanted is CelTypeType;
        return type.Name == wanted.Name && AssignAll(type.Parameters, wanted.Parameters);
    }

    private bool Substitute(CelType type, CelTypeParameter parameter, out bool hadOne)
    {
        hadOne = true;
        if (type == parameter)
            return true;
        if (_known.TryGetValue(parameter, out var known))
        {
            if (type == known)
                return true;
            if (!AssignOne(type, known))
                return false;
            var general = MostGeneral(type, known);
            if (!Occurs(parameter, general))
                Learn(parameter, general);
            return true;
        }

        hadOne = false;
        if (Occurs(parameter, type))
            return false;
        Learn(parameter, type);
        return true;
    }

    private void Learn(CelTypeParameter parameter, CelType type)
    {
        _changes.Push((parameter, _known.GetValueOrDefault(parameter)));
        _known[parameter] = type;
    }

    private bool Occurs(CelTypeParameter parameter, CelType within) =>
        within == parameter
        || (within is CelTypeParameter other ? _known.TryGetValue(other, out var known) && Occurs(parameter, known) : within.Parameters.Any(p => Occurs(parameter, p)));

    private static bool IsAnything(CelType type) => type == CelType.Dyn || type == CelType.Error;

    private static bool IsNullable(CelType type) =>
        type == CelType.Null || type == CelType.Duration || type == CelType.Timestamp || type is CelObjectType or CelOpaqueType or CelOptionalType;
}
