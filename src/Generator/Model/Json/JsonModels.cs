using KubeGen.Generator.Diagnostics;

namespace KubeGen.Generator.Model.Json;

/// <summary>All that one annotated type makes known to the JSON of its assembly.</summary>
/// <param name="Objects">The types that are read and written as objects, this one among them.</param>
/// <param name="Codecs">
/// What the resolver knows besides these objects: the list of the type, and of its methods' inputs and results those that are no objects, and their lists.
/// </param>
/// <param name="Delegated">What is left to the metadata of the client's options.</param>
/// <param name="Lossy">The types that lose the fields that they don't know.</param>
internal sealed record JsonGraph(
    EquatableArray<ObjectModel> Objects,
    EquatableArray<string> Codecs,
    EquatableArray<DelegatedType> Delegated,
    EquatableArray<DiagnosticInfo> Lossy);

/// <summary>One emitted file: what one annotated type alone reaches, or one type that several reach.</summary>
internal sealed record JsonFileModel(string HintName, EquatableArray<ObjectModel> Objects);

/// <summary>A type that no codec is emitted for.</summary>
/// <param name="Type">The type, fully qualified: a context that declares it is the way out.</param>
internal sealed record DelegatedType(string Type, DiagnosticInfo Diagnostic);

/// <summary>The emitted resolver.</summary>
internal sealed record JsonResolverModel(string HintName, string Namespace, bool IsPublic, string Name, EquatableArray<string> Codecs)
{
    public static JsonResolverModel Of(ClientsetModel clientset, EquatableArray<string> codecs) =>
        new(clientset.HintName.Replace(".g.cs", "JsonResolver.g.cs"), clientset.Namespace, clientset.IsPublic, clientset.JsonResolver, codecs);
}
