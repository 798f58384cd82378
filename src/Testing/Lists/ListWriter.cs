using System.Buffers;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Writes a list from the bytes of its objects.</summary>
internal static class ListWriter
{
    public static JsonObject Metadata(ListPage page)
    {
        var metadata = new JsonObject { ["continue"] = page.Continue };
        if (page.Remaining is { } remaining)
            metadata["remainingItemCount"] = remaining;
        metadata["resourceVersion"] = Revisions.Format(page.Revision);
        return metadata;
    }

    public static byte[] Write(ResourceEndpoint endpoint, ListPage page)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        output.Write("{\"apiVersion\":"u8);
        output.Write(GoJson.WriteBytes(endpoint.Version.ApiVersion));
        output.Write(",\"items\":["u8);
        for (var i = 0; i < page.Items.Count; i++)
        {
            if (i > 0)
                output.Write(","u8);
            output.Write(page.Items[i].In(endpoint.Version).Json);
        }

        output.Write("],\"kind\":"u8);
        output.Write(GoJson.WriteBytes(endpoint.Definition.ListKind));
        output.Write(",\"metadata\":"u8);
        output.Write(GoJson.WriteBytes(Metadata(page)));
        output.Write("}"u8);
        return output.WrittenSpan.ToArray();
    }
}
