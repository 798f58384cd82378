using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace KubeGen.Json;

/// <summary>
/// Reads, writes and copies the values of one type. Emitted code derives from it; to System.Text.Json it is a converter like any other.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
public abstract class JsonCodec<T> : JsonConverter<T>, IJsonCodec
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <summary>Reads the value whose first token the reader is on, and leaves the reader on its last one.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">The conventions and shared strings of the client.</param>
    /// <exception cref="JsonException">The JSON is no such value.</exception>
    public abstract T? Read(ref Utf8JsonReader reader, JsonContext context);

    /// <summary>Writes a value that is not null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <param name="context">The conventions of the client.</param>
    public abstract void Write(Utf8JsonWriter writer, T value, JsonContext context);

    /// <summary>A copy that shares nothing mutable with the value.</summary>
    /// <param name="value">The value; null gives null.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public virtual T? Copy(T? value) => value;

    /// <summary>Fills in what an object is: group and version, and kind, as far as its type has them.</summary>
    /// <param name="value">The object.</param>
    /// <param name="apiVersion">The group and version.</param>
    /// <param name="kind">The kind.</param>
    public virtual void SetKind(T value, string apiVersion, string kind)
    {
    }

    /// <summary>Writes a value, null as <c>null</c>.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    /// <param name="context">The conventions of the client.</param>
    public void WriteValue(Utf8JsonWriter writer, T? value, JsonContext context)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
            writer.WriteNullValue();
        else
            Write(writer, value, context);
    }

    /// <summary>Writes a member, unless it is null.</summary>
    /// <param name="members">Writes the object's members.</param>
    /// <param name="member">The place of the member's name.</param>
    /// <param name="value">The member's value.</param>
    public virtual void WriteMember(in MemberWriter members, int member, T? value)
    {
        if (value is null)
            return;
        members.Name(member).Write(members.Writer);
        Write(members.Writer, value, members.Context);
    }

    /// <summary>Writes a member, null as <c>null</c>.</summary>
    /// <param name="members">Writes the object's members.</param>
    /// <param name="member">The place of the member's name.</param>
    /// <param name="value">The member's value.</param>
    public void WriteMemberOrNull(in MemberWriter members, int member, T? value)
    {
        members.Name(member).Write(members.Writer);
        WriteValue(members.Writer, value, members.Context);
    }

    /// <summary>Writes a member, unless it is its type's default.</summary>
    /// <param name="members">Writes the object's members.</param>
    /// <param name="member">The place of the member's name.</param>
    /// <param name="value">The member's value.</param>
    public void WriteMemberUnlessDefault(in MemberWriter members, int member, T? value)
    {
        if (!EqualityComparer<T>.Default.Equals(value, default))
            WriteMember(members, member, value);
    }

    /// <inheritdoc/>
    public sealed override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, JsonContext.Of(options));

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => WriteValue(writer, value, JsonContext.Of(options));

    /// <summary>Reads a value where System.Text.Json is not around it, which gives the errors of its reader and converters their form.</summary>
    internal T? ReadRoot(ref Utf8JsonReader reader, JsonContext context)
    {
        try
        {
            return Read(ref reader, context);
        }
        catch (Exception e) when (e is (InvalidOperationException or FormatException) and { Source: "System.Text.Json.Rethrowable" })
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>Whether the value is an object; otherwise it is null.</summary>
    /// <param name="reader">The reader, on the value's first token.</param>
    /// <exception cref="JsonException">It is neither.</exception>
    protected bool BeginsObject(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.StartObject || !IsNull(ref reader);

    private protected bool BeginsArray(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.StartArray || !IsNull(ref reader);

    // The options' own converter of a type goes first, as it does in the framework's resolvers.
    JsonTypeInfo IJsonCodec.CreateInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<T>(options, options.Converters.FirstOrDefault(static converter => converter.CanConvert(typeof(T))) ?? this);

    [SuppressMessage("Performance", "CA1822", Justification = "A static one is handed its type, which code that types share would look up before each value.")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsNull(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null && default(T) is null ? true : throw JsonRead.Unexpected<T>();
}

/// <summary>A codec of any type.</summary>
internal interface IJsonCodec
{
    JsonTypeInfo CreateInfo(JsonSerializerOptions options);
}
