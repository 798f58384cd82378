using System.Collections.Generic;
using System.Linq;
using KubeGen.Generator.Model;

namespace KubeGen.Generator.Parsing;

/// <summary>The eleven methods that client-gen generates without being asked.</summary>
internal static class DefaultMethods
{
    private static readonly VerbSet[] Order =
    [
        VerbSet.Create, VerbSet.Update, VerbSet.UpdateStatus, VerbSet.Delete, VerbSet.DeleteCollection, VerbSet.Get,
        VerbSet.List, VerbSet.Watch, VerbSet.Patch, VerbSet.Apply, VerbSet.ApplyStatus,
    ];

    public static IEnumerable<string> Names(VerbSet verbs) => Order.Where(verb => (verbs & verb) != 0).Select(verb => verb.ToString());

    /// <summary>The API's verbs that the methods use: the server knows status and apply as subresource and patch.</summary>
    public static IEnumerable<string> ApiVerbs(VerbSet methods) =>
        new (string Verb, VerbSet Methods)[]
            {
                ("create", VerbSet.Create), ("delete", VerbSet.Delete), ("deletecollection", VerbSet.DeleteCollection), ("get", VerbSet.Get),
                ("list", VerbSet.List), ("patch", VerbSet.Patch | VerbSet.Apply), ("update", VerbSet.Update), ("watch", VerbSet.Watch),
            }
            .Where(pair => (methods & pair.Methods) != 0)
            .Select(pair => pair.Verb);

    public static IEnumerable<MethodModel> Of(ResourceModel resource) =>
        Order.Where(verb => (resource.Api.Methods & verb) != 0).Select(verb => Of(resource, verb));

    private static MethodModel Of(ResourceModel resource, VerbSet verb)
    {
        var (type, name) = (resource.TypeName, resource.Names.Public);
        var (collection, item) = (RequestPath.Collection(resource.Api), RequestPath.Item(resource.Api));
        var body = Signature.Body(type, resource.Api.Kind);
        return verb switch
        {
            VerbSet.Create => Signature.Method(verb, $"POST {collection}", $"Creates a {name} and returns what the server made of it.", type,
                body, Signature.Options("CreateOptions")),
            VerbSet.Update => Signature.Method(verb, $"PUT {item}", $"Replaces a {name}, which must still have the resource version that it was read with.", type,
                body, Signature.Options("UpdateOptions")),
            VerbSet.UpdateStatus => Signature.Method(verb, $"PUT {item}/status", $"Replaces the status of a {name} and nothing else of it.", type,
                body, Signature.Options("UpdateOptions")),
            VerbSet.Delete => Signature.Method(verb, $"DELETE {item}", $"Deletes the {name} of that name.", null,
                Signature.Name, Signature.Options("DeleteOptions")),
            VerbSet.DeleteCollection => Signature.Method(verb, $"DELETE {collection}", $"Deletes every {name} that a list with the same options would return.", null,
                Signature.Options("DeleteOptions"), Signature.Options("ListOptions", "listOptions")),
            VerbSet.Get => Signature.Method(verb, $"GET {item}", $"Reads the {name} of that name.", type,
                Signature.Name, Signature.Options("GetOptions")),
            VerbSet.List => Signature.Method(verb, $"GET {collection}", $"Lists each {name} that the options select.", resource.ListTypeName,
                Signature.Options("ListOptions")),
            VerbSet.Watch => Signature.Watch($"GET {collection}?watch=true", $"Streams the changes of each {name} that the options select, as they happen.", type),
            VerbSet.Patch => Signature.Patch("Patch", $"PATCH {item}", $"Changes parts of a {name}, or of a subresource of it.", type, "Patch"),
            VerbSet.Apply => Signature.Method(verb, $"PATCH {item}", $"Server-side applies a {name}: the field manager of the options owns the fields that are set.", type,
                body, Signature.ApplyOptions),
            _ => Signature.Method(verb, $"PATCH {item}/status", $"Server-side applies the status of a {name}.", type,
                body, Signature.ApplyOptions),
        };
    }
}
