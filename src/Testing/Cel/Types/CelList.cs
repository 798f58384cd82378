using System.Collections;

namespace KubeGen.Testing.Cel;

/// <summary>The first elements of a buffer. Adding to the longest view of it grows the buffer, so that a fold that adds one by one copies nothing.</summary>
internal sealed class CelList : IReadOnlyList<object?>
{
    private readonly List<object?> _buffer;

    private CelList(List<object?> buffer)
    {
        _buffer = buffer;
        Count = buffer.Count;
    }

    public int Count { get; }

    public object? this[int index] => index < Count ? _buffer[index] : throw new ArgumentOutOfRangeException(nameof(index));

    public static CelList Concat(IReadOnlyList<object?> first, IReadOnlyList<object?> second)
    {
        var buffer = first is CelList own && own._buffer.Count == own.Count ? own._buffer : [.. first];
        var added = second.Count;
        for (var i = 0; i < added; i++)
            buffer.Add(second[i]);
        return new CelList(buffer);
    }

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return _buffer[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
