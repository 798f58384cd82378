using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KubeGen.Json;

/// <summary>An enumeration by its values' names on the wire; what the table doesn't have is read and written as System.Text.Json does it.</summary>
internal sealed class EnumCodec<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T> : JsonCodec<T>
    where T : struct, Enum
{
    private readonly (T Value, string Name, byte[] Utf8)[] _values;
    private readonly CustomCodec<T> _other = new(new JsonStringEnumConverter<T>());

    public EnumCodec((T Value, string Name)[] values) =>
        _values = Array.ConvertAll(values, static pair => (pair.Value, pair.Name, Encoding.UTF8.GetBytes(pair.Name)));

    public override T Read(ref Utf8JsonReader reader, JsonContext context)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && !reader.ValueIsEscaped)
        {
            foreach (var (value, _, utf8) in _values)
            {
                if (reader.ValueSpan.SequenceEqual(utf8))
                    return value;
            }
        }

        return _other.Read(ref reader, context);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonContext context)
    {
        if (Name(value) is { } name)
            writer.WriteStringValue(name);
        else
            _other.Write(writer, value, context);
    }

    public override void WriteMember(in MemberWriter members, int member, T value)
    {
        if (Name(value) is { } name)
            members.Name(member).Write(members.Writer, name);
        else
            base.WriteMember(members, member, value);
    }

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        _other.ReadAsPropertyName(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        _other.WriteAsPropertyName(writer, value, options);

    private string? Name(T value)
    {
        foreach (var (known, name, _) in _values)
        {
            if (EqualityComparer<T>.Default.Equals(known, value))
                return name;
        }

        return null;
    }
}
