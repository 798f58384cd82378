using System.Text.Json;

namespace KubeGen.Json;

/// <summary>An object that is made first and filled then: the loop is here, what one member is read into is the derived type's.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
public abstract class MutableObjectCodec<T> : ObjectCodec<T>
{
    /// <inheritdoc/>
    protected MutableObjectCodec(params string[] names)
        : base(names)
    {
    }

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, JsonContext context)
    {
        if (!BeginsObject(ref reader))
            return default;
        var value = Create();
        var member = JsonNames.None;
        while (Names.Next(ref reader, ref member))
        {
            if (member < 0)
                ReadUnknown(ref reader, ref value, context);
            else
                ReadMember(ref reader, ref value, member, context);
        }

        return value;
    }

    /// <summary>A new object, as its constructor leaves it.</summary>
    protected internal abstract T Create();

    /// <summary>Reads one member.</summary>
    /// <param name="reader">The reader, on the member's value.</param>
    /// <param name="value">The object.</param>
    /// <param name="member">The place of the member's name.</param>
    /// <param name="context">The conventions and shared strings of the client.</param>
    protected internal abstract void ReadMember(ref Utf8JsonReader reader, ref T value, int member, JsonContext context);

    /// <summary>Reads a member that the type doesn't know.</summary>
    /// <param name="reader">The reader, on the member's name.</param>
    /// <param name="value">The object.</param>
    /// <param name="context">The conventions and shared strings of the client.</param>
    protected virtual void ReadUnknown(ref Utf8JsonReader reader, ref T value, JsonContext context) => JsonRead.Skip(ref reader);
}
