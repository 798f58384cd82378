using System.Text.Json;

namespace KubeGen.Json;

/// <summary>An object by its members' names.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
public abstract class ObjectCodec<T> : JsonCodec<T>
{
    /// <summary>A codec of a type whose members have these names.</summary>
    /// <param name="names">The names, in the order in which they are written.</param>
    protected ObjectCodec(params string[] names) => Names = new JsonNames(names);

    /// <summary>The members' names.</summary>
    protected JsonNames Names { get; }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonContext context)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        WriteMembers(writer, value, context);
        writer.WriteEndObject();
    }

    /// <summary>Writes all members.</summary>
    /// <param name="writer">The writer, inside the object.</param>
    /// <param name="value">The object.</param>
    /// <param name="context">The conventions of the client.</param>
    protected abstract void WriteMembers(Utf8JsonWriter writer, T value, JsonContext context);
}
