using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

/// <summary>One of the runtime's own types, which all keep the fields that they don't know.</summary>
internal abstract class MetaCodec<T>(params string[] names) : MutableObjectCodec<T>(names)
    where T : class, IUnknownFields, new()
{
    [return: NotNullIfNotNull(nameof(value))]
    public sealed override T? Copy(T? value)
    {
        if (value is null)
            return null;
        var copy = Codecs.Clone(value);
        copy.UnknownFields = copy.UnknownFields?.Copy();
        CopyMembers(copy);
        return copy;
    }

    protected internal sealed override T Create() => new();

    protected sealed override void ReadUnknown(ref Utf8JsonReader reader, ref T value, JsonContext context) => UnknownFields.Keep(ref reader, ref value);

    protected sealed override void WriteMembers(Utf8JsonWriter writer, T value, JsonContext context)
    {
        WriteKnown(writer, value, context);
        UnknownFields.Write(writer, value.UnknownFields);
    }

    protected abstract void WriteKnown(Utf8JsonWriter writer, T value, JsonContext context);

    /// <summary>Copies what a clone still shares with its original.</summary>
    protected virtual void CopyMembers(T copy)
    {
    }

    // What Go omits when it is empty.
    protected void Omit(Utf8JsonWriter writer, int name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            Names[name].Write(writer, value);
    }

    protected void Omit(Utf8JsonWriter writer, int name, long? value)
    {
        if (value.GetValueOrDefault() is not 0 and var number)
            Names[name].Write(writer, number);
    }

    protected void Omit<TItem>(Utf8JsonWriter writer, int name, JsonCodec<IList<TItem>> codec, IList<TItem>? value, JsonContext context)
    {
        if (value is { Count: > 0 })
            codec.WriteMember(writer, Names[name], value, context);
    }

    protected void Omit(Utf8JsonWriter writer, int name, IDictionary<string, string>? value, JsonContext context)
    {
        if (value is { Count: > 0 })
            Codecs.StringMap.WriteMember(writer, Names[name], value, context);
    }
}
