using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace KubeGen.Json;

/// <summary>A type that System.Text.Json itself knows: its converter, unless the options have one of their own.</summary>
internal sealed class ConverterCodec<T>(JsonConverter<T> fallback) : JsonCodec<T>
{
    public override T? Read(ref Utf8JsonReader reader, JsonContext context) => reader.TokenType == JsonTokenType.Null && default(T) is null
        ? default
        : context.Converter(fallback).Read(ref reader, typeof(T), context.Options);

    public override void Write(Utf8JsonWriter writer, T value, JsonContext context) => context.Converter(fallback).Write(writer, value, context.Options);

    public override T? Copy(T? value) => value switch
    {
        JsonNode node => (T)(object)node.DeepClone(),
        byte[] bytes => (T)bytes.Clone(),
        _ => value,
    };

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonContext.Of(options).Converter(fallback).ReadAsPropertyName(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonContext.Of(options).Converter(fallback).WriteAsPropertyName(writer, value!, options);
}

/// <summary>A type or member that names its converter itself.</summary>
internal sealed class CustomCodec<T>(JsonConverter converter) : JsonCodec<T>
{
    private readonly ConditionalWeakTable<JsonSerializerOptions, JsonConverter<T>> _made = [];

    public override T? Read(ref Utf8JsonReader reader, JsonContext context)
    {
        var own = Of(context.Options);
        if (reader.TokenType != JsonTokenType.Null || own.HandleNull)
            return own.Read(ref reader, typeof(T), context.Options);
        return default(T) is null ? default : throw JsonRead.Unexpected<T>();
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonContext context) => Of(context.Options).Write(writer, value, context.Options);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Of(options).ReadAsPropertyName(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        Of(options).WriteAsPropertyName(writer, value!, options);

    private JsonConverter<T> Of(JsonSerializerOptions options) => converter as JsonConverter<T> ?? _made.GetValue(options, Make);

    private JsonConverter<T> Make(JsonSerializerOptions options) =>
        (converter as JsonConverterFactory)?.CreateConverter(typeof(T), options) as JsonConverter<T>
        ?? throw new NotSupportedException($"'{converter.GetType()}' converts no '{typeof(T)}'.");
}

/// <summary>A type that is left to the options' own metadata: a context of the program's, or reflection where that is on.</summary>
internal sealed class OptionsCodec<T> : JsonCodec<T>
{
    public override T? Read(ref Utf8JsonReader reader, JsonContext context) =>
        JsonSerializer.Deserialize(ref reader, (System.Text.Json.Serialization.Metadata.JsonTypeInfo<T>)context.Options.GetTypeInfo(typeof(T)));

    public override void Write(Utf8JsonWriter writer, T value, JsonContext context) =>
        JsonSerializer.Serialize(writer, value, (System.Text.Json.Serialization.Metadata.JsonTypeInfo<T>)context.Options.GetTypeInfo(typeof(T)));
}
