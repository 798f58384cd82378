using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace KubeGen.Json;

/// <summary>The steps that reading is made of.</summary>
public static class JsonRead
{
    /// <summary>Skips a member whose name the reader is on.</summary>
    /// <param name="reader">The reader.</param>
    /// <exception cref="JsonException">The JSON breaks off.</exception>
    public static void Skip(ref Utf8JsonReader reader)
    {
        if (!reader.TrySkip())
            throw Incomplete();
    }

    /// <summary>Refuses an object that lacks what its type requires.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="names">The members' names.</param>
    /// <param name="missing">The places of those that are missing; negative ones don't count.</param>
    /// <exception cref="JsonException">Always.</exception>
    [DoesNotReturn]
    public static void Missing<T>(JsonNames names, params int[] missing)
    {
        var list = string.Join(", ", missing.Where(static place => place >= 0).Select(place => $"'{names[place]}'"));
        throw new JsonException($"JSON deserialization for type '{typeof(T)}' was missing required properties including: {list}.");
    }

    /// <summary>Refuses a member that its type doesn't know and forbids.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="reader">The reader, on the name.</param>
    /// <exception cref="JsonException">Always.</exception>
    [DoesNotReturn]
    public static void Unmapped<T>(ref Utf8JsonReader reader) =>
        throw new JsonException($"The JSON property '{reader.GetString()}' could not be mapped to any .NET member contained in type '{typeof(T)}'.");

    internal static void Token(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            throw Incomplete();
    }

    internal static byte[] Unescaped(ref Utf8JsonReader reader)
    {
        var buffer = new byte[reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length];
        Array.Resize(ref buffer, reader.CopyString(buffer));
        return buffer;
    }

    /// <summary>The bytes of the value whose first token the reader is on, which goes to its last one. They are the buffer's own, or a copy.</summary>
    internal static ReadOnlySpan<byte> Raw(ref Utf8JsonReader reader)
    {
        // A reader over one span has no sequence to have a position in.
        if (reader.HasValueSequence || reader.Position.GetObject() is not null)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return JsonMarshal.GetRawUtf8Value(document.RootElement).ToArray();
        }

        if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty)
            return "\"\""u8;
        var start = reader.TokenStartIndex;
        ref var first = ref MemoryMarshal.GetReference(reader.ValueSpan);
        if (reader.TokenType == JsonTokenType.String)
            first = ref System.Runtime.CompilerServices.Unsafe.Subtract(ref first, 1);
        Skip(ref reader);
        return MemoryMarshal.CreateReadOnlySpan(ref first, checked((int)(reader.BytesConsumed - start)));
    }

    internal static JsonException Unexpected<T>() => new($"The JSON value could not be converted to {typeof(T)}.");

    private static JsonException Incomplete() => new("The JSON breaks off in the middle of a value.");
}
