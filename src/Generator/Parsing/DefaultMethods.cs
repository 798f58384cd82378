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

    public static IEnumerable<MethodModel> Of(ResourceModel resource)
    {
        var (collection, item) = (RequestPath.Collection(resource.Api), RequestPath.Item(resource.Api));
        var body = Signature.Body(resource.TypeName, resource.Api.Kind);
        return Order.Where(verb => (resource.Api.Methods & verb) != 0).Select(verb => Of(resource, verb, collection, item, body));
    }

    private static MethodModel Of(ResourceModel resource, VerbSet verb, string collection, string item, ParameterModel body)
    {
        var type = resource.TypeName;
        return verb switch
        {
            VerbSet.Create => Signature.Method("Create", $"POST {collection}", type, body, Signature.Options("CreateOptions")),
            VerbSet.Update => Signature.Method("Update", $"PUT {item}", type, body, Signature.Options("UpdateOptions")),
            VerbSet.UpdateStatus => Signature.Method("UpdateStatus", $"PUT {item}/status", type, body, Signature.Options("UpdateOptions")),
            VerbSet.Delete => Signature.Method("Delete", $"DELETE {item}", null, Signature.Name, Signature.Options("DeleteOptions")),
            VerbSet.DeleteCollection => Signature.Method("DeleteCollection", $"DELETE {collection}", null,
                Signature.Options("DeleteOptions"), Signature.Options("ListOptions", "listOptions")),
            VerbSet.Get => Signature.Method("Get", $"GET {item}", type, Signature.Name, Signature.Options("GetOptions")),
            VerbSet.List => Signature.Method("List", $"GET {collection}", resource.ListTypeName, Signature.Options("ListOptions")),
            VerbSet.Watch => Signature.Watch($"GET {collection}?watch=true", type),
            VerbSet.Patch => Signature.Patch("Patch", $"PATCH {item}", type),
            VerbSet.Apply => Signature.Method("Apply", $"PATCH {item}", type, body, Signature.ApplyOptions),
            _ => Signature.Method("ApplyStatus", $"PATCH {item}/status", type, body, Signature.ApplyOptions),
        };
    }
}
