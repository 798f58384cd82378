using System.Text.Json;
using System.Text.Json.Serialization;

namespace KubeGen;

/// <summary>
/// A time as <c>metav1.MicroTime</c>: written in UTC with exactly six fraction digits. For properties that are a MicroTime in Go:
/// <c>[JsonConverter(typeof(MicroTimeConverter))]</c>.
/// </summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#MicroTime">metav1.MicroTime</see>.</remarks>
public sealed class MicroTimeConverter : JsonConverter<DateTimeOffset>
{
    /// <summary>A time that is not set is null in JSON, as in Go.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The text is no RFC 3339 time.</exception>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TimeConverter.ReadTime(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value == default)
            writer.WriteNullValue();
        else
            writer.WriteStringValue(KubernetesTime.FormatMicroseconds(value));
    }
}
