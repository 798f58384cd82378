using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

/// <summary>The times of the runtime's own types: <c>metav1.Time</c>, whatever the options say of times.</summary>
internal sealed class MetaTimeCodec : JsonCodec<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, JsonContext context) => TimeConverter.ReadTime(ref reader);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonContext context) => TimeConverter.WriteTime(writer, value);
}
