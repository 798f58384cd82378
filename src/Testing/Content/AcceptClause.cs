using System.Globalization;

namespace KubeGen.Testing;

/// <summary>One alternative of an Accept header.</summary>
internal sealed record AcceptClause(string Type, string Subtype, double Quality, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>The alternatives, the most wanted first.</summary>
    public static IReadOnlyList<AcceptClause> Parse(string header) =>
        [.. header.Split(',').Select(One).OfType<AcceptClause>().OrderByDescending(clause => clause.Quality)
            .ThenByDescending(clause => clause.Type != "*").ThenByDescending(clause => clause.Subtype != "*")];

    public bool Allows(string mediaType)
    {
        var at = mediaType.IndexOf('/', StringComparison.Ordinal);
        return (Type == mediaType[..at] && (Subtype == mediaType[(at + 1)..] || Subtype == "*")) || (Type == "*" && Subtype == "*");
    }

    private static AcceptClause? One(string text)
    {
        var parts = text.Split(';');
        var type = parts[0].Trim().Split('/');
        if (type is ["*"])
            type = ["*", "*"];
        if (type.Length != 2)
            return null;
        var quality = 1.0;
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts.Skip(1))
        {
            var pair = part.Split('=', 2);
            if (pair.Length != 2)
                continue;
            if (pair[0].Trim() == "q")
                quality = double.TryParse(pair[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var q) ? q : 1;
            else
                parameters[pair[0].Trim()] = pair[1].Trim();
        }

        return new AcceptClause(type[0].Trim(), type[1].Trim(), quality, parameters);
    }
}
