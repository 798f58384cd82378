using System.Globalization;
using System.Text.RegularExpressions;

namespace KubeGen;

/// <summary>Kubernetes' order of version names.</summary>
/// <remarks>Upstream: <see href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#version-priority">version priority</see>.</remarks>
public static partial class KubeVersion
{
    /// <summary>
    /// Sorts the preferred version first: <c>v10</c>, <c>v2</c>, <c>v1</c>, <c>v11beta2</c>, <c>v10beta3</c>, <c>v12alpha1</c>, then names of other
    /// forms in alphabetical order.
    /// </summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(static (left, right) => Priority(right, left));

    /// <summary>Whether a name has the form <c>v1</c>, <c>v1beta1</c> or <c>v1alpha1</c>.</summary>
    /// <param name="version">The name.</param>
    public static bool IsKubeLike(string version) => Rank.TryParse(version, out _);

    private static int Priority(string left, string right) => (Rank.TryParse(left, out var l), Rank.TryParse(right, out var r)) switch
    {
        (true, true) => l.CompareTo(r),
        (false, false) => string.CompareOrdinal(right, left),
        (var leftOnly, _) => leftOnly ? 1 : -1,
    };

    [GeneratedRegex(@"^v(?<major>[0-9]+)((?<stability>alpha|beta)(?<minor>[0-9]+))?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    private readonly record struct Rank(int Stability, long Major, long Minor) : IComparable<Rank>
    {
        public static bool TryParse(string version, out Rank rank)
        {
            rank = default;
            var match = Form().Match(version);
            if (!match.Success || !TryNumber(match.Groups["major"].Value, out var major))
                return false;
            var minor = 0L;
            var stability = match.Groups["stability"].Value;
            if (stability.Length > 0 && !TryNumber(match.Groups["minor"].Value, out minor))
                return false;
            rank = new(stability switch { "alpha" => 0, "beta" => 1, _ => 2 }, major, minor);
            return true;
        }

        public int CompareTo(Rank other) => (Stability, Major, Minor).CompareTo((other.Stability, other.Major, other.Minor));

        private static bool TryNumber(string digits, out long number) => long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
