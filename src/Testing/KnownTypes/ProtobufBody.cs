using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Reads and writes what has a Go type as protobuf: definitions, namespaces, options, Status, discovery. Custom resources have no protobuf.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/api-concepts/#protobuf-encoding">Kubernetes Protobuf encoding</seealso>
internal static class ProtobufBody
{
    private static ReadOnlySpan<byte> Magic => "k8s\0"u8;

    /// <exception cref="FormatException">The bytes are none of these.</exception>
    public static JsonObject Decode(byte[] body)
    {
        if (!body.AsSpan().StartsWith(Magic))
            throw new FormatException("provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]");
        var envelope = new ProtobufMessage(body.AsMemory(Magic.Length));
        var identity = envelope.Message(1);
        var (apiVersion, kind) = (identity.Text(1), identity.Text(2));
        var type = KnownType.Find(kind) ?? throw new FormatException($"no kind {GoText.Quote(kind)} is registered for version {GoText.Quote(apiVersion)}");
        var @object = ProtobufValues.Struct(envelope.Message(2), type);
        (@object["apiVersion"], @object["kind"]) = (apiVersion, kind);
        return @object;
    }

    public static byte[] Encode(JsonObject @object)
    {
        var (apiVersion, kind) = (JsonValues.AsString(@object["apiVersion"]) ?? "", JsonValues.AsString(@object["kind"]) ?? "");
        var type = new ProtobufWriter().Text(1, apiVersion).Text(2, kind);
        var envelope = new ProtobufWriter().Message(1, type).Message(2, ProtobufEncoder.Struct(@object, KnownType.Get(kind))).Text(3, "").Text(4, "");
        return [.. Magic, .. envelope.Written];
    }
}
