namespace KubeGen.Testing.Cel;

/// <summary>Equality of values of any types.</summary>
/// <seealso href="https://github.com/google/cel-spec/blob/master/doc/langdef.md#equality">Equality</seealso>
internal static class CelEquality
{
    /// <summary>Whether a list has an element; what does not compare is not it.</summary>
    public static bool Contains(IReadOnlyList<object?> list, object? element) => list.Any(e => Comparable(element, e) && AreEqual(element, e));

    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => left is null && right is null,
        (ICelEquality own, _) => own.CelEquals(right),
        (_, ICelEquality other) => other.CelEquals(left),
        (ICelOpaque, not ICelOpaque) => throw CelErrors.NoSuchOverload(),
        // Upstream's sum of quantities is a pointer, which its equality does not take for one.
        (CelQuantity, CelQuantity { IsComputed: true }) => throw CelErrors.NoSuchOverload(),
        (ICelOpaque a, ICelOpaque b) => a.Type == b.Type ? a.Equals(b) : throw CelErrors.NoSuchOverload(),
        (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
        (IReadOnlyList<object?> a, IReadOnlyList<object?> b) => a.Count == b.Count && a.Zip(b).All(static p => AreEqual(p.First, p.Second)),
        (ICelMap a, ICelMap b) => a.Count == b.Count && a.Entries().All(e => b.TryGet(e.Key, out var value) && AreEqual(e.Value, value)),
        (CelOptional a, CelOptional b) => a.HasValue == b.HasValue && (!a.HasValue || AreEqual(a.Value, b.Value)),
        (CelType a, CelType b) => a.Name == b.Name,
        _ => CelNumbers.IsNumber(left) && CelNumbers.IsNumber(right) ? CelNumbers.Compare(left, right) == 0 : left.Equals(right),
    };

    private static bool Comparable(object? left, object? right) =>
        left is not ICelOpaque opaque || (right is ICelOpaque other && other.Type == opaque.Type && right is not CelQuantity { IsComputed: true });
}
