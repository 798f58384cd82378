using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Diagnostics;

/// <summary>Every diagnostic that the generator reports, each with its page in docs/diagnostics.</summary>
internal static class Descriptors
{
    private const string Types = "KubeGen.Types";
    private const string Names = "KubeGen.Names";
    private const string Methods = "KubeGen.Methods";
    private const string Clientsets = "KubeGen.Clientset";
    private const string Json = "KubeGen.Json";

    public static readonly DiagnosticDescriptor NoGroupVersion = Error("KG0001", Types,
        "Type without group and version",
        "'{0}' has no group and version: add [assembly: GroupVersion(\"group\", \"version\", Namespace = \"{1}\")] or set Group and Version of its [GenClient]{2}");

    public static readonly DiagnosticDescriptor NoMetadata = Error("KG0002", Types,
        "Type without Kubernetes metadata",
        "'{0}' does not implement IKubernetesObject (ApiVersion, Kind, Metadata), so that no request can be made of it: derive it from KubernetesObject");

    public static readonly DiagnosticDescriptor GenericType = Error("KG0003", Types,
        "Generic resource type",
        "'{0}' is generic or nested in a generic type, so that it has no single kind: annotate a class that closes it");

    public static readonly DiagnosticDescriptor AbstractType = Error("KG0004", Types,
        "Abstract resource type",
        "'{0}' is {1}, so that no object of it can be read: annotate the concrete class");

    public static readonly DiagnosticDescriptor InaccessibleType = Error("KG0005", Types,
        "Inaccessible resource type",
        "'{0}' is {1}, so that a generated client can't name it: make it public or internal");

    public static readonly DiagnosticDescriptor NoConstructor = Error("KG0006", Types,
        "Resource type without an accessible constructor",
        "'{0}' has no public or internal constructor, so that no object of it can be read: add one");

    public static readonly DiagnosticDescriptor MethodWithoutClient = Warning("KG0007", Types,
        "GenClientMethod without GenClient",
        "'{0}' has no [GenClient], so that its [GenClientMethod] adds nothing: add [GenClient]");

    public static readonly DiagnosticDescriptor InvalidGroup = Error("KG0008", Names,
        "Invalid group",
        "'{0}' is no API group: a group is a DNS name such as 'apps.onex.io', or the empty string for the core group");

    public static readonly DiagnosticDescriptor InvalidVersion = Error("KG0009", Names,
        "Invalid version",
        "'{0}' is no API version: a version is letters and digits, a letter first, such as 'v1beta1'");

    public static readonly DiagnosticDescriptor InvalidGroupName = Error("KG0010", Names,
        "Group without a usable C# name",
        "'{0}', the name of group '{1}' in generated code, is no C# identifier: set GroupName of its [assembly: GroupVersion], for example GroupName = \"{2}\"");

    public static readonly DiagnosticDescriptor GroupNameClash = Error("KG0011", Names,
        "Two groups with one name",
        "Groups '{0}' and '{1}' would both be '{2}' in generated code: set GroupName of one's [assembly: GroupVersion]");

    public static readonly DiagnosticDescriptor GroupNameDiffers = Error("KG0012", Names,
        "Different names for one group",
        "Group '{0}' is named '{1}' here and '{2}' elsewhere: use one GroupName for all its versions");

    public static readonly DiagnosticDescriptor GroupVersionTwice = Error("KG0013", Names,
        "Two group versions for one namespace",
        "{0} already has the group version '{1}': remove one of the attributes, or set Group and Version of single types' [GenClient]");

    public static readonly DiagnosticDescriptor GroupVersionUnused = Warning("KG0014", Names,
        "GroupVersion that no type uses",
        "No annotated type is in namespace '{0}'{1}");

    public static readonly DiagnosticDescriptor InvalidResourceName = Error("KG0015", Names,
        "Invalid resource name",
        "'{0}' is no resource name: the server would refuse every request; a resource name is lower-case letters, digits and '-', such as 'minersets'");

    public static readonly DiagnosticDescriptor InvalidPlural = Error("KG0016", Names,
        "Invalid plural",
        "'{0}' is no C# identifier and can't name the type's accessor: use the type's plural, such as '{1}'");

    public static readonly DiagnosticDescriptor AccessorClash = Error("KG0017", Names,
        "Two types with one accessor",
        "'{0}' and '{1}' of {2} would both be reached as '{3}': set Plural of one's [GenClient], or give them different group versions");

    public static readonly DiagnosticDescriptor NameTaken = Error("KG0018", Names,
        "Generated name already taken",
        "'{0}' is generated for {1}, and already declared as something other than a partial {2}: rename one of them");

    public static readonly DiagnosticDescriptor InvalidMethodName = Error("KG0019", Methods,
        "Invalid method name",
        "'{0}' is no C# identifier and can't name a method");

