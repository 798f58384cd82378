namespace KubeGen.Testing.Cel;

/// <summary>Kubernetes' named formats.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-format-library">Kubernetes format library</seealso>
internal static class FormatFunctions
{
    private static readonly Dictionary<string, CelFormat> Formats = new()
    {
        ["dns1123Label"] = new("DNS1123Label", NameRules.Label),
        ["dns1123Subdomain"] = new("DNS1123Subdomain", static s => NameRules.Subdomain(s)),
        ["dns1035Label"] = new("DNS1035Label", static s => NameRules.Dns1035Label(s)),
        ["qualifiedName"] = new("QualifiedName", NameRules.LabelKey),
        ["dns1123LabelPrefix"] = new("DNS1123LabelPrefix", static s => NameRules.NamespaceName(s, prefix: true)),
        ["dns1123SubdomainPrefix"] = new("DNS1123SubdomainPrefix", static s => NameRules.ObjectName(s, prefix: true)),
        ["dns1035LabelPrefix"] = new("DNS1035LabelPrefix", static s => NameRules.Dns1035Label(s, prefix: true)),
        ["labelValue"] = new("LabelValue", NameRules.LabelValue),
        ["uri"] = new("URI", static s => UrlFunctions.Problem(s) is { } problem ? [problem] : []),
        ["uuid"] = Known("uuid", "does not match the UUID format"),
        ["byte"] = Known("byte", "invalid base64"),
        ["date"] = Known("date", "invalid date"),
        ["datetime"] = Known("datetime", "invalid datetime"),
    };

    public static readonly IReadOnlyList<CelDeclaration> All =
    [
        .. Formats.Select(static f => CelDeclare.Function($"format.{f.Key}", $"format.{f.Key}", "-> kubernetes.NamedFormat", () => f.Value)),
        CelDeclare.Function("format.named", "format-named", "string -> optional_type(kubernetes.NamedFormat)", static (string name) =>
            Formats.TryGetValue(name, out var format) ? CelOptional.Of(format) : CelOptional.None),
        CelDeclare.Method("validate", "format-validate", "kubernetes.NamedFormat, string -> optional_type(list(string))", static (CelFormat format, string text) =>
            format.Problems(text).ToList<object?>() is { Count: > 0 } problems ? CelOptional.Of(problems) : CelOptional.None),
    ];

    private static CelFormat Known(string name, string problem) => new(name, s => StringFormats.Matches(name, s) ? [] : [problem]);
}
