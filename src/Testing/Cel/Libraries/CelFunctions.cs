namespace KubeGen.Testing.Cel;

/// <summary>Every function that a rule of a custom resource can call in Kubernetes 1.36.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/cel/#cel-options-language-features-and-libraries">CEL in Kubernetes</seealso>
internal static class CelFunctions
{
    private static readonly Dictionary<string, CelFunction> ByName = new[]
        {
            OperatorFunctions.All,
            ComparisonFunctions.All,
            ConversionFunctions.All,
            StandardFunctions.All,
            OptionalFunctions.All,
            StringFunctions.All,
            ListFunctions.All,
            ListExtensionFunctions.All,
            SetFunctions.All,
            MapFunctions.All,
            RegexFunctions.All,
            UrlFunctions.All,
            QuantityFunctions.All,
            IpFunctions.All,
            CidrFunctions.All,
            FormatFunctions.All,
            SemverFunctions.All,
            AuthorizerFunctions.All,
        }
        .SelectMany(static rows => rows)
        .GroupBy(static row => row.Function)
        .ToDictionary(static rows => rows.Key, static rows => new CelFunction(rows.Key, [.. rows.Select(static row => row.Overload)]));

    public static IEnumerable<CelFunction> All => ByName.Values;

    public static CelFunction? Find(string name) => ByName.GetValueOrDefault(name);
}
