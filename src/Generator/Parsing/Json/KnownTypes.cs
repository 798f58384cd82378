using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Parsing.Json;

/// <summary>The types that have a codec without one being emitted, by their metadata names.</summary>
internal static class KnownTypes
{
    public const string Codecs = "global::KubeGen.Json.Codecs.";
    private const string Services = "global::System.Text.Json.Serialization.Metadata.JsonMetadataServices.";

    private static readonly HashSet<string> Meta =
    [
        "ObjectMeta", "ListMeta", "Condition", "OwnerReference", "ManagedFieldsEntry", "LabelSelector", "LabelSelectorRequirement",
        "Scale", "ScaleSpec", "ScaleStatus", "Status", "PartialObjectMetadata",
    ];

    private static readonly Dictionary<string, string> Converters = new()
    {
        ["System.Byte"] = "Byte", ["System.SByte"] = "SByte", ["System.Int16"] = "Int16", ["System.UInt16"] = "UInt16", ["System.UInt32"] = "UInt32",
        ["System.UInt64"] = "UInt64", ["System.Int128"] = "Int128", ["System.UInt128"] = "UInt128", ["System.Half"] = "Half", ["System.Single"] = "Single",
        ["System.Double"] = "Double", ["System.Decimal"] = "Decimal", ["System.Char"] = "Char", ["System.Guid"] = "Guid", ["System.Uri"] = "Uri",
        ["System.Version"] = "Version", ["System.TimeSpan"] = "TimeSpan", ["System.DateOnly"] = "DateOnly", ["System.TimeOnly"] = "TimeOnly",
        ["System.Text.Json.JsonElement"] = "JsonElement", ["System.Text.Json.JsonDocument"] = "JsonDocument",
        ["System.Text.Json.Nodes.JsonNode"] = "JsonNode", ["System.Text.Json.Nodes.JsonObject"] = "JsonObject",
        ["System.Text.Json.Nodes.JsonArray"] = "JsonArray", ["System.Text.Json.Nodes.JsonValue"] = "JsonValue",
    };

    private static readonly Dictionary<string, string> Keys = new()
    {
        ["System.Boolean"] = "Boolean", ["System.Int32"] = "Int32", ["System.Int64"] = "Int64", ["System.DateTime"] = "DateTime",
        ["System.DateTimeOffset"] = "DateTimeOffset",
    };

    /// <summary>How collections are made of <c>items</c>, a list, with <c>{0}</c> for the items' type.</summary>
    private static readonly Dictionary<string, string> Collections = new()
    {
        ["System.Collections.Generic.IEnumerable`1"] = "items",
        ["System.Collections.Generic.ICollection`1"] = "items",
        ["System.Collections.Generic.IReadOnlyCollection`1"] = "items",
        ["System.Collections.Generic.IReadOnlyList`1"] = "items",
        ["System.Collections.Generic.ISet`1"] = "new global::System.Collections.Generic.HashSet<{0}>(items)",
        ["System.Collections.Generic.IReadOnlySet`1"] = "new global::System.Collections.Generic.HashSet<{0}>(items)",
        ["System.Collections.Generic.HashSet`1"] = "new global::System.Collections.Generic.HashSet<{0}>(items)",
        ["System.Collections.Generic.SortedSet`1"] = "new global::System.Collections.Generic.SortedSet<{0}>(items)",
        ["System.Collections.Generic.Queue`1"] = "new global::System.Collections.Generic.Queue<{0}>(items)",
        ["System.Collections.Generic.Stack`1"] = "new global::System.Collections.Generic.Stack<{0}>(items)",
        ["System.Collections.Generic.LinkedList`1"] = "new global::System.Collections.Generic.LinkedList<{0}>(items)",
        ["System.Collections.Concurrent.ConcurrentQueue`1"] = "new global::System.Collections.Concurrent.ConcurrentQueue<{0}>(items)",
        ["System.Collections.Concurrent.ConcurrentStack`1"] = "new global::System.Collections.Concurrent.ConcurrentStack<{0}>(items)",
        ["System.Collections.ObjectModel.Collection`1"] = "new global::System.Collections.ObjectModel.Collection<{0}>(items)",
        ["System.Collections.ObjectModel.ObservableCollection`1"] = "new global::System.Collections.ObjectModel.ObservableCollection<{0}>(items)",
        ["System.Collections.Immutable.ImmutableArray`1"] = "global::System.Collections.Immutable.ImmutableArray.CreateRange(items)",
        ["System.Collections.Immutable.ImmutableList`1"] = "global::System.Collections.Immutable.ImmutableList.CreateRange(items)",
        ["System.Collections.Immutable.IImmutableList`1"] = "global::System.Collections.Immutable.ImmutableList.CreateRange(items)",
        ["System.Collections.Immutable.ImmutableHashSet`1"] = "global::System.Collections.Immutable.ImmutableHashSet.CreateRange(items)",
        ["System.Collections.Immutable.IImmutableSet`1"] = "global::System.Collections.Immutable.ImmutableHashSet.CreateRange(items)",
        ["System.Collections.Immutable.ImmutableSortedSet`1"] = "global::System.Collections.Immutable.ImmutableSortedSet.CreateRange(items)",
        ["System.Collections.Immutable.ImmutableQueue`1"] = "global::System.Collections.Immutable.ImmutableQueue.CreateRange(items)",
        ["System.Collections.Immutable.IImmutableQueue`1"] = "global::System.Collections.Immutable.ImmutableQueue.CreateRange(items)",
        ["System.Collections.Immutable.ImmutableStack`1"] = "global::System.Collections.Immutable.ImmutableStack.CreateRange(items)",
        ["System.Collections.Immutable.IImmutableStack`1"] = "global::System.Collections.Immutable.ImmutableStack.CreateRange(items)",
        ["System.Collections.Frozen.FrozenSet`1"] = "global::System.Collections.Frozen.FrozenSet.ToFrozenSet(items)",
    };

