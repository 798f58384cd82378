namespace KubeGen.Json;

/// <summary>Some members of an object as they came more than once, and what they were read as.</summary>
/// <param name="Codec">What read them.</param>
/// <param name="Utf8">All of them, from the first name, or the comma before it, to the end of the last value.</param>
/// <param name="Value">An object with nothing else; not to be changed.</param>
/// <param name="Members">Which they are, a bit for each.</param>
/// <param name="Last">The last of them.</param>
/// <param name="Depth">How deep their values nest.</param>
internal sealed record KnownText(IJsonCodec Codec, byte[] Utf8, object Value, int Members, int Last, int Depth)
{
    /// <summary>The most of <see cref="Turns"/>.</summary>
    public const int MostTurns = 3;

    /// <summary>How often it stays where place is made for others: as often as it was found.</summary>
    public int Turns { get; set; }

    /// <summary>Whether some bytes begin with these members, and go on with the object's end or a member's name.</summary>
    public bool Begins(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Utf8))
            return false;
        var behind = bytes[Utf8.Length..];
        return behind.StartsWith("}"u8) || behind.StartsWith(",\""u8);
    }
}

/// <summary>
/// The texts that recur from object to object. Bounded: one that is read again takes the place of one that was not found lately,
/// one that is read once takes none.
/// </summary>
internal sealed class KnownTexts
{
    private const int Size = 32;
    private const int Shortest = 32;
    private const int Longest = 4096;

    // No locks: what another thread changes meanwhile costs a search, or reading what is known.
    private readonly KnownText?[] _texts = new KnownText?[Size];
    private readonly uint[] _beginnings = new uint[Size];
    private readonly int[] _followers = new int[Size + 1];
    private readonly uint[] _seen = new uint[256];
    private int _next;

    /// <summary>The known text that some bytes begin with; null for none.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="codec">What would read them.</param>
    /// <param name="last">The place, from 1, of the text that was found before, 0 at first; then that of this one.</param>
    public KnownText? Find(ReadOnlySpan<byte> bytes, IJsonCodec codec, ref int last)
    {
        // Objects are alike, so that the text that followed the last one before is tried first.
        ref var follower = ref _followers[last];
        var place = follower;
        var text = _texts[place];
        if (text is null || text.Codec != codec || !text.Begins(bytes))
        {
            (text, place) = Search(bytes, codec);
            if (text is null)
                return null;
            follower = place;
        }

        // Mostly not written, which would take it away from the other processors.
        if (text.Turns < KnownText.MostTurns)
            text.Turns++;
        last = place + 1;
        return text;
    }

    /// <summary>Whether a text is worth knowing: it has come before.</summary>
    public bool Recurs(ReadOnlySpan<byte> text)
    {
        if (text.Length is < Shortest or > Longest)
            return false;
        var hash = ByteHash.Of(text);
        ref var seen = ref _seen[hash % (uint)_seen.Length];
        var recurs = seen == hash;
        seen = recurs ? 0 : hash;
        return recurs;
    }

    public void Add(KnownText text)
    {
        // What was found stays for a few turns more.
        for (var looks = 0; looks < Size * KnownText.MostTurns && _texts[_next] is { Turns: > 0 } found; looks++)
        {
            found.Turns--;
            _next = (_next + 1) % Size;
        }

        (_texts[_next], _beginnings[_next]) = (text, Beginning(text.Utf8));
        _next = (_next + 1) % Size;
    }

    private (KnownText? Text, int Place) Search(ReadOnlySpan<byte> bytes, IJsonCodec codec)
    {
        if (bytes.Length < Shortest)
            return default;
        var beginning = Beginning(bytes);
        ReadOnlySpan<uint> beginnings = _beginnings;
        for (var place = beginnings.IndexOf(beginning); place >= 0;)
        {
            if (_texts[place] is { } text && text.Codec == codec && text.Begins(bytes))
                return (text, place);
            var next = beginnings[(place + 1)..].IndexOf(beginning);
            place = next < 0 ? -1 : place + 1 + next;
        }

        return default;
    }

    private static uint Beginning(ReadOnlySpan<byte> bytes) => ByteHash.Of(bytes[..Shortest]);
}
