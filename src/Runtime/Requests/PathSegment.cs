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
        if (value is not ("." or "..") && value.AsSpan().IndexOfAny('/', '%') < 0)
            return;
        var faults = value is "." or ".." ? $"may not be '{value}'" : string.Join(' ', "/%".Where(value.Contains).Select(static c => $"may not contain '{c}'"));
        throw new RequestException($"invalid {what} {GoQuote.Quote(value)}: [{faults}]", paramName);
    }

    /// <summary>Appends a path as Go's <c>url.URL.EscapedPath</c> writes it. Slashes stay.</summary>
    public static void AppendEscaped(ref UrlText text, scoped ReadOnlySpan<char> path)
    {
        while (true)
        {
            var safe = path.IndexOfAnyExcept(Safe);
            if (safe < 0)
                break;
            text.Append(path[..safe]);
            _ = Rune.DecodeFromUtf16(path[safe..], out var rune, out var consumed);
            text.AppendEncoded(rune);
            path = path[(safe + consumed)..];
        }

        text.Append(path);
    }
}
