using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>One version of one object: immutable, numbered, and held as the JSON of the version that it was written in.</summary>
/// <param name="namespace">Empty where the resource has none.</param>
/// <param name="name">The object's name.</param>
/// <param name="revision">When it was written.</param>
/// <param name="json">What was written.</param>
/// <param name="writtenAs">The version of <paramref name="json"/>.</param>
/// <param name="isShaped">Whether that version shows just these bytes: nothing is to be dropped, no default to be set.</param>
internal sealed class StoredObject(string @namespace, string name, long revision, byte[] json, ServedVersion writtenAs, bool isShaped)
{
    private Rendering? _renderings = isShaped ? new(writtenAs, json) : null;

    public string Namespace { get; } = @namespace;

    public string Name { get; } = name;

    /// <summary>What objects are sorted by, and what a continue token names: <c>namespace/name</c>, or the name alone.</summary>
    public string Key { get; } = KeyOf(@namespace, name);

    public long Revision { get; } = revision;

    public byte[] Json { get; } = json;

    public ServedVersion WrittenAs { get; } = writtenAs;

    public static string KeyOf(string @namespace, string name) => @namespace.Length == 0 ? name : $"{@namespace}/{name}";

    /// <summary>The object as a version shows it; made once for each version.</summary>
    public Rendering In(ServedVersion version)
    {
        for (var known = Volatile.Read(ref _renderings); known is not null; known = known.Older)
        {
            if (known.Version == version)
                return known;
        }

        var made = version.Render(this);
        Rendering? head;
        do
        {
            head = Volatile.Read(ref _renderings);
            made.Older = head;
        }
        while (Interlocked.CompareExchange(ref _renderings, made, head) != head);
        return made;
    }

    /// <summary>A copy to change, as a version shows it.</summary>
    public JsonObject Read(ServedVersion version) => (JsonObject)JsonBody.Parse(In(version).Json)!;

    /// <summary>The last state of an object that is gone, carrying the revision at which it went.</summary>
    public StoredObject At(long revision)
    {
        var last = (JsonObject)JsonBody.Parse(Json)!;
        new ObjectMetaNode(last).ResourceVersion = Revisions.Format(revision);
        return new StoredObject(Namespace, Name, revision, GoJson.WriteBytes(last), WrittenAs, isShaped);
    }
}
