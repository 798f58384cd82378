using System.Text.Json;

namespace KubeGen.Json;

/// <summary>
/// The fields of one object that its type doesn't know, as they came: what a newer server has and the program was not built with. They are
/// written back behind the fields that the type knows.
/// </summary>
public sealed class UnknownFields : IEquatable<UnknownFields>
{
    private readonly List<KeyValuePair<string, byte[]>> _fields;

    private UnknownFields(List<KeyValuePair<string, byte[]>> fields) => _fields = fields;

    /// <summary>Whether the fields are kept. The property KubeGenKeepUnknownFields of a project turns it off.</summary>
    internal static bool AreKept { get; } = !AppContext.TryGetSwitch("KubeGen.KeepUnknownFields", out var kept) || kept;

    /// <summary>The names of the fields, in the order in which they came.</summary>
    public IEnumerable<string> Names => _fields.Select(static pair => pair.Key);

    /// <summary>Reads a field.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether there is such a field.</returns>
    public bool TryGetValue(string name, out JsonElement value)
    {
        foreach (var (key, raw) in _fields)
        {
            if (key != name)
                continue;
            var reader = new Utf8JsonReader(raw);
            value = JsonElement.ParseValue(ref reader);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Keeps the field whose name the reader is on.</summary>
    /// <typeparam name="T">The type that doesn't know it.</typeparam>
    /// <param name="reader">The reader; it goes to the field's last token.</param>
    /// <param name="owner">The object.</param>
    /// <exception cref="JsonException">The JSON breaks off.</exception>
    public static void Keep<T>(ref Utf8JsonReader reader, ref T owner)
        where T : IUnknownFields
    {
        if (AreKept)
            owner.UnknownFields = With(owner.UnknownFields, ref reader);
        else
            JsonRead.Skip(ref reader);
    }

    /// <summary>Keeps the field whose name the reader is on, for an object that is made later.</summary>
    /// <param name="reader">The reader; it goes to the field's last token.</param>
    /// <param name="fields">The fields so far.</param>
    /// <exception cref="JsonException">The JSON breaks off.</exception>
    public static void Keep(ref Utf8JsonReader reader, ref UnknownFields? fields)
    {
        if (AreKept)
            fields = With(fields, ref reader);
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

    /// <summary>Gives a copy fields of its own.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="copy">The copy, which has the original's.</param>
    public static void Detach<T>(ref T copy)
        where T : IUnknownFields => Set(ref copy, copy.UnknownFields?.Copy());

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

    /// <summary>Fields that change apart from these.</summary>
    public UnknownFields Copy() => new([.. _fields]);

    /// <summary>Whether both are the same fields with the same bytes in the same order.</summary>
    /// <param name="other">The other ones.</param>
    public bool Equals(UnknownFields? other) =>
        other is not null && _fields.Count == other._fields.Count
        && _fields.Zip(other._fields).All(static pair => pair.First.Key == pair.Second.Key && pair.First.Value.AsSpan().SequenceEqual(pair.Second.Value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnknownFields);

    /// <inheritdoc/>
    public override int GetHashCode() => _fields.Aggregate(0, static (hash, field) => HashCode.Combine(hash, field.Key, field.Value.Length));

    internal static UnknownFields With(UnknownFields? fields, ref Utf8JsonReader reader)
    {
        fields ??= new([]);
        var name = reader.GetString()!;
        JsonRead.Token(ref reader);
        var field = KeyValuePair.Create(name, JsonRead.Raw(ref reader).ToArray());
        // A name that comes twice counts as JSON's readers count it: the last one.
        var same = fields._fields.FindIndex(field => field.Key == name);
        if (same < 0)
            fields._fields.Add(field);
        else
            fields._fields[same] = field;
        return fields;
    }

    internal static void Write(Utf8JsonWriter writer, UnknownFields? fields)
    {
        if (fields is null)
            return;
        foreach (var (name, raw) in fields._fields)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(raw, skipInputValidation: true);
        }
    }
}

/// <summary>An object that keeps the fields that its type doesn't know. Partial types that a generated client reaches implement it.</summary>
public interface IUnknownFields
{
    /// <summary>The fields; null for none.</summary>
    UnknownFields? UnknownFields { get; set; }
}
