using System.Globalization;

namespace KubeGen.Testing;

/// <summary>Adds up what the rules of one schema may cost, and says what is too much.</summary>
/// <param name="isUnchanged">The schema was let pass before: no expression is refused by itself.</param>
internal sealed class RuleCosts(bool isUnchanged)
{
    private const ulong MaxOfExpression = 10_000_000;
    private const ulong MaxOfSchema = 100_000_000;
    private const int MostExpensive = 4;

    private readonly List<(string Path, ulong Cost)> _expensive = [];
    private ulong _total;

    /// <summary>Adds an expression.</summary>
    /// <returns>The error where it costs too much by itself.</returns>
    public FieldError? Add(string path, string what, ulong cost)
    {
        Observe(path, cost);
        return cost > MaxOfExpression && !isUnchanged ? FieldError.Forbidden(path, Exceeds(what, cost, MaxOfExpression)) : null;
    }

    /// <summary>The errors where all rules together cost too much.</summary>
    public IEnumerable<FieldError> Errors(string path) => _total <= MaxOfSchema ? [] :
    [
        .. _expensive.Select(rule => FieldError.Forbidden(rule.Path, "contributed to estimated rule cost total exceeding cost limit for entire OpenAPIv3 schema")),
        FieldError.Forbidden(path, Exceeds("x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 schema", _total, MaxOfSchema)),
    ];

    private void Observe(string path, ulong cost)
    {
        _total = CostRange.Add(_total, cost);
        if (cost < MaxOfSchema / 100)
            return;
        _expensive.Add((path, cost));
        var most = _expensive.OrderByDescending(rule => rule.Cost).Take(MostExpensive).ToArray();
        _expensive.Clear();
        _expensive.AddRange(most);
    }

    private static string Exceeds(string what, ulong cost, ulong limit)
    {
        var factor = (double)cost / limit;
        var times = factor > 100 ? "more than 100x" : factor.ToString(factor < 1.5 ? "F6" : "F1", CultureInfo.InvariantCulture) + "x";
        return $"{what} exceeds budget by factor of {times} (try simplifying the rule, or adding maxItems, maxProperties, and maxLength where arrays, maps, and strings are declared)";
    }
}
