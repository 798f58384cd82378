using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KubeGen;

/// <summary>
/// Enums by the names of their members, or by <see cref="JsonStringEnumMemberNameAttribute"/> where the wire has another. An enum type with a
/// converter of its own keeps it.
/// </summary>
internal sealed class EnumConverter : JsonConverter<Enum>
{
    private static readonly ConcurrentDictionary<Type, Names> Known = [];

    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum && !typeToConvert.IsDefined(typeof(JsonConverterAttribute), inherit: false);

    public override Enum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
            return (Enum)Enum.ToObject(typeToConvert, number);
        if (reader.TokenType == JsonTokenType.String && NamesOf(typeToConvert).Values.TryGetValue(reader.GetString()!, out var value))
            return value;
        throw new JsonException($"a member of {typeToConvert.Name} was expected");
    }

    public override void Write(Utf8JsonWriter writer, Enum value, JsonSerializerOptions options)
    {
        if (NamesOf(value.GetType()).Texts.TryGetValue(value, out var text))
            writer.WriteStringValue(text);
        else
            writer.WriteRawValue(value.ToString("D"));
    }

    private static Names NamesOf(Type type) => Known.GetOrAdd(type, static type => new Names(type));

    private sealed class Names
    {
        [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The fields of an enum are kept with it.")]
        public Names(Type type)
        {
            foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
            {
                var text = field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name;
                var value = (Enum)field.GetValue(null)!;
                Values.TryAdd(text, value);
                Texts.TryAdd(value, text);
            }
        }

        public Dictionary<string, Enum> Values { get; } = [];

        public Dictionary<Enum, string> Texts { get; } = [];
    }
}
