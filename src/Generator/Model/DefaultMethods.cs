using System.Collections.Generic;
using System.Linq;

namespace KubeGen.Generator.Model;

/// <summary>The eleven methods that client-gen generates without being asked.</summary>
internal static class DefaultMethods
{
    /// <summary>The methods in client-gen's order.</summary>
    public static readonly VerbSet[] Order =
    [
        VerbSet.Create, VerbSet.Update, VerbSet.UpdateStatus, VerbSet.Delete, VerbSet.DeleteCollection, VerbSet.Get,
        VerbSet.List, VerbSet.Watch, VerbSet.Patch, VerbSet.Apply, VerbSet.ApplyStatus,
    ];

    private static readonly (string Verb, VerbSet Methods)[] Verbs =
    [
        ("create", VerbSet.Create), ("delete", VerbSet.Delete), ("deletecollection", VerbSet.DeleteCollection), ("get", VerbSet.Get),
        ("list", VerbSet.List), ("patch", VerbSet.Patch | VerbSet.Apply), ("update", VerbSet.Update), ("watch", VerbSet.Watch),
    ];

    public static IEnumerable<string> Names(VerbSet verbs) => Order.Where(verb => (verbs & verb) != 0).Select(verb => verb.ToString());

    /// <summary>The API's verbs that the methods use: the server knows status and apply as subresource and patch.</summary>
    public static IEnumerable<string> ApiVerbs(VerbSet methods) => Verbs.Where(pair => (methods & pair.Methods) != 0).Select(pair => pair.Verb);
}
