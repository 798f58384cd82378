using KubeGen.Generator.Diagnostics;
using KubeGen.Generator.Model;
using KubeGen.Generator.Model.Json;

namespace KubeGen.Generator.Parsing;

/// <summary>What an annotated type says, read from its symbol; what other declarations decide (group, version, clashes) is still open.</summary>
/// <param name="Problem">Why no client can be made of the type, or null.</param>
internal sealed record TypeDeclaration(
    TypeFacts Type,
    ClientOptions Options,
    EquatableArray<MethodDeclaration> Methods,
    DiagnosticInfo? Problem);

/// <summary>The type itself.</summary>
/// <param name="StatusNearMiss">A member whose name differs from Status only in case.</param>
/// <param name="TakenNames">Names beside the type that its client would need, and that are declared as something else.</param>
internal sealed record TypeFacts(
    string Namespace,
    string Name,
    string MetadataName,
    string QualifiedName,
    bool IsPublic,
    bool HasStatus,
    string? StatusNearMiss,
    string? ListType,
    string? Documentation,
    EquatableArray<TakenName> TakenNames);

/// <summary>A declared name that stands in the way of an emitted one.</summary>
/// <param name="Kind">What a declaration of this name would have to be: class or interface.</param>
internal sealed record TakenName(string Name, string Kind, LocationInfo? Location);

/// <summary>The arguments of [GenClient], and where they stand.</summary>
internal sealed record ClientOptions(
    string? Group,
    string? Version,
    string? ResourceName,
    string? Plural,
    bool NonNamespaced,
    bool NoStatus,
    bool NoVerbs,
    bool ReadOnly,
    VerbSet? OnlyVerbs,
    VerbSet? SkipVerbs,
    ClientLocations At);

internal sealed record ClientLocations(
    LocationInfo? Attribute,
    LocationInfo? Group,
    LocationInfo? Version,
    LocationInfo? ResourceName,
    LocationInfo? Plural,
    LocationInfo? OnlyVerbs,
    LocationInfo? SkipVerbs);

/// <summary>One [GenClientMethod].</summary>
internal sealed record MethodDeclaration(
    string Name,
    VerbSet Verb,
    string? Subresource,
    TypeArgument? Input,
    TypeArgument? Result,
    MethodLocations At);

internal sealed record MethodLocations(
    LocationInfo? Method,
    LocationInfo? Verb,
    LocationInfo? Subresource,
    LocationInfo? Input,
    LocationInfo? Result);

/// <summary>A method's input or result type.</summary>
/// <param name="Kind">Where its group version is found.</param>
/// <param name="ListType">The list of it, fully qualified; the type itself when it is a list.</param>
/// <param name="Problem">Why it can't be used, or null.</param>
internal sealed record TypeArgument(
    string QualifiedName,
    string Name,
    bool IsPublic,
    KindSource? Kind,
    string ListType,
    string? Problem);

/// <summary>What names a type's group, version and kind.</summary>
/// <param name="Namespace">The namespace of this assembly whose group version is asked for where the type gives none itself.</param>
internal sealed record KindSource(string Kind, string? Group, string? Version, string? Namespace);

/// <summary>One [assembly: GroupVersion].</summary>
internal sealed record GroupVersionDeclaration(
    string Group,
    string Version,
    string? Namespace,
    string? GroupName,
    GroupVersionLocations At);

internal sealed record GroupVersionLocations(
    LocationInfo? Attribute,
    LocationInfo? Group,
    LocationInfo? Version,
    LocationInfo? Namespace,
    LocationInfo? GroupName);

/// <summary>The [assembly: Clientset].</summary>
internal sealed record ClientsetDeclaration(
    string? Name,
    string? Namespace,
    EquatableArray<InputAssembly> Inputs,
    LocationInfo? NameAt,
    LocationInfo? NamespaceAt);

/// <summary>A referenced assembly whose annotated types get their clients here.</summary>
internal sealed record InputAssembly(
    string Name,
    EquatableArray<TypeDeclaration> Types,
    EquatableArray<JsonGraph> Json,
    EquatableArray<GroupVersionDeclaration> GroupVersions,
    bool HasClients,
    LocationInfo? At);
