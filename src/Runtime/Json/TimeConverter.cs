using System.Text.Json;
using System.Text.Json.Serialization;

namespace KubeGen;

/// <summary>
/// A time as <c>metav1.Time</c>: written in UTC and whole seconds, read with any offset and any number of fraction digits.
/// Every <see cref="DateTimeOffset"/> that a <see cref="RestClient"/> reads or writes goes through it.
/// </summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#Time">metav1.Time</see>.</remarks>
public sealed class TimeConverter : JsonConverter<DateTimeOffset>
{
    /// <summary>A time that is not set is null in JSON, as in Go.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The text is no RFC 3339 time.</exception>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadTime(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        WriteTime(writer, value);
    }

    internal static void WriteTime(Utf8JsonWriter writer, DateTimeOffset value)
    {
        if (value == default)
        {
            writer.WriteNullValue();
            return;
        }

        Span<byte> text = stackalloc byte[KubernetesTime.SecondsLength];
        KubernetesTime.FormatSeconds(value, text);
        writer.WriteStringValue(text);
    }

    internal static DateTimeOffset ReadTime(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return default;
        // The one form that servers write.
        if (reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && KubernetesTime.TryParseSeconds(reader.ValueSpan, out var seconds))
            return seconds;
        const int Longest = 64;
        Span<char> text = stackalloc char[Longest];
        if (reader.TokenType == JsonTokenType.String
            && (reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length) <= Longest
            && KubernetesTime.TryParse(text[..reader.CopyString(text)], out var time))
            return time;
        throw new JsonException("a time in RFC 3339 form was expected, such as 2006-01-02T15:04:05Z");
    }
}
