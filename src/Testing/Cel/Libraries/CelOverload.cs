namespace KubeGen.Testing.Cel;

/// <summary>One way to call a function. The checker reads the types, the evaluator calls <see cref="Implementation"/>: there is no second table.</summary>
/// <param name="Id">cel-go's name of it, as <c>list_sum_int</c>.</param>
/// <param name="IsMember">Whether the first parameter stands before the dot.</param>
/// <param name="IsGuarded">Whether a call is refused before it reaches the implementation when an argument turns out to be of another type.</param>
internal sealed record CelOverload(
    string Id,
    bool IsMember,
    IReadOnlyList<CelType> Parameters,
    CelType Result,
    Func<object?[], object?> Implementation,
    bool IsGuarded = true)
{
    /// <summary>The type parameters that <see cref="Parameters"/> and <see cref="Result"/> name.</summary>
    public IReadOnlyList<CelTypeParameter> TypeParameters { get; } = [.. Parameters.Append(Result).SelectMany(Within).Distinct()];

    private static IEnumerable<CelTypeParameter> Within(CelType type) =>
        type is CelTypeParameter parameter ? [parameter] : type.Parameters.SelectMany(Within);
}
