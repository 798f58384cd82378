namespace KubeGen;

/// <summary>The bodies of objects: with their kind filled in, as Go's codecs end them.</summary>
internal static class RequestBody
{
    /// <summary>An object's body, with a newline behind it as Go's serializer puts it.</summary>
    public static ReadOnlyMemory<byte> ObjectBody<TBody>(this RestClient client, TBody value, GroupVersionKind? kind) => Write(client, value, kind, newline: true);

    /// <summary>The body of an apply: without a newline.</summary>
    public static ReadOnlyMemory<byte> ApplyBody<TBody>(this RestClient client, TBody value, GroupVersionKind? kind) => Write(client, value, kind, newline: false);

    private static ReadOnlyMemory<byte> Write<TBody>(RestClient client, TBody value, GroupVersionKind? kind, bool newline)
    {
        var type = client.JsonType<TBody>();
        if (kind is { } known)
            SetKind(value, type, known);
        using var body = type.Write(value, newline);
        return client.ReleasesBodies ? PooledBody.Copy(body.Utf8) : body.Utf8.ToArray();
    }

    private static void SetKind<TBody>(TBody value, JsonType<TBody> type, GroupVersionKind kind)
    {
        if (value is IKubernetesObject obj)
        {
            (obj.ApiVersion, obj.Kind) = (kind.GroupVersion.ApiVersion, kind.Kind);
            return;
        }

        // An input need not be a whole object: what it has of the two is filled in.
        type.Codec?.SetKind(value, kind.GroupVersion.ApiVersion, kind.Kind);
        foreach (var property in type.Info.Properties)
        {
            if (property is { Name: "apiVersion", Set: { } setVersion })
                setVersion(value!, kind.GroupVersion.ApiVersion);
            else if (property is { Name: "kind", Set: { } setKind })
                setKind(value!, kind.Kind);
        }
    }
}
