namespace KubeGen.Testing.Cel;

/// <summary>Semantic versions.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-semver-library">Kubernetes semver library</seealso>
internal static class SemverFunctions
{
    public static readonly IReadOnlyList<CelDeclaration> All =
    [
        CelDeclare.Function("semver", "string_to_semver", "string -> kubernetes.Semver", static (string text) => Parse(text, false)),
        CelDeclare.Function("semver", "string_bool_to_semver", "string, bool -> kubernetes.Semver", static (string text, bool normalize) => Parse(text, normalize)),
        CelDeclare.Function("isSemver", "is_semver_string", "string -> bool", static (string text) => IsSemver(text, false)),
        CelDeclare.Function("isSemver", "is_semver_string_bool", "string, bool -> bool", static (string text, bool normalize) => IsSemver(text, normalize)),
        CelDeclare.Method("isGreaterThan", "semver_is_greater_than", "kubernetes.Semver, kubernetes.Semver -> bool", static (CelSemver v, CelSemver other) => v.CompareTo(other) > 0),
        CelDeclare.Method("isLessThan", "semver_is_less_than", "kubernetes.Semver, kubernetes.Semver -> bool", static (CelSemver v, CelSemver other) => v.CompareTo(other) < 0),
        CelDeclare.Method("compareTo", "semver_compare_to", "kubernetes.Semver, kubernetes.Semver -> int", static (CelSemver v, CelSemver other) => (long)v.CompareTo(other)),
        CelDeclare.Method("major", "semver_major", "kubernetes.Semver -> int", static (CelSemver v) => (long)v.Major),
        CelDeclare.Method("minor", "semver_minor", "kubernetes.Semver -> int", static (CelSemver v) => (long)v.Minor),
        CelDeclare.Method("patch", "semver_patch", "kubernetes.Semver -> int", static (CelSemver v) => (long)v.Patch),
    ];

    private static CelSemver Parse(string text, bool normalize)
    {
        try
        {
            return CelSemverReader.Parse(text, normalize);
        }
        catch (FormatException exception)
        {
            throw new CelEvaluationException(exception.Message);
        }
    }

    private static bool IsSemver(string text, bool normalize)
    {
        try
        {
            return CelSemverReader.Parse(text, normalize) is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
