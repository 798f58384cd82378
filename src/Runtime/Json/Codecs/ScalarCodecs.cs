using System.Text.Json;
using System.Text.Json.Serialization;

namespace KubeGen.Json;

/// <summary>Strings; those that recur are shared, unless they are known to differ from object to object.</summary>
internal sealed class StringCodec(bool shared) : JsonCodec<string>
{
    public override string? Read(ref Utf8JsonReader reader, JsonContext context) => reader.TokenType switch
    {
        JsonTokenType.String => shared ? context.Strings.Get(ref reader) : reader.GetString(),
        JsonTokenType.Null => null,
        _ => throw JsonRead.Unexpected<string>(),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonContext context) => writer.WriteStringValue(value);

    public override void WriteMember(in MemberWriter members, int member, string? value)
    {
        if (value is not null)
            members.Name(member).Write(members.Writer, value);
    }

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);
}

internal sealed class BooleanCodec : JsonCodec<bool>
{
    public override bool Read(ref Utf8JsonReader reader, JsonContext context) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw JsonRead.Unexpected<bool>(),
    };

    public override void Write(Utf8JsonWriter writer, bool value, JsonContext context) => writer.WriteBooleanValue(value);
}

internal sealed class Int32Codec : JsonCodec<int>
{
    public override int Read(ref Utf8JsonReader reader, JsonContext context) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) ? value : throw JsonRead.Unexpected<int>();

    public override void Write(Utf8JsonWriter writer, int value, JsonContext context) => writer.WriteNumberValue(value);

    public override void WriteMember(in MemberWriter members, int member, int value) => members.Name(member).Write(members.Writer, value);
}

internal sealed class Int64Codec : JsonCodec<long>
{
    public override long Read(ref Utf8JsonReader reader, JsonContext context) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) ? value : throw JsonRead.Unexpected<long>();

    public override void Write(Utf8JsonWriter writer, long value, JsonContext context) => writer.WriteNumberValue(value);

    public override void WriteMember(in MemberWriter members, int member, long value) => members.Name(member).Write(members.Writer, value);
}

/// <summary>Times: <c>metav1.Time</c> where the options have a client's conventions, else as System.Text.Json has them.</summary>
internal sealed class TimeCodec(JsonConverter<DateTimeOffset> fallback) : JsonCodec<DateTimeOffset>
{
    private readonly ConverterCodec<DateTimeOffset> _other = new(fallback);

    public override DateTimeOffset Read(ref Utf8JsonReader reader, JsonContext context) =>
        context.IsKubernetesTime ? TimeConverter.ReadTime(ref reader) : _other.Read(ref reader, context);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonContext context)
    {
        if (context.IsKubernetesTime)
            TimeConverter.WriteTime(writer, value);
        else
            _other.Write(writer, value, context);
    }
}

/// <summary>Times without an offset, as <see cref="TimeCodec"/> has those with one.</summary>
internal sealed class DateTimeCodec(JsonConverter<DateTime> fallback) : JsonCodec<DateTime>
{
    private static readonly DateTimeConverter Kubernetes = new();
    private readonly ConverterCodec<DateTime> _other = new(fallback);

    public override DateTime Read(ref Utf8JsonReader reader, JsonContext context) =>
        context.IsKubernetesTime ? Kubernetes.Read(ref reader, typeof(DateTime), context.Options) : _other.Read(ref reader, context);

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonContext context)
    {
        if (context.IsKubernetesTime)
            Kubernetes.Write(writer, value, context.Options);
        else
            _other.Write(writer, value, context);
    }
}
