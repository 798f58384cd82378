using System.Buffers;
using System.Text.Json;

namespace KubeGen;

/// <summary>The body of a deletion: always there, with the client's own group and version.</summary>
internal static class DeleteOptionsBody
{
    public static ReadOnlyMemory<byte> Write(DeleteOptions? options, GroupVersion groupVersion)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = GoJsonEncoder.Shared }))
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, "DeleteOptions"u8);
            json.WriteString("apiVersion"u8, groupVersion.ApiVersion);
            if (options is not null)
                WriteFields(json, options);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void WriteFields(Utf8JsonWriter json, DeleteOptions options)
    {
        if (options.GracePeriodSeconds is { } seconds)
            json.WriteNumber("gracePeriodSeconds"u8, seconds);
        if (options.Preconditions is { } preconditions)
        {
            json.WriteStartObject("preconditions"u8);
            if (preconditions.Uid is { } uid)
                json.WriteString("uid"u8, uid);
            if (preconditions.ResourceVersion is { } version)
                json.WriteString("resourceVersion"u8, version);
            json.WriteEndObject();
        }

        if (options.OrphanDependents is { } orphan)
            json.WriteBoolean("orphanDependents"u8, orphan);
        if (options.PropagationPolicy is { } policy)
            json.WriteString("propagationPolicy"u8, policy);
        if (options.DryRun is { Count: > 0 } dryRun)
        {
            json.WriteStartArray("dryRun"u8);
            foreach (var value in dryRun)
                json.WriteStringValue(value);
            json.WriteEndArray();
        }

        if (options.IgnoreStoreReadErrorWithClusterBreakingPotential is { } ignore)
            json.WriteBoolean("ignoreStoreReadErrorWithClusterBreakingPotential"u8, ignore);
    }
}
