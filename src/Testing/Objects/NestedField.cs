using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Reads and writes a field by a path such as <c>.spec.replicas</c>, as unstructured.NestedInt64 and its kin do.</summary>
internal static class NestedField
{
    public static long Integer(JsonObject @object, string path, out bool found, out string? problem)
    {
        var value = Find(@object, path, out found, out problem);
        if (!found)
            return 0;
        if (JsonValues.TryInteger(value, out var integer))
            return integer;
        problem = WrongType(path, value, "int64");
        return 0;
    }

    public static string Text(JsonObject @object, string path, out string? problem)
    {
        var value = Find(@object, path, out var found, out problem);
        if (!found)
            return "";
        if (JsonValues.AsString(value) is { } text)
            return text;
        problem = WrongType(path, value, "string");
        return "";
    }

    /// <summary>Sets a field, making the objects that lead to it.</summary>
    /// <exception cref="StatusError">500: something on the way is not an object.</exception>
    public static void Set(JsonObject @object, string path, JsonNode value)
    {
        var steps = Steps(path);
        var parent = @object;
        for (var i = 0; i < steps.Length - 1; i++)
        {
            if (parent[steps[i]] is null)
                parent[steps[i]] = new JsonObject();
            parent = parent[steps[i]] as JsonObject
                ?? throw StatusError.Unknown($"value cannot be set because {Dotted(steps[..(i + 1)])} is not a map[string]interface{{}}");
        }

        parent[steps[^1]] = value;
    }

    private static JsonNode? Find(JsonObject @object, string path, out bool found, out string? problem)
    {
        (found, problem) = (false, null);
        JsonNode? value = @object;
        var steps = Steps(path);
        for (var i = 0; i < steps.Length; i++)
        {
            if (value is null)
                return null;
            if (value is not JsonObject parent)
            {
                problem = $"{Dotted(steps[..(i + 1)])} accessor error: {GoText.Print(value)} is of the type {GoText.TypeName(value)}, expected map[string]interface{{}}";
                return null;
            }

            if (!parent.TryGetPropertyValue(steps[i], out value))
                return null;
        }

        found = true;
        return value;
    }

    private static string WrongType(string path, JsonNode? value, string expected) =>
        $"{Dotted(Steps(path))} accessor error: {GoText.Print(value)} is of the type {GoText.TypeName(value)}, expected {expected}";

    private static string[] Steps(string path) => (path.StartsWith('.') ? path[1..] : path).Split('.');

    private static string Dotted(string[] steps) => "." + string.Join('.', steps);
}
