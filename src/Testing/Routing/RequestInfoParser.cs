namespace KubeGen.Testing;

/// <summary>Reads a request line as RequestInfoFactory does.</summary>
internal static class RequestInfoParser
{
    public static RequestInfo Parse(string method, string path, QueryValues query)
    {
        // As upstream, the path is unescaped before it is split: an escaped slash separates, too.
        var parts = Uri.UnescapeDataString(path).Trim('/').Split('/');
        var other = new RequestInfo { Path = path, Verb = method.ToLowerInvariant() };
        var prefix = parts is ["api", _, _, ..] ? 2 : parts is ["apis", _, _, _, ..] ? 3 : 0;
        if (prefix == 0)
            return other;

        var (group, version) = prefix == 2 ? ("", parts[1]) : (parts[1], parts[2]);
        var rest = parts[prefix..];
        var verb = Verb(method);
        if (rest is ["watch", _, ..])
        {
            verb = "watch";
            rest = rest[1..];
        }

        var @namespace = "";
        if (rest is ["namespaces", var name, ..])
        {
            // A namespace itself is in none, and status and finalize are its subresources.
            if (rest.Length > 2 && rest[2] is not ("status" or "finalize"))
                (@namespace, rest) = (name, rest[2..]);
        }

        var info = new RequestInfo
        {
            Path = path,
            Verb = verb,
            IsResourceRequest = true,
            Group = group,
            Version = version,
            Namespace = @namespace,
            Resource = rest[0],
            Name = rest.Length > 1 ? rest[1] : "",
            Subresource = rest.Length > 2 ? rest[2] : "",
        };
        return info.Name.Length > 0 ? info : OfCollection(info, query);
    }

    private static string Verb(string method) => method switch
    {
        "POST" => "create",
        "GET" or "HEAD" => "get",
        "PUT" => "update",
        "PATCH" => "patch",
        "DELETE" => "delete",
        _ => "",
    };

    private static RequestInfo OfCollection(RequestInfo info, QueryValues query)
    {
        if (info.Verb == "delete")
            return info with { Verb = "deletecollection" };
        if (info.Verb is not ("get" or "watch"))
            return info;
        var verb = info.Verb == "watch" || query.Flag("watch") ? "watch" : "list";
        return info with { Verb = verb };
    }
}
