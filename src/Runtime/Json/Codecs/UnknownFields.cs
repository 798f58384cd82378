using System.Text.Json;

namespace KubeGen.Json;

/// <summary>
/// The fields of one object that its type doesn't know, as they came: what a newer server has and the program was not built with. They are
/// written back behind the fields that the type knows.
/// </summary>
public sealed class UnknownFields : IEquatable<UnknownFields>
{
    // Never changed, so that copies of an object share it.
    private readonly UnknownFields? _before;
    private readonly string _name;
    private readonly byte[] _value;

    internal UnknownFields(UnknownFields? before, string name, byte[] value) => (_before, _name, _value) = (before, name, value);

    /// <summary>Whether the fields are kept. The property KubeGenKeepUnknownFields of a project turns it off.</summary>
    internal static bool AreKept { get; } = !AppContext.TryGetSwitch("KubeGen.KeepUnknownFields", out var kept) || kept;

    /// <summary>The names of the fields, in the order in which they came.</summary>
    public IEnumerable<string> Names => InOrder().Select(static each => each._name);

    /// <summary>Reads a field.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether there is such a field.</returns>
    public bool TryGetValue(string name, out JsonElement value)
    {
        for (var field = this; field is not null; field = field._before)
        {
            if (field._name != name)
                continue;
            var reader = new Utf8JsonReader(field._value);
            value = JsonElement.ParseValue(ref reader);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Keeps the field whose name the reader is on.</summary>
    /// <param name="reader">The reader; it goes to the field's last token.</param>
    /// <param name="owner">The object, which doesn't know it.</param>
    /// <param name="context">The shared names and values of the client.</param>
    /// <exception cref="JsonException">The JSON breaks off.</exception>
    public static void Keep(ref Utf8JsonReader reader, IUnknownFields owner, JsonContext context)
    {
        ArgumentNullException.ThrowIfNull(owner);
        if (AreKept)
            owner.UnknownFields = With(owner.UnknownFields, ref reader, context);
        else
            JsonRead.Skip(ref reader);
    }

    /// <summary>Keeps the field whose name the reader is on, for an object that is made later.</summary>
    /// <param name="reader">The reader; it goes to the field's last token.</param>
    /// <param name="fields">The fields so far.</param>
    /// <param name="context">The shared names and values of the client.</param>
    /// <exception cref="JsonException">The JSON breaks off.</exception>
    public static void Keep(ref Utf8JsonReader reader, ref UnknownFields? fields, JsonContext context)
    {
        if (AreKept)
            fields = With(fields, ref reader, context);
        else
            JsonRead.Skip(ref reader);
    }

    /// <summary>Gives an object the fields that it keeps.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="owner">The object.</param>
    /// <param name="fields">The fields.</param>
    public static void Set<T>(ref T owner, UnknownFields? fields)
        where T : IUnknownFields
    {
        if (fields is not null)
            owner.UnknownFields = fields;
    }

    /// <summary>Writes the fields that an object keeps.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="writer">The writer, inside the object.</param>
    /// <param name="owner">The object.</param>
    public static void Write<T>(Utf8JsonWriter writer, ref T owner)
        where T : IUnknownFields
    {
        ArgumentNullException.ThrowIfNull(writer);
        Write(writer, owner.UnknownFields);
    }

    /// <summary>Whether both are the same fields with the same bytes in the same order.</summary>
    /// <param name="other">The other ones.</param>
    public bool Equals(UnknownFields? other) =>
        other is not null && InOrder() is var mine && other.InOrder() is var others && mine.Count == others.Count
        && mine.Zip(others).All(static pair => pair.First._name == pair.Second._name && pair.First._value.AsSpan().SequenceEqual(pair.Second._value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnknownFields);

    /// <inheritdoc/>
    public override int GetHashCode() => InOrder().Aggregate(0, static (hash, field) => HashCode.Combine(hash, field._name, field._value.Length));

    internal bool Is(string name, ReadOnlySpan<byte> value) => _name == name && value.SequenceEqual(_value);

    internal UnknownFields Behind(UnknownFields before) => new(before, _name, _value);

    internal static UnknownFields With(UnknownFields? fields, ref Utf8JsonReader reader, JsonContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var name = context.Strings.Get(ref reader)!;
        JsonRead.Token(ref reader);
        return context.Unknown.With(fields, name, JsonRead.Raw(ref reader));
    }

    internal static void Write(Utf8JsonWriter writer, UnknownFields? fields)
    {
        if (fields is null)
            return;
        foreach (var field in fields.InOrder())
        {
            writer.WritePropertyName(field._name);
            writer.WriteRawValue(field._value, skipInputValidation: true);
        }
    }

    private List<UnknownFields> InOrder()
    {
        if (_before is null)
            return [this];
        var fields = new List<UnknownFields>();
        for (var field = this; field is not null; field = field._before)
            fields.Add(field);
        fields.Reverse();

        // A name that comes twice counts as JSON's readers count it: the last value, in the first one's place.
        var (places, count) = (new Dictionary<string, int>(), 0);
        for (var i = 0; i < fields.Count; i++)
        {
            if (places.TryAdd(fields[i]._name, count))
                fields[count++] = fields[i];
            else
                fields[places[fields[i]._name]] = fields[i];
        }

        fields.RemoveRange(count, fields.Count - count);
        return fields;
    }
}

/// <summary>An object that keeps the fields that its type doesn't know. Partial types that a generated client reaches implement it.</summary>
public interface IUnknownFields
{
    /// <summary>The fields; null for none.</summary>
    UnknownFields? UnknownFields { get; set; }
}