    public static readonly DiagnosticDescriptor MethodNameTaken = Error("KG0020", Methods,
        "Method name already taken",
        "The client of '{0}' already has a member '{1}': choose another method name{2}");

    public static readonly DiagnosticDescriptor InvalidMethodVerb = Error("KG0021", Methods,
        "Verb that a method can't have",
        "'{0}' can't be a method's verb: use one of Get, List, Create, Update, Patch and Apply");

    public static readonly DiagnosticDescriptor InvalidSubresource = Error("KG0022", Methods,
        "Invalid subresource",
        "'{0}' is no subresource: it is one path segment, such as 'scale', and the client would refuse every request");

    public static readonly DiagnosticDescriptor InputNotAllowed = Error("KG0023", Methods,
        "Input on a verb without a body",
        "A method with verb {0} takes no input: only Create, Update and Apply do");

    public static readonly DiagnosticDescriptor UnusableType = Error("KG0024", Methods,
        "Unusable input or result type",
        "'{0}' can't be a method's {1}: {2}");

    public static readonly DiagnosticDescriptor SubresourceIgnored = Warning("KG0025", Methods,
        "Subresource of a patch method",
        "A method with verb Patch takes its subresources as arguments, so that '{0}' is ignored: remove it, and call {1}(name, …, subresources: \"{0}\")");

    public static readonly DiagnosticDescriptor MethodsDropped = Warning("KG0026", Methods,
        "Methods of a type without verbs",
        "NoVerbs drops the method '{0}' too: remove it, or use OnlyVerbs = Verbs.None, which keeps methods");

    public static readonly DiagnosticDescriptor NoStatusMember = Warning("KG0027", Methods,
        "Status verb of a type without status",
        "'{0}' has no {1}: a member named Status makes it{2}");

    public static readonly DiagnosticDescriptor SkipVerbsIgnored = Warning("KG0028", Methods,
        "SkipVerbs beside OnlyVerbs",
        "SkipVerbs of '{0}' is ignored, because {1} already says which methods there are: remove one of them");

    public static readonly DiagnosticDescriptor DeleteCollectionWithoutList = Warning("KG0029", Methods,
        "DeleteCollection without List",
        "'{0}' keeps DeleteCollection but not List, so that nobody can see what would be deleted (and client-gen's output does not compile): skip DeleteCollection too, or keep List");

    public static readonly DiagnosticDescriptor InvalidClientsetName = Error("KG0030", Clientsets,
        "Invalid clientset name",
        "'{0}' is no C# {1}");

    public static readonly DiagnosticDescriptor InputHasClients = Error("KG0031", Clientsets,
        "Input assembly with clients of its own",
        "Assembly '{0}' already has generated clients: use them, and remove its type from Inputs");

    public static readonly DiagnosticDescriptor InputWithoutTypes = Warning("KG0032", Clientsets,
        "Input assembly without annotated types",
        "Assembly '{0}' declares no type with [GenClient]: nothing is generated for it");

    public static readonly DiagnosticDescriptor JsonDelegated = Warning("KG0033", Json,
        "Type without an emitted reader",
        "'{0}' wants to read and write '{1}', which is left to the metadata of the client's options because {2}: give the member or the type a [JsonConverter], or declare [JsonSerializable(typeof({1}))] on a JsonSerializerContext and give that to RestConfig.JsonTypeInfoResolver");

    public static readonly DiagnosticDescriptor UnknownFieldsLost = Info("KG0034", Json,
        "Type that loses unknown fields",
        "Fields that the server has and '{0}' doesn't know are lost when it is updated: make the type partial, or give it a member with [JsonExtensionData]");

    /// <summary>All of them, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(
        NoGroupVersion, NoMetadata, GenericType, AbstractType, InaccessibleType, NoConstructor, MethodWithoutClient,
        InvalidGroup, InvalidVersion, InvalidGroupName, GroupNameClash, GroupNameDiffers, GroupVersionTwice, GroupVersionUnused,
        InvalidResourceName, InvalidPlural, AccessorClash, NameTaken,
        InvalidMethodName, MethodNameTaken, InvalidMethodVerb, InvalidSubresource, InputNotAllowed, UnusableType,
        SubresourceIgnored, MethodsDropped, NoStatusMember, SkipVerbsIgnored, DeleteCollectionWithoutList,
        InvalidClientsetName, InputHasClients, InputWithoutTypes,
        JsonDelegated, UnknownFieldsLost);

    private static DiagnosticDescriptor Error(string id, string category, string title, string message) =>
        Create(id, category, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string category, string title, string message) =>
        Create(id, category, title, message, DiagnosticSeverity.Warning);

    private static DiagnosticDescriptor Info(string id, string category, string title, string message) =>
        Create(id, category, title, message, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string category, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, category, severity, isEnabledByDefault: true,
            helpLinkUri: $"https://github.com/kubegen/kubegen/blob/main/docs/diagnostics/{id}.md");
}
