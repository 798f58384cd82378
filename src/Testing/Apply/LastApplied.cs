using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The annotation of client-side apply, which lets kubectl's server-side apply take over what kubectl applied before.</summary>
internal static class LastApplied
{
    public const string Kubectl = "kubectl";
    private const string Annotation = "kubectl.kubernetes.io/last-applied-configuration";
    private const int TotalAnnotationSizeLimit = 256 * 1024;

    /// <summary>The fields that were applied client-side and have not changed since; null where that cannot be told.</summary>
    public static FieldSet? AllowedConflicts(JsonObject live, ManagedTypes types, string apiVersion)
    {
        if (Read(live) is not { Length: > 0 } text)
            return null;
        try
        {
            if (JsonBody.Parse(Encoding.UTF8.GetBytes(text)) is not JsonObject last || JsonValues.AsString(last["apiVersion"]) != apiVersion)
                return null;
            var type = types.TypeOf(apiVersion);
            var versioned = types.Convert(live, apiVersion);
            if (TypedValidation.Validate(versioned, type, allowDuplicates: false).Any || TypedValidation.Validate(last, type, allowDuplicates: false).Any)
                return null;
            var difference = TypedComparison.Compare(last, versioned, type);
            return TypedFieldSet.Extract(last, type)
                .Difference(difference.Modified).Difference(difference.Added).Difference(difference.Removed);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Writes what was applied into the annotation, where the object has one.</summary>
    public static void Refresh(JsonObject value, JsonObject applied)
    {
        if (Read(value) is not { Length: > 0 })
            return;
        var copy = applied.DeepClone().AsObject();
        ((copy["metadata"] as JsonObject)?["annotations"] as JsonObject)?.Remove(Annotation);
        var annotations = value["metadata"]!["annotations"]!.AsObject();
        annotations[Annotation] = GoJson.Write(copy) + "\n";
        var size = annotations.Sum(pair => Encoding.UTF8.GetByteCount(pair.Key) + Encoding.UTF8.GetByteCount(JsonValues.AsString(pair.Value) ?? ""));
        if (size > TotalAnnotationSizeLimit)
            annotations.Remove(Annotation);
    }

    private static string? Read(JsonObject value) =>
        JsonValues.AsString(((value["metadata"] as JsonObject)?["annotations"] as JsonObject)?[Annotation]);
}
