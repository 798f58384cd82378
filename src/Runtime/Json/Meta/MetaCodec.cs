using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

/// <summary>One of the runtime's own types, which all keep the fields that they don't know.</summary>
internal abstract class MetaCodec<T>(params string[] names) : KeepingObjectCodec<T>(names)
    where T : class, IUnknownFields, new()
{
    protected internal sealed override T Create() => new();

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
