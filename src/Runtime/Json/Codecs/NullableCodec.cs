using System.Text.Json;

namespace KubeGen.Json;

internal sealed class NullableCodec<T>(JsonCodec<T> inner) : JsonCodec<T?>
    where T : struct
{
    public override T? Read(ref Utf8JsonReader reader, JsonContext context) =>
        reader.TokenType == JsonTokenType.Null ? null : inner.Read(ref reader, context);

    public override void Write(Utf8JsonWriter writer, T? value, JsonContext context) => inner.Write(writer, value.GetValueOrDefault(), context);

    public override void WriteMember(in MemberWriter members, int member, T? value)
    {
        if (value.HasValue)
            inner.WriteMember(members, member, value.GetValueOrDefault());
    }

    public override T? Copy(T? value) => value is { } known ? inner.Copy(known) : null;
}
