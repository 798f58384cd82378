using System.Text.Json;

namespace KubeGen.Json;

/// <summary>What the members of one object are written with.</summary>
public readonly ref struct MemberWriter
{
    private readonly JsonNames _names;

    internal MemberWriter(Utf8JsonWriter writer, JsonNames names, JsonContext context)
    {
        _names = names;
        Writer = writer;
        Context = context;
    }

    /// <summary>The writer, inside the object.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>The conventions of the client.</summary>
    public JsonContext Context { get; }

    internal JsonName Name(int member) => _names[member];
}
