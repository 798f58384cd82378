using System.Buffers;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Writes a list from the bytes of its objects.</summary>
internal static class ListWriter
{
    /// <summary>The metadata of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isTyped">Whether the list has a Go type, which writes no empty continue.</param>
    public static JsonObject Metadata(ListPage page, bool isTyped)
    {
        var metadata = new JsonObject();
        if (page.Continue.Length > 0 || !isTyped)
            metadata["continue"] = page.Continue;
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
        output.Write(GoJson.WriteBytes(Metadata(page, endpoint.IsBuiltIn)));
        output.Write("}"u8);
        return output.WrittenSpan.ToArray();
    }
}
