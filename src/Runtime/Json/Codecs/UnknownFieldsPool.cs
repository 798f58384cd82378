namespace KubeGen.Json;

/// <summary>
/// Shares unknown fields that recur from object to object. Bounded: a field that is read again takes the place of another one, one that is read once
/// takes none.
/// </summary>
internal sealed class UnknownFieldsPool
{
    private const int Size = 512;
    private const int Longest = 4096;

    // No locks: what another thread changes meanwhile costs a field more.
    private readonly Place[] _places = new Place[Size];

    /// <summary>A field behind those that an object has already.</summary>
    public UnknownFields With(UnknownFields? before, string name, ReadOnlySpan<byte> value)
    {
        if (name.Length + value.Length > Longest)
            return new UnknownFields(before, name, value.ToArray());
        var hash = Hash(name, value);
        ref var place = ref _places[hash % Size];
        var known = place.Known;
        if (place.KnownHash != hash || known is null || !known.Is(name, value))
        {
            if (place.LastHash != hash)
            {
                place.LastHash = hash;
                return new UnknownFields(before, name, value.ToArray());
            }

            known = new UnknownFields(before: null, name, value.ToArray());
            (place.KnownHash, place.Known) = (hash, known);
        }

        // What is here is by itself: it would keep all that is before it.
        return before is null ? known : known.Behind(before);
    }

    private static uint Hash(string name, ReadOnlySpan<byte> value)
    {
        var (first, last) = name.Length == 0 ? default : (name[0], name[^1]);
        return ByteHash.OfEnds(value) ^ (uint)(((first << 8 ^ last) + name.Length) * 0x9E3779B1);
    }

    private struct Place
    {
        public uint KnownHash;
        public uint LastHash;
        public UnknownFields? Known;
    }
}
