namespace KubeGen.Testing.Cel;

/// <summary>The values of names at a place of the evaluation: the variables, and what the macros around the place bind.</summary>
internal sealed class CelActivation
{
    private readonly IReadOnlyDictionary<string, object?> _variables;
    private readonly CelActivation? _outer;
    private readonly string _name = "";

    public CelActivation(IReadOnlyDictionary<string, object?> variables, ICelMeter? meter = null) => (_variables, Meter) = (variables, meter);

    private CelActivation(CelActivation outer, string name, object? value)
    {
        _outer = outer;
        _variables = outer._variables;
        Meter = outer.Meter;
        _name = name;
        Value = value;
    }

    /// <summary>Told of every value; null for nobody.</summary>
    public ICelMeter? Meter { get; }

    /// <summary>The innermost name's value. That of a fold changes with each element.</summary>
    public object? Value { get; set; }

    public CelActivation With(string name, object? value) => new(this, name, value);

    /// <exception cref="CelEvaluationException">The name has no value, or its value could not be computed.</exception>
    public object? Resolve(string name)
    {
        var global = name.StartsWith('.') ? name[1..] : name;
        for (var at = this; at._outer is not null && global == name; at = at._outer)
        {
            if (at._name == name)
                return at.Value is CelFailure failure ? throw failure.Error : at.Value;
        }

        return _variables.TryGetValue(global, out var value) ? value : throw new CelEvaluationException($"no such attribute(s): {global}");
    }
}

/// <summary>What a fold holds where a step had no value: a later step may do without it.</summary>
internal sealed record CelFailure(CelEvaluationException Error);
