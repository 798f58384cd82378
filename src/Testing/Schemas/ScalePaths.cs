using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Where the scale subresource finds its fields, as written in the definition: <c>.spec.replicas</c>.</summary>
internal sealed record ScalePaths(string SpecReplicasPath, string StatusReplicasPath, string? LabelSelectorPath)
{
    /// <summary>The errors of the wanted replicas.</summary>
    public IEnumerable<FieldError> ValidateSpec(JsonObject resource) => ValidateReplicas(resource, SpecReplicasPath);

    /// <summary>The errors of the observed replicas and the selector.</summary>
    public IEnumerable<FieldError> ValidateStatus(JsonObject resource)
    {
        foreach (var error in ValidateReplicas(resource, StatusReplicasPath))
            yield return error;
        if (LabelSelectorPath is not { } path)
            yield break;
        var (selector, fault) = Find(resource, path);
        if (fault is null && selector.Exists && JsonValues.AsString(selector.Node) is null)
            fault = WrongType(path, selector.Node, "string");
        if (fault is not null)
            yield return FieldError.Invalid(path, "", fault);
    }

    private static IEnumerable<FieldError> ValidateReplicas(JsonObject resource, string path)
    {
        var (value, fault) = Find(resource, path);
        long replicas = 0;
        if (fault is null && value.Exists && !JsonValues.TryInteger(value.Node, out replicas))
            fault = WrongType(path, value.Node, "int64");
        fault ??= replicas switch
        {
            < 0 => "should be a non-negative integer",
            > int.MaxValue => string.Create(CultureInfo.InvariantCulture, $"should be less than or equal to {int.MaxValue}"),
            _ => null,
        };
        if (fault is not null)
            yield return FieldError.Invalid(path, replicas, fault);
    }

    private static (Operand Value, string? Fault) Find(JsonObject resource, string path)
    {
        var current = Operand.Of(resource);
        var walked = "";
        foreach (var name in path.TrimStart('.').Split('.'))
        {
            if (current.Node is null)
                return (Operand.Absent, null);
            if (current.Map is null)
                return (Operand.Absent, $"{walked}.{name} accessor error: {GoText.Print(current.Node)} is of the type {GoText.TypeName(current.Node)}, expected map[string]interface{{}}");
            current = Operand.Field(current.Map, name);
            walked += "." + name;
        }

        return (current, null);
    }

    private static string WrongType(string path, JsonNode? value, string expected) =>
        $"{path} accessor error: {GoText.Print(value)} is of the type {GoText.TypeName(value)}, expected {expected}";
}
