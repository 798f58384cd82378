namespace KubeGen.Testing.Cel;

/// <summary>A value that there may not be.</summary>
internal sealed class CelOptional
{
    public static readonly CelOptional None = new(false, null);

    private readonly object? _value;

    private CelOptional(bool hasValue, object? value)
    {
        HasValue = hasValue;
        _value = value;
    }

    public bool HasValue { get; }

    /// <exception cref="CelEvaluationException">There is none.</exception>
    public object? Value => HasValue ? _value : throw new CelEvaluationException("optional.none() dereference");

    public static CelOptional Of(object? value) => new(true, value);
}
