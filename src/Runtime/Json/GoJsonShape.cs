using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace KubeGen;

/// <summary>Gives JSON metadata the shape of Go's JSON: what Go omits when empty is omitted, maps are written in the order of their keys.</summary>
internal static class GoJsonShape
{
    // The types whose Go originals have omitempty on every field; pointers there are told apart below.
    private static readonly HashSet<Type> OmitEmpty =
    [
        typeof(ObjectMeta), typeof(ListMeta), typeof(ManagedFieldsEntry), typeof(LabelSelector), typeof(LabelSelectorRequirement), typeof(Status),
        typeof(StatusDetails), typeof(StatusCause), typeof(ScaleStatus), typeof(Condition),
    ];

    private static readonly HashSet<string> Kept =
    [
        // Required, or pointers in Go.
        "LabelSelectorRequirement.key", "LabelSelectorRequirement.operator", "Condition.type", "Condition.status", "Condition.reason", "Condition.message",
        "ScaleStatus.replicas", "ObjectMeta.deletionGracePeriodSeconds", "ListMeta.remainingItemCount",
    ];

    public static IJsonTypeInfoResolver Apply(IJsonTypeInfoResolver resolver) => resolver.WithAddedModifier(static info =>
    {
        if (info.Kind != JsonTypeInfoKind.Object)
            return;
        var omitEmpty = OmitEmpty.Contains(info.Type);
        foreach (var property in info.Properties)
        {
            if (omitEmpty && !Kept.Contains($"{info.Type.Name}.{property.Name}"))
                property.ShouldSerialize = static (_, value) => !IsEmpty(value);
            if (!property.IsExtensionData && IsMap(property.PropertyType))
                SortKeys(property, info.Options);
        }
    });

    private static bool IsEmpty(object? value) => value switch
    {
        null or "" or 0 or 0L => true,
        ICollection { Count: 0 } => true,
        ICollection<KeyValuePair<string, string>> { Count: 0 } => true,
        _ => false,
    };

    private static bool IsMap(Type type) =>
        typeof(IDictionary).IsAssignableFrom(type) || (type.IsGenericType && type.GetGenericArguments() is [var key, _] && key == typeof(string));

    private static void SortKeys(JsonPropertyInfo property, JsonSerializerOptions options)
    {
        if (property.Get is not { } get)
            return;
        property.Get = owner => get(owner) switch
        {
            IDictionary { Count: > 1 } map when Sorted(map, property.PropertyType, options) is { } sorted => sorted,
            var value => value,
        };
    }

    // A copy that a dictionary of this type enumerates in key order, or null where it is in order, or is no map of strings.
    private static object? Sorted(IDictionary map, Type type, JsonSerializerOptions options)
    {
        var keys = new List<string>(map.Count);
        foreach (var key in map.Keys)
        {
            if (key is not string text)
                return null;
            keys.Add(text);
        }

        if (IsSorted(keys) || options.GetTypeInfo(type).CreateObject?.Invoke() is not IDictionary { IsReadOnly: false } copy)
            return null;
        keys.Sort(string.CompareOrdinal);
        foreach (var key in keys)
            copy.Add(key, map[key]);
        return copy;
    }

    private static bool IsSorted(List<string> keys)
    {
        for (var i = 1; i < keys.Count; i++)
        {
            if (string.CompareOrdinal(keys[i - 1], keys[i]) > 0)
                return false;
        }

        return true;
    }
}