    /// <summary>How maps are made of <c>map</c>, a dictionary, with <c>{0}</c> for the types of key and value.</summary>
    private static readonly Dictionary<string, string> Maps = new()
    {
        ["System.Collections.Generic.Dictionary`2"] = "map",
        ["System.Collections.Generic.IDictionary`2"] = "map",
        ["System.Collections.Generic.IReadOnlyDictionary`2"] = "map",
        ["System.Collections.Generic.SortedDictionary`2"] = "new global::System.Collections.Generic.SortedDictionary<{0}>(map)",
        ["System.Collections.Generic.SortedList`2"] = "new global::System.Collections.Generic.SortedList<{0}>(map)",
        ["System.Collections.Generic.OrderedDictionary`2"] = "new global::System.Collections.Generic.OrderedDictionary<{0}>(map)",
        ["System.Collections.Concurrent.ConcurrentDictionary`2"] = "new global::System.Collections.Concurrent.ConcurrentDictionary<{0}>(map)",
        ["System.Collections.Immutable.ImmutableDictionary`2"] = "global::System.Collections.Immutable.ImmutableDictionary.CreateRange(map)",
        ["System.Collections.Immutable.IImmutableDictionary`2"] = "global::System.Collections.Immutable.ImmutableDictionary.CreateRange(map)",
        ["System.Collections.Immutable.ImmutableSortedDictionary`2"] = "global::System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(map)",
        ["System.Collections.Frozen.FrozenDictionary`2"] = "global::System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(map)",
    };

    /// <summary>A codec that is there, or null.</summary>
    public static string? ReadyCodec(INamedTypeSymbol type)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_String:
                return Codecs + "Text";
            case SpecialType.System_Boolean:
                return Codecs + "Boolean";
            case SpecialType.System_Int32:
                return Codecs + "Integer32";
            case SpecialType.System_Int64:
                return Codecs + "Integer64";
            case SpecialType.System_DateTime:
                return Codecs + "DateTime";
        }

        if (type is { Name: "DateTimeOffset", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            return Codecs + "DateTimeOffset";
        return IsRuntime(type) && Meta.Contains(type.Name) ? Codecs + type.Name : null;
    }

    /// <summary>A codec around one of System.Text.Json's converters, or null.</summary>
    public static string? ConverterCodec(string metadataName) =>
        Converters.TryGetValue(metadataName, out var name) ? $"{Codecs}Converter({Services}{name}Converter)" : null;

    /// <summary>The converter of a dictionary's keys, or null.</summary>
    public static string? KeyConverter(string metadataName) =>
        metadataName == "System.String" ? Codecs + "Text"
        : Keys.TryGetValue(metadataName, out var name) || (!metadataName.Contains("Json") && Converters.TryGetValue(metadataName, out name)) ? $"{Services}{name}Converter"
        : null;

    public static string? Collection(string metadataName) => Collections.TryGetValue(metadataName, out var make) ? make : null;

    public static string? Map(string metadataName) => Maps.TryGetValue(metadataName, out var make) ? make : null;

    public static string ByteArray => $"{Codecs}Converter({Services}ByteArrayConverter)";

    public static bool IsReversed(string metadataName) => metadataName.EndsWith("Stack`1", System.StringComparison.Ordinal);

    public static bool IsRuntime(INamedTypeSymbol type) => type.ContainingNamespace is { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>Whether the type is the framework's, which has its own idea of JSON or none.</summary>
    public static bool IsFramework(INamedTypeSymbol type)
    {
        var outermost = type.ContainingNamespace;
        while (outermost is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            outermost = outermost.ContainingNamespace;
        return outermost is { Name: "System" or "Microsoft" } && type.DeclaringSyntaxReferences.IsEmpty;
    }
}
