using System.Text;
using System.Text.Json;

namespace KubeGen.Json;

/// <summary>
/// The names of a type's members, and the way to find one: a server writes an object's fields in one order, so that the field that
/// followed the last one before is tried first.
/// </summary>
public sealed class JsonNames
{
    /// <summary>Where an object begins, and what a name that is none of these is found as.</summary>
    public const int None = -1;

    private readonly JsonName[] _names;

    // All names, one behind the other, and where each begins: reading goes through them in this order, and needs no object for each.
    private readonly byte[] _utf8;
    private readonly int[] _starts;

    // Which name followed which, at None + 1 the first, and which one before that. Threads may overwrite each other's: each value is a guess. Most are
    // right, so that nothing is written, which would take the values away from the other processors.
    private readonly int[] _followers;
    private readonly int[] _others;

    /// <summary>The names, in the order in which they are written.</summary>
    /// <param name="names">The names.</param>
    public JsonNames(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = Array.ConvertAll(names, static name => new JsonName(name));
        var utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _utf8 = [.. utf8.SelectMany(static name => name)];
        _starts = new int[names.Length + 1];
        for (var i = 0; i < names.Length; i++)
            _starts[i + 1] = _starts[i] + utf8[i].Length;
        _followers = [.. Enumerable.Range(0, names.Length + 1)];
        _others = [.. Enumerable.Repeat(None, names.Length + 1)];
    }

    /// <summary>A name by its place.</summary>
    /// <param name="index">The place.</param>
    public JsonName this[int index] => _names[index];

    /// <summary>
    /// Goes to an object's next member: onto its value where the name is one of these, and stays on the name where <paramref name="member"/> is
    /// <see cref="None"/>.
    /// </summary>
    /// <param name="reader">The reader, on the last token of what was read before.</param>
    /// <param name="member">The place of the name that was read before, <see cref="None"/> at first; then that of the one found.</param>
    /// <returns>Whether there is a next member.</returns>
    /// <exception cref="JsonException">The JSON breaks off.</exception>
    public bool Next(ref Utf8JsonReader reader, ref int member)
    {
        JsonRead.Token(ref reader);
        if (reader.TokenType == JsonTokenType.EndObject)
            return false;
        var guess = _followers[member + 1];
        var name = reader.HasValueSequence || reader.ValueIsEscaped ? JsonRead.Unescaped(ref reader) : reader.ValueSpan;
        member = Is(name, guess) ? guess : Find(name, member);
        if (member == None)
            return true;
        JsonRead.Token(ref reader);
        return true;
    }

    /// <summary>A name by its place, as it is read.</summary>
    internal ReadOnlySpan<byte> Utf8(int index) => _utf8.AsSpan(_starts[index], _starts[index + 1] - _starts[index]);

    private bool Is(ReadOnlySpan<byte> name, int place) => (uint)place < (uint)_names.Length && name.SequenceEqual(Utf8(place));

    private int Find(ReadOnlySpan<byte> name, int before)
    {
        var other = _others[before + 1];
        if (Is(name, other))
            return other;
        for (var i = 0; i < _names.Length; i++)
        {
            if (!name.SequenceEqual(Utf8(i)))
                continue;
            (_followers[before + 1], _others[before + 1]) = (i, _followers[before + 1]);
            return i;
        }

        return None;
    }
}
