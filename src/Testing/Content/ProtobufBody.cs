using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Decodes what typed clients send as protobuf: core namespaces and DeleteOptions. Custom resources have no protobuf.</summary>
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
        var type = envelope.Message(1);
        var (apiVersion, kind) = (type.Text(1), type.Text(2));
        var raw = envelope.Message(2);
        var @object = kind switch
        {
            "Namespace" => Namespace(raw),
            "DeleteOptions" => DeleteOptions(raw),
            _ => throw new FormatException($"no kind {GoText.Quote(kind)} is registered for version {GoText.Quote(apiVersion)}"),
        };
        (@object["apiVersion"], @object["kind"]) = (apiVersion, kind);
        return @object;
    }

    private static JsonObject Namespace(ProtobufMessage message)
    {
        var source = message.Message(1);
        var metadata = new JsonObject
        {
            ["name"] = source.Text(1),
            ["generateName"] = source.Text(2),
            ["uid"] = source.Text(5),
            ["resourceVersion"] = source.Text(6),
            ["labels"] = Map(source.Messages(11)),
            ["annotations"] = Map(source.Messages(12)),
            ["finalizers"] = new JsonArray([.. source.Texts(14).Select(text => (JsonNode)text)]),
        };
        return new JsonObject { ["metadata"] = metadata };
    }

    private static JsonObject DeleteOptions(ProtobufMessage message)
    {
        var options = new JsonObject { ["dryRun"] = new JsonArray([.. message.Texts(5).Select(text => (JsonNode)text)]) };
        if (message.Has(1))
            options["gracePeriodSeconds"] = message.Integer(1);
        if (message.Has(2))
        {
            var preconditions = new JsonObject();
            foreach (var (number, name) in (ReadOnlySpan<(int, string)>)[(1, "uid"), (2, "resourceVersion")])
            {
                if (message.Message(2).Has(number))
                    preconditions[name] = message.Message(2).Text(number);
            }

            options["preconditions"] = preconditions;
        }

        if (message.Has(3))
            options["orphanDependents"] = message.Integer(3) != 0;
        if (message.Has(4))
            options["propagationPolicy"] = message.Text(4);
        return options;
    }

    private static JsonObject Map(IEnumerable<ProtobufMessage> entries) => new(entries.Select(entry => KeyValuePair.Create(entry.Text(1), (JsonNode?)entry.Text(2))));
}
