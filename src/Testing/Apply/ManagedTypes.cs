using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>One version of a definition, as far as field management needs it.</summary>
/// <param name="Name"><c>v1</c>.</param>
/// <param name="Schema">Null where the version has none.</param>
/// <param name="SpecReplicasPath"><c>.spec.replicas</c>; null without a scale subresource.</param>
internal sealed record ManagedVersion(string Name, StructuralSchema? Schema, string? SpecReplicasPath = null);

/// <summary>The merge types of all versions of a custom resource: made once per definition, used by all its field managers.</summary>
internal sealed class ManagedTypes
{
    public const string ScaleApiVersion = "autoscaling/v1";

    private readonly Dictionary<string, Atom> _types;
    private readonly Func<JsonObject, string, JsonObject> _convert;

    private ManagedTypes(
        string kind,
        Dictionary<string, Atom> types,
        IReadOnlyDictionary<string, IReadOnlyList<PathElement>?> replicasPaths,
        Func<JsonObject, string, JsonObject> convert)
    {
        Kind = kind;
        _types = types;
        ReplicasPaths = replicasPaths;
        _convert = convert;
    }

    /// <summary>The types of the scale subresource of any resource.</summary>
    public static ManagedTypes Scale { get; } = new(
        "Scale",
        new() { [ScaleApiVersion] = AtomBuilder.Scale },
        new Dictionary<string, IReadOnlyList<PathElement>?>(),
        ConvertByName)
    {
        IsStoredElsewhere = true,
    };

    /// <summary>A view of what is stored as another kind: the real server then knows no conversion of a new object, and fails where it needs one.</summary>
    public bool IsStoredElsewhere { get; private init; }

    public string Kind { get; }

    /// <summary>The type of a resource of the server's own; null for others.</summary>
    public KnownType? Known { get; private init; }

    public IReadOnlyCollection<string> ApiVersions => _types.Keys;

    /// <summary>By apiVersion, where the replicas of the scale subresource are; null in a version without one.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<PathElement>?> ReplicasPaths { get; }

    /// <summary>Makes the types of a definition.</summary>
    /// <param name="group">The definition's group.</param>
    /// <param name="kind">The definition's kind.</param>
    /// <param name="versions">Every version, served or not.</param>
    /// <param name="preserveUnknownFields">The definition's own, deprecated setting.</param>
    /// <param name="convert">Gives a copy of an object in another apiVersion; null for strategy None.</param>
    public static ManagedTypes ForDefinition(
        string group,
        string kind,
        IEnumerable<ManagedVersion> versions,
        bool preserveUnknownFields = false,
        Func<JsonObject, string, JsonObject>? convert = null)
    {
        var types = new Dictionary<string, Atom>();
        var paths = new Dictionary<string, IReadOnlyList<PathElement>?>();
        foreach (var version in versions)
        {
            var apiVersion = $"{group}/{version.Name}";
            types[apiVersion] = AtomBuilder.ForResource(version.Schema, preserveUnknownFields);
            paths[apiVersion] = version.SpecReplicasPath is { } path ? FieldSet.Path(path.TrimStart('.').Split('.')) : null;
        }

        return new ManagedTypes(kind, types, paths, convert ?? ConvertByName);
    }

    /// <summary>Makes the types of a resource of the server's own, which has one version.</summary>
    public static ManagedTypes ForKnownType(KnownType type, string apiVersion) =>
        new(type.Name, new() { [apiVersion] = AtomBuilder.ForKnownType(type) }, new Dictionary<string, IReadOnlyList<PathElement>?>(), ConvertByName) { Known = type };

    /// <summary>An object with nothing set, which a new one is compared with.</summary>
    public JsonObject NewObject(string apiVersion)
    {
        var @object = Known is null ? [] : KnownTypeDecoder.Zero(Known);
        (@object["apiVersion"], @object["kind"]) = (apiVersion, Kind);
        return @object;
    }

    /// <summary>The type of the resource in a version.</summary>
    /// <exception cref="FormatException">The definition has no such version.</exception>
    public Atom TypeOf(string apiVersion) => _types.GetValueOrDefault(apiVersion)
        ?? throw new FormatException($"request to convert CR to an invalid group/version: {apiVersion}");

    /// <summary>The object in another version; the same one where it is in it already.</summary>
    /// <exception cref="FormatException">The definition has no such version.</exception>
    public JsonObject Convert(JsonObject value, string apiVersion)
    {
        if (JsonValues.AsString(value["apiVersion"]) == apiVersion)
            return value;
        TypeOf(apiVersion);
        return _convert(value, apiVersion);
    }

    /// <summary>As <see cref="Convert"/>, and checks what a conversion gives: lists must not hold an item twice there.</summary>
    /// <param name="value">The object.</param>
    /// <param name="apiVersion">The version to convert to.</param>
    /// <param name="failure">What the message of a failure begins with.</param>
    /// <exception cref="FormatException">There is no such version, or the converted object does not follow its schema.</exception>
    public JsonObject ConvertChecked(JsonObject value, string apiVersion, string failure)
    {
        if (JsonValues.AsString(value["apiVersion"]) == apiVersion)
            return value;
        if (!_types.ContainsKey(apiVersion))
            throw new FormatException($"{failure}request to convert CR to an invalid group/version: {apiVersion}");
        var converted = Convert(value, apiVersion);
        var errors = TypedValidation.Validate(converted, TypeOf(apiVersion), allowDuplicates: false);
        return errors.Any ? throw new FormatException(failure + errors) : converted;
    }

    /// <summary>The value as an object, which every merged or pruned resource has to be.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static JsonObject RequireObject(JsonNode? node) => node as JsonObject
        ?? throw new FormatException($"failed to convert value to unstructured for type {GoText.TypeName(node)}");

    private static JsonObject ConvertByName(JsonObject value, string apiVersion)
    {
        var copy = value.DeepClone().AsObject();
        copy["apiVersion"] = apiVersion;
        return copy;
    }
}
