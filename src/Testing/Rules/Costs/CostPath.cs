namespace KubeGen.Testing;

/// <summary>Where in a rule's own value an expression looks: a variable, then fields, <c>@items</c>, <c>@keys</c> and <c>@values</c>.</summary>
/// <remarks>
/// A slice, as in Go: where there is room behind the steps, the next one is written there, and every path that was made from the same
/// one ends with it. Estimates upstream depend on that: a range <c>x.tags</c> is as long as <c>x.name</c> once that was looked at.
/// </remarks>
internal sealed class CostPath
{
    public static readonly CostPath None = new([], 0);

    private readonly string[] _steps;
    private readonly int _count;

    private CostPath(string[] steps, int count) => (_steps, _count) = (steps, count);

    public bool IsEmpty => _count == 0;

    /// <summary>The steps below the variable.</summary>
    public IEnumerable<string> Below => _steps.Take(_count).Skip(1);

    public static CostPath Of(string variable) => new([variable], 1);

    public CostPath Append(string step)
    {
        if (_count < _steps.Length)
        {
            _steps[_count] = step;
            return new CostPath(_steps, _count + 1);
        }

        var grown = new string[Math.Max(1, _count * 2)];
        _steps.CopyTo(grown, 0);
        grown[_count] = step;
        return new CostPath(grown, _count + 1);
    }

    /// <summary>As <see cref="Append"/>, in steps of its own.</summary>
    public CostPath With(string step) => new([.. _steps.Take(_count), step], _count + 1);
}
