using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KubeGen;

/// <summary>
/// Enums by the names of their members, or by <see cref="JsonStringEnumMemberNameAttribute"/> where the wire has another. An enum type with a
/// converter of its own keeps it; without reflection, each needs one.
/// </summary>
internal sealed class EnumConverter(bool reflection) : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum && !typeToConvert.IsDefined(typeof(JsonConverterAttribute), inherit: false);

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        reflection
            ? ByName(typeToConvert, options)
            : throw new NotSupportedException(
                $"The enum '{typeToConvert}' would be written as a number: reflection is disabled in this program. "
                + $"Annotate it with [JsonConverter(typeof(JsonStringEnumConverter<{typeToConvert.Name}>))].");

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Only where the program has left reflection-based JSON on, which an AOT-compiled one has not.")]
    private static JsonConverter? ByName(Type type, JsonSerializerOptions options) => new JsonStringEnumConverter().CreateConverter(type, options);
}
