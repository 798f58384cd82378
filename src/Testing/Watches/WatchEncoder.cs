using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Writes watch events, one line each.</summary>
internal sealed class WatchEncoder(ResourceEndpoint endpoint, OutputFormat format, string includeObject)
{
    private const string InitialEventsEnd = "k8s.io/initial-events-end";

    private bool _columnsSent;

    public void Event(IBufferWriter<byte> output, string type, StoredObject @object)
    {
        var json = @object.In(endpoint.Version).Json;
        Line(output, type, format.As.Length == 0 ? json : GoJson.WriteBytes(Shown((JsonObject)JsonBody.Parse(json)!)));
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
        Line(output, "BOOKMARK", GoJson.WriteBytes(format.As.Length == 0 ? bookmark : Shown(bookmark)));
    }

    public static void Error(IBufferWriter<byte> output, StatusError error) => Line(output, "ERROR", GoJson.WriteBytes(StatusNode.Failure(error)));

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
        if (format.As != "Table")
            return Representation.Partial(@object, format.MetaVersion);
        var table = Representation.Table(@object, null, format.MetaVersion, endpoint.Columns, includeObject, endpoint.Now, withColumns: !_columnsSent);
        _columnsSent = true;
        return table;
    }
}
