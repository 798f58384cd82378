using System.Runtime.CompilerServices;
using System.Text;

namespace KubeGen;

/// <summary>The rules of one path segment: what it may be, and how it is escaped.</summary>
internal static class PathSegment
{
    private const string Unescaped = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~$&+,:;=@/";

    private static readonly System.Buffers.SearchValues<char> Safe = System.Buffers.SearchValues.Create(Unescaped);

    /// <summary>Refuses what can't be one path segment, in client-go's words.</summary>
    // A path has several segments, and each would be compiled with it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Check(string what, string value, string paramName)
    {
        if (value is not ("." or "..") && value.AsSpan().IndexOfAny('/', '%') < 0)
            return;
        var faults = value is "." or ".." ? $"may not be '{value}'" : string.Join(' ', "/%".Where(value.Contains).Select(static c => $"may not contain '{c}'"));
        throw new RequestException($"invalid {what} {GoQuote.Quote(value)}: [{faults}]", paramName);
    }

    /// <summary>A path as Go's <c>url.URL.EscapedPath</c> writes it. Slashes stay.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Escape(string path) => path.AsSpan().IndexOfAnyExcept(Safe) < 0 ? path : EscapeEach(path);

    private static string EscapeEach(ReadOnlySpan<char> path)
    {
        var text = new UrlText(stackalloc char[UrlText.Short]);
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
        return text.ToStringAndClear();
    }
}
