using System.Text;

namespace KubeGen;

/// <summary>The rules of one path segment: what it may be, and how it is escaped.</summary>
internal static class PathSegment
{
    private const string Unescaped = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~$&+,:;=@/";

    private static readonly System.Buffers.SearchValues<char> Safe = System.Buffers.SearchValues.Create(Unescaped);

    /// <summary>Refuses what can't be one path segment, in client-go's words.</summary>
    public static void Check(string what, string value, string paramName)
    {
        List<string> faults = [];
        if (value is "." or "..")
        {
            faults.Add($"may not be '{value}'");
        }
        else
        {
            if (value.Contains('/', StringComparison.Ordinal))
                faults.Add("may not contain '/'");
            if (value.Contains('%', StringComparison.Ordinal))
                faults.Add("may not contain '%'");
        }

        if (faults.Count > 0)
            throw new RequestException($"invalid {what} {GoQuote.Quote(value)}: [{string.Join(' ', faults)}]", paramName);
    }

    /// <summary>Appends a path as Go's <c>url.URL.EscapedPath</c> writes it. Slashes stay.</summary>
    public static void AppendEscaped(StringBuilder builder, ReadOnlySpan<char> path)
    {
        while (true)
        {
            var safe = path.IndexOfAnyExcept(Safe);
            if (safe < 0)
                break;
            builder.Append(path[..safe]);
            _ = Rune.DecodeFromUtf16(path[safe..], out var rune, out var consumed);
            PercentEncoding.Append(builder, rune);
            path = path[(safe + consumed)..];
        }

        builder.Append(path);
    }
}
