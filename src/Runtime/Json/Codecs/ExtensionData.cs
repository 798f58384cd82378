using System.Text.Json;
using System.Text.Json.Nodes;

namespace KubeGen.Json;

/// <summary>Members with <c>[JsonExtensionData]</c>: what their type doesn't know, where the user wants to see it.</summary>
public static class ExtensionData
{
    /// <summary>Reads the field whose name the reader is on.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="data">Where it goes.</param>
    /// <exception cref="JsonException">The JSON breaks off.</exception>
    public static void Read(ref Utf8JsonReader reader, IDictionary<string, JsonElement> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data[Name(ref reader)] = JsonElement.ParseValue(ref reader);
    }

    /// <inheritdoc cref="Read(ref Utf8JsonReader, IDictionary{string, JsonElement})"/>
    public static void Read(ref Utf8JsonReader reader, IDictionary<string, object?> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var name = Name(ref reader);
        data[name] = reader.TokenType == JsonTokenType.Null ? null : JsonElement.ParseValue(ref reader);
    }

    /// <inheritdoc cref="Read(ref Utf8JsonReader, IDictionary{string, JsonElement})"/>
    public static void Read(ref Utf8JsonReader reader, JsonObject data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data[Name(ref reader)] = JsonNode.Parse(ref reader);
    }

    /// <summary>Writes the fields.</summary>
    /// <param name="members">Writes the object's members.</param>
    /// <param name="data">The fields; null for none.</param>
    public static void Write(in MemberWriter members, IDictionary<string, JsonElement>? data)
    {
        var writer = members.Writer;
        foreach (var (name, value) in data ?? new Dictionary<string, JsonElement>())
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    /// <inheritdoc cref="Write(in MemberWriter, IDictionary{string, JsonElement})"/>
    public static void Write(in MemberWriter members, IDictionary<string, object?>? data)
    {
        var writer = members.Writer;
        foreach (var (name, value) in data ?? new Dictionary<string, object?>())
        {
            writer.WritePropertyName(name);
            if (value is JsonElement element)
                element.WriteTo(writer);
            else if (value is null)
                writer.WriteNullValue();
            else
                JsonSerializer.Serialize(writer, value, members.Context.Options.GetTypeInfo(value.GetType()));
        }
    }

    /// <inheritdoc cref="Write(in MemberWriter, IDictionary{string, JsonElement})"/>
    public static void Write(in MemberWriter members, JsonObject? data)
    {
        var writer = members.Writer;
        foreach (var (name, value) in data ?? [])
        {
            writer.WritePropertyName(name);
            if (value is null)
                writer.WriteNullValue();
            else
                value.WriteTo(writer);
        }
    }

    /// <summary>Fields that change apart from these.</summary>
    /// <typeparam name="TMap">The type of the member.</typeparam>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="data">The fields.</param>
    /// <param name="copy">An empty member, which is filled.</param>
    public static TMap Copy<TMap, T>(IEnumerable<KeyValuePair<string, T>> data, TMap copy)
        where TMap : IDictionary<string, T>
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (var (name, value) in data)
            copy[name] = value is JsonNode node ? (T)(object)node.DeepClone() : value;
        return copy;
    }

    private static string Name(ref Utf8JsonReader reader)
    {
        var name = reader.GetString()!;
        JsonRead.Token(ref reader);
        return name;
    }
}
