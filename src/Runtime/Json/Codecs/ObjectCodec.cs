using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace KubeGen.Json;

/// <summary>An object by its members' names.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
public abstract class ObjectCodec<T> : JsonCodec<T>
{
    /// <summary>A codec of a type whose members have these names.</summary>
    /// <param name="names">The names, in the order in which they are written.</param>
    protected ObjectCodec(params string[] names) => Names = new JsonNames(names);

    /// <inheritdoc cref="Codecs.Text"/>
    protected static JsonCodec<string> Text => Codecs.Text;

    /// <inheritdoc cref="Codecs.Boolean"/>
    protected static JsonCodec<bool> Boolean => Codecs.Boolean;

    /// <inheritdoc cref="Codecs.Integer32"/>
    protected static JsonCodec<int> Integer32 => Codecs.Integer32;

    /// <inheritdoc cref="Codecs.Integer64"/>
    protected static JsonCodec<long> Integer64 => Codecs.Integer64;

    /// <inheritdoc cref="Codecs.NullableBoolean"/>
    protected static JsonCodec<bool?> NullableBoolean => Codecs.NullableBoolean;

    /// <inheritdoc cref="Codecs.NullableInteger32"/>
    protected static JsonCodec<int?> NullableInteger32 => Codecs.NullableInteger32;

    /// <inheritdoc cref="Codecs.NullableInteger64"/>
    protected static JsonCodec<long?> NullableInteger64 => Codecs.NullableInteger64;

    /// <summary>The members' names.</summary>
    protected JsonNames Names { get; }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonContext context)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WriteMembers(new MemberWriter(writer, Names, context), value);
        WriteUnknown(writer, value);
        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    [return: NotNullIfNotNull(nameof(value))]
    public sealed override T? Copy(T? value)
    {
        if (value is null)
            return value;
        var copy = typeof(T).IsValueType ? value : (T)MemberwiseClone(value);
        CopyMembers(ref copy);
        return copy!;
    }

    /// <summary>Writes all members.</summary>
    /// <param name="members">Writes them.</param>
    /// <param name="value">The object.</param>
    protected abstract void WriteMembers(in MemberWriter members, T value);

    /// <summary>Writes what the type doesn't know and the object keeps.</summary>
    /// <param name="writer">The writer, inside the object.</param>
    /// <param name="value">The object.</param>
    protected virtual void WriteUnknown(Utf8JsonWriter writer, T value)
    {
    }

    /// <summary>Copies what a copy still shares with its original: the members that could be changed.</summary>
    /// <param name="value">The copy.</param>
    protected virtual void CopyMembers(ref T value)
    {
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern object MemberwiseClone(object value);
}
