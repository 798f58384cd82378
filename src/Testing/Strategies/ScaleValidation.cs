using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The rules of the fields that a scale subresource shows.</summary>
internal static class ScaleValidation
{
    public static IEnumerable<FieldError> Spec(JsonObject @object, ScaleSubresource? scale) =>
        scale is null ? [] : Replicas(@object, scale.SpecReplicasPath);

    public static IEnumerable<FieldError> Status(JsonObject @object, ScaleSubresource? scale)
    {
        if (scale is null)
            yield break;
        foreach (var error in Replicas(@object, scale.StatusReplicasPath))
            yield return error;
        if (scale.LabelSelectorPath is { } path && NestedField.Text(@object, path, out var problem) is "" && problem is not null)
            yield return FieldError.Invalid(path, "", problem);
    }

    private static IEnumerable<FieldError> Replicas(JsonObject @object, string path)
    {
        var replicas = NestedField.Integer(@object, path, out _, out var problem);
        if (problem is not null)
            yield return FieldError.Invalid(path, 0, problem);
        else if (replicas < 0)
            yield return FieldError.Invalid(path, replicas, "should be a non-negative integer");
        else if (replicas > int.MaxValue)
            yield return FieldError.Invalid(path, replicas, "should be less than or equal to 2147483647");
    }
}
