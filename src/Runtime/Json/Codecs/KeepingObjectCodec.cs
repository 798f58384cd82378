using System.Text.Json;

namespace KubeGen.Json;

/// <summary>An object that keeps the fields that its type doesn't know.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
public abstract class KeepingObjectCodec<T> : MutableObjectCodec<T>
    where T : class, IUnknownFields
{
    /// <inheritdoc/>
    protected KeepingObjectCodec(params string[] names)
        : base(names)
    {
    }

    /// <inheritdoc/>
    protected sealed override void WriteUnknown(Utf8JsonWriter writer, T value) => UnknownFields.Write(writer, ref value);
}
