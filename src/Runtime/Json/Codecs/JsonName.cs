using System.Runtime.CompilerServices;
using System.Text.Json;

namespace KubeGen.Json;

/// <summary>A member's name on the wire, encoded once.</summary>
public sealed class JsonName
{
    private readonly JsonEncodedText _encoded;
    private readonly string? _special;

    internal JsonName(string name)
    {
        // What an encoder might escape is left to the writer's own.
        if (name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '$' or ':'))
            _encoded = JsonEncodedText.Encode(name);
        else
            _special = name;
    }

    /// <inheritdoc/>
    public override string ToString() => _special ?? _encoded.Value;

    /// <summary>Writes the name.</summary>
    /// <param name="writer">The writer.</param>
    // Not in each of its callers: the writer's own code would be compiled with every member of every type.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (_special is null)
            writer.WritePropertyName(_encoded);
        else
            writer.WritePropertyName(_special);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Write(Utf8JsonWriter writer, string value)
    {
        if (_special is null)
            writer.WriteString(_encoded, value);
        else
            writer.WriteString(_special, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Write(Utf8JsonWriter writer, long value)
    {
        if (_special is null)
            writer.WriteNumber(_encoded, value);
        else
            writer.WriteNumber(_special, value);
    }
}
