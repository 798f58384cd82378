using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

/// <summary>Reads one line of a watch, in one pass: <c>{"type":"ADDED","object":{…}}</c>.</summary>
internal sealed class WatchEventDecoder<T>
{
    // Two levels more than an object by itself: the event around it.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = JsonSeam.MaxDepth + 2 };

    private readonly JsonSeam _json;
    private readonly ApiRequest _request;
    private readonly JsonType<T> _type;
    private readonly JsonContext _context;
    private readonly JsonAhead _ahead;

    public WatchEventDecoder(JsonSeam json, ApiRequest request)
    {
        (_json, _request, _type) = (json, request, json.For<T>());
        _context = json.Context.ForOneReader(out _ahead);
    }

    /// <exception cref="ApiException">The event is an error.</exception>
    /// <exception cref="JsonException">The line is no event.</exception>
    /// <exception cref="IOException">The line is cut short.</exception>
    public WatchEvent<T> Decode(ReadOnlyMemory<byte> line, bool isWhole)
    {
        try
        {
            return Decode(line);
        }
        catch (JsonException e) when (!isWhole)
        {
            throw new IOException($"{_request}: the stream ended in the middle of an event", e);
        }
    }

    private WatchEvent<T> Decode(ReadOnlyMemory<byte> line)
    {
        try
        {
            return ReadEvent(_ahead.Begin(line, Options));
        }
        catch (JsonException) when (_ahead.HasPassed)
        {
            return ReadEvent(_ahead.Again(Options));
        }
    }

    private WatchEvent<T> ReadEvent(Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        string? type = null;
        // The server writes the type first; where another writer does not, the object is read when the type is known.
        Utf8JsonReader objectAt = default;
        var (found, decoded) = (false, default(WatchEvent<T>));
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isType, isObject) = (reader.ValueTextEquals("type"u8), reader.ValueTextEquals("object"u8));
            reader.Read();
            if (isType)
            {
                type = Type(ref reader);
                if (found)
                    decoded = ReadObject(ref objectAt, type);
            }
            else if (isObject && type is not null)
            {
                decoded = ReadObject(ref reader, type);
                found = true;
            }
            else
            {
                if (isObject)
                {
                    objectAt = reader;
                    found = true;
                }

                reader.Skip();
            }
        }

        if (reader.TokenType != JsonTokenType.EndObject || reader.Read() || type is null || !found)
            throw new JsonException("a watch event needs a type and an object");
        return decoded;
    }

    private static string? Type(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("ADDED"u8) ? "ADDED" : reader.ValueTextEquals("MODIFIED"u8) ? "MODIFIED" : reader.GetString();

    private WatchEvent<T> ReadObject(ref Utf8JsonReader reader, string? type) => type switch
    {
        "ADDED" => new(WatchEventType.Added, Read(ref reader, _type)),
        "MODIFIED" => new(WatchEventType.Modified, Read(ref reader, _type)),
        "DELETED" => new(WatchEventType.Deleted, Read(ref reader, _type)),
        "BOOKMARK" => new(WatchEventType.Bookmark, ReadBookmark(ref reader)),
        "ERROR" => throw new ApiException(Read(ref reader, _json.For<Status>()), _request),
        _ => throw new JsonException($"got invalid watch event type: {type}"),
    };

    // Of a bookmark only the metadata counts: what a type requires beyond it is not there.
    private T ReadBookmark(ref Utf8JsonReader reader)
    {
        Func<T>? create = _type.Codec is MutableObjectCodec<T> codec ? codec.Create : _type.Info.CreateObject;
        if (!typeof(T).IsAssignableTo(typeof(IKubernetesObject)) || create is null)
            return Read(ref reader, _type);
        var mark = Read(ref reader, _json.For<PartialObjectMetadata>());
        var result = create();
        var target = (IKubernetesObject)result!;
        (target.ApiVersion, target.Kind, target.Metadata) = (mark.ApiVersion, mark.Kind, mark.Metadata);
        return result;
    }

    private TValue Read<TValue>(ref Utf8JsonReader reader, JsonType<TValue> type) =>
        type.Read(ref reader, _context) ?? throw new JsonException("a watch event needs an object");

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (!reader.Read() || reader.TokenType != token)
            throw new JsonException("a watch event is a JSON object");
    }
}
