using System.Text.Json;
using System.Text.Json.Serialization;

namespace KubeGen;

/// <summary>A <see cref="DateTime"/> as <c>metav1.Time</c>; one of no kind is taken as UTC.</summary>
internal sealed class DateTimeConverter : JsonConverter<DateTime>
{
    public override bool HandleNull => true;

    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TimeConverter.ReadTime(ref reader).UtcDateTime;

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options)
    {
        if (value == default)
            writer.WriteNullValue();
        else
            writer.WriteStringValue(KubernetesTime.FormatSeconds(value.Kind == DateTimeKind.Local ? value : DateTime.SpecifyKind(value, DateTimeKind.Utc)));
    }
}
