namespace KubeGen.Generator.Model;

/// <summary>One annotated type's client, every name and path settled.</summary>
/// <param name="HintName">The emitted file's name.</param>
/// <param name="Namespace">The namespace that the client is emitted into; empty for the global one.</param>
/// <param name="IsPublic">Whether the type, and so its client, is public.</param>
/// <param name="TypeName">The type, fully qualified.</param>
/// <param name="ListTypeName">The list type, fully qualified.</param>
/// <param name="Names">The emitted types' and members' names.</param>
/// <param name="Api">What the API server calls it.</param>
/// <param name="Documentation">The summary of the type's own documentation, as plain text.</param>
/// <param name="BodyName">What the parameter of an object of the type is called.</param>
/// <param name="Extensions">The methods that [GenClientMethod] adds to the default ones.</param>
internal sealed record ResourceModel(
    string HintName,
    string Namespace,
    bool IsPublic,
    string TypeName,
    string ListTypeName,
    ResourceNames Names,
    ApiResourceModel Api,
    string BodyName,
    string? Documentation,
    EquatableArray<MethodModel> Extensions);

/// <summary>The names that client-gen's namers give a type.</summary>
/// <param name="Public">The type's public name, such as <c>MinerSet</c>.</param>
/// <param name="Accessor">Its public plural, such as <c>MinerSets</c>.</param>
internal sealed record ResourceNames(string Public, string Accessor)
{
    public string Getter { get; } = Accessor + "Getter";

    public string Expansion { get; } = Public + "Expansion";

    public string Interface { get; } = Public + "Interface";

    public string Client { get; } = Public + "Client";
}

/// <summary>What the runtime's ApiResource is made of.</summary>
/// <param name="Methods">The default methods.</param>
internal sealed record ApiResourceModel(
    string Group,
    string Version,
    string Kind,
    string ListKind,
    string Name,
    bool Namespaced,
    VerbSet Methods,
    EquatableArray<string> Subresources);
