using System.Text;
using System.Text.Json;

namespace KubeGen.Json;

/// <summary>
/// The names of a type's members, and the way to find one: a server writes an object's fields in one order, so that the field that
/// followed the last one before is tried first.
/// </summary>
public sealed class JsonNames
{
    /// <summary>Where an object begins. Names that are none of these are found as less than zero, this or another such.</summary>
    public const int None = -1;

    private const int MostUnknown = 16;
    private const int LongestUnknown = 64;

    private readonly JsonName[] _names;
    private readonly int _count;

    // All names, one behind the other: reading goes through them in this order, and needs no object for each.
    private readonly byte[] _utf8;

    // Names that are none of these and came nevertheless, as they come again. What another thread puts here meanwhile is learned again.
    private readonly byte[]?[] _unknown = new byte[]?[MostUnknown];

    // Where an object begins, the names, and the unknown ones.
    private readonly Step[] _steps;

    /// <summary>The names, in the order in which they are written.</summary>
    /// <param name="names">The names.</param>
    public JsonNames(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = Array.ConvertAll(names, static name => new JsonName(name));
        _count = names.Length;
        var utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _utf8 = [.. utf8.SelectMany(static name => name)];
        _steps = new Step[1 + _count + MostUnknown];
        _steps[0] = new Step { Length = -1, Follower = Math.Min(1, _count) };
        for (var (i, start) = (1, 0); i <= _count; start += utf8[i - 1].Length, i++)
            _steps[i] = new Step { Start = start, Length = utf8[i - 1].Length, Follower = i < _count ? i + 1 : 0 };
    }

    /// <summary>A name by its place.</summary>
    /// <param name="index">The place.</param>
    public JsonName this[int index] => _names[index];

    /// <summary>
    /// Goes to an object's next member: onto its value where the name is one of these, and stays on the name where <paramref name="member"/> is
    /// less than zero.
    /// </summary>
    /// <param name="reader">The reader, on the last token of what was read before.</param>
    /// <param name="member">What was found before, <see cref="None"/> at first; then the place of the name found.</param>
    /// <returns>Whether there is a next member.</returns>
    /// <exception cref="JsonException">The JSON breaks off.</exception>
    public bool Next(ref Utf8JsonReader reader, ref int member)
    {
        JsonRead.Token(ref reader);
        if (reader.TokenType == JsonTokenType.EndObject)
            return false;
        var before = member < 0 ? ~member : member + 1;
        var guess = _steps[before].Follower;
        var name = reader.HasValueSequence || reader.ValueIsEscaped ? JsonRead.Unescaped(ref reader) : reader.ValueSpan;
        var step = Is(name, guess) ? guess : Find(name, before);
        if (step == 0 || step > _count)
        {
            member = ~step;
            return true;
        }

        member = step - 1;
        JsonRead.Token(ref reader);
        return true;
    }

    /// <summary>A name by its place, as it is read.</summary>
    internal ReadOnlySpan<byte> Utf8(int index) => _utf8.AsSpan(_steps[index + 1].Start, _steps[index + 1].Length);

    private bool Is(ReadOnlySpan<byte> name, int step)
    {
        ref readonly var known = ref _steps[step];
        if (step <= _count)
            return name.Length == known.Length && name.SequenceEqual(_utf8.AsSpan(known.Start, known.Length));
        return name.SequenceEqual(_unknown[step - _count - 1]);
    }

    private int Find(ReadOnlySpan<byte> name, int before)
    {
        ref var place = ref _steps[before];
        var step = place.Other;
        if (Is(name, step))
            return step;
        step = Search(name);
        if (step != 0)
            (place.Follower, place.Other) = (step, place.Follower);
        return step;
    }

    private int Search(ReadOnlySpan<byte> name)
    {
        for (var step = 1; step <= _count; step++)
        {
            if (Is(name, step))
                return step;
        }

        if (name.Length is 0 or > LongestUnknown)
            return 0;
        for (var i = 0; i < MostUnknown; i++)
        {
            if (name.SequenceEqual(_unknown[i] ??= name.ToArray()))
                return 1 + _count + i;
        }

        return 0;
    }

    // A name's place in the bytes, and which name followed it, and which one before that. Threads may overwrite each other's: each value is a guess. Most
    // are right, so that nothing is written, which would take the values away from the other processors.
    private struct Step
    {
        public int Start;
        public int Length;
        public int Follower;
        public int Other;
    }
}
