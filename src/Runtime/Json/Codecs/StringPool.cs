using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace KubeGen.Json;

/// <summary>
/// Shares strings that recur from object to object: kinds, namespaces, label keys and values, managers. Bounded: a string that comes again
/// takes the place of another one, one that comes once only of another such.
/// </summary>
internal sealed class StringPool
{
    private const int Size = 1024;
    private const int Longest = 64;

    // No locks: a place that another thread changes meanwhile gives a string too many, never a wrong one.
    private readonly Place[] _places = new Place[Size];

    /// <summary>The string that the reader is on.</summary>
    public string? Get(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped)
            return reader.GetString();
        var utf8 = reader.ValueSpan;
        if (utf8.Length is 0 or > Longest)
            return reader.GetString();
        var hash = ByteHash.OfEnds(utf8);
        ref var place = ref _places[hash % Size];
        var text = place.Known;
        if (place.KnownHash == hash && Is(text, utf8))
            return text;
        text = place.New;
        if (place.NewHash == hash && Is(text, utf8))
        {
            (place.KnownHash, place.Known) = (hash, text);
            return text;
        }

        text = reader.GetString();
        (place.NewHash, place.New) = (hash, text);
        return text;
    }

    /// <summary>A string that came more than once; null where it is not known to have.</summary>
    public string? Find(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > Longest)
            return null;
        var hash = ByteHash.OfEnds(utf8);
        ref var place = ref _places[hash % Size];
        var known = place.Known;
        return place.KnownHash == hash && Is(known, utf8) ? known : null;
    }

    private static bool Is([NotNullWhen(true)] string? text, ReadOnlySpan<byte> utf8) => text is not null && Ascii.Equals(utf8, text);

    // With the hashes, as most strings are not here, and to look at those that are would fetch them into the processor's cache.
    private struct Place
    {
        public uint KnownHash;
        public uint NewHash;
        public string? Known;
        public string? New;
    }
}
