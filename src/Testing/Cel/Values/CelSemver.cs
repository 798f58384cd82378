using System.Globalization;

namespace KubeGen.Testing.Cel;

/// <summary>A semantic version. Build metadata has no part in its order.</summary>
/// <seealso href="https://semver.org/spec/v2.0.0.html">Semantic Versioning 2.0.0</seealso>
internal sealed record CelSemver(ulong Major, ulong Minor, ulong Patch, IReadOnlyList<string> Pre, string Build) : ICelOpaque, IComparable<CelSemver>
{
    public static readonly CelType OpaqueType = new CelOpaqueType("kubernetes.Semver");

    public CelType Type => OpaqueType;

    public int CompareTo(CelSemver? other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var numbers = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        if (numbers != 0)
            return numbers;
        if (Pre.Count == 0 || other.Pre.Count == 0)
            return other.Pre.Count.CompareTo(Pre.Count) is var order && Pre.Count == 0 && other.Pre.Count == 0 ? 0 : Math.Sign(order);
        var different = Pre.Zip(other.Pre).Select(static pair => ComparePre(pair.First, pair.Second)).FirstOrDefault(static c => c != 0);
        return different != 0 ? different : Pre.Count.CompareTo(other.Pre.Count);
    }

    public bool Equals(CelSemver? other) => other is not null && CompareTo(other) == 0;

    public override int GetHashCode() => HashCode.Combine(Major, Minor, Patch, Pre.Count);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Major}.{Minor}.{Patch}{(Pre.Count > 0 ? "-" : "")}{string.Join('.', Pre)}{(Build.Length > 0 ? "+" : "")}{Build}");

    /// <summary>Numbers come before words.</summary>
    private static int ComparePre(string left, string right)
    {
        var (leftIsNumber, rightIsNumber) = (left.All(char.IsAsciiDigit), right.All(char.IsAsciiDigit));
        if (leftIsNumber != rightIsNumber)
            return leftIsNumber ? -1 : 1;
        return leftIsNumber && left.Length != right.Length ? left.Length.CompareTo(right.Length) : Math.Sign(string.CompareOrdinal(left, right));
    }
}
