using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Writes watch events: one line each, or length-delimited protobuf messages.</summary>
internal sealed class WatchEncoder(ResourceEndpoint endpoint, OutputFormat format, string includeObject)
{
    private const string InitialEventsEnd = "k8s.io/initial-events-end";

    private bool _columnsSent;

    public void Event(IBufferWriter<byte> output, string type, StoredObject @object)
    {
        var json = @object.In(endpoint.Version).Json;
        if (format is { As.Length: 0, MediaType: MediaTypes.Json })
            Line(output, type, json);
        else
            Write(output, type, Shown((JsonObject)JsonBody.Parse(json)!));
    }

    public void Bookmark(IBufferWriter<byte> output, long revision, bool endsInitialEvents)
    {
        var metadata = new JsonObject { ["resourceVersion"] = Revisions.Format(revision) };
        if (endsInitialEvents)
            metadata["annotations"] = new JsonObject { [InitialEventsEnd] = "true" };
        var bookmark = new JsonObject
        {
            ["kind"] = endpoint.Definition.Kind,
            ["apiVersion"] = endpoint.Version.ApiVersion,
            ["metadata"] = metadata,
        };
        Write(output, "BOOKMARK", Shown(bookmark));
    }

    public void Error(IBufferWriter<byte> output, StatusError error) => Write(output, "ERROR", StatusNode.Failure(error));

    private void Write(IBufferWriter<byte> output, string type, JsonObject shown)
    {
        if (format.MediaType != MediaTypes.Protobuf)
        {
            Line(output, type, GoJson.WriteBytes(shown));
            return;
        }

        var message = new ProtobufWriter().Text(1, type).Message(2, new ProtobufWriter().Bytes(1, ProtobufBody.Encode(shown))).Written;
        BinaryPrimitives.WriteInt32BigEndian(output.GetSpan(sizeof(int)), message.Length);
        output.Advance(sizeof(int));
        output.Write(message);
    }

    private static void Line(IBufferWriter<byte> output, string type, ReadOnlySpan<byte> json)
    {
        output.Write("{\"type\":\""u8);
        Encoding.UTF8.GetBytes(type, output);
        output.Write("\",\"object\":"u8);
        output.Write(json);
        output.Write("}\n"u8);
    }

    private JsonObject Shown(JsonObject @object)
    {
        if (format.As.Length == 0)
            return @object;
        if (format.As != "Table")
            return Representation.Partial(@object, format.MetaVersion);
        var table = Representation.Table(@object, null, format.MetaVersion, endpoint.Columns, includeObject, endpoint.Now, withColumns: !_columnsSent);
        _columnsSent = true;
        return table;
    }
}
