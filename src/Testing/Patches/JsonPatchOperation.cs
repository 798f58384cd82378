using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>One operation of a JSON patch.</summary>
/// <param name="Op">add, remove, replace, move, copy or test.</param>
/// <param name="Path">The target pointer.</param>
/// <param name="From">The source pointer; empty where the operation has none.</param>
/// <param name="Value">The value; absent where none was given.</param>
internal sealed record JsonPatchOperation(string Op, string Path, string From, Operand Value)
{
    private static readonly string[] TextFields = ["op", "path", "from"];

    /// <summary>Reads a patch.</summary>
    /// <exception cref="FormatException">It is malformed; the message is the library's.</exception>
    public static IReadOnlyList<JsonPatchOperation> ParseAll(JsonNode? patch)
    {
        if (patch is not (null or JsonArray))
            throw new FormatException($"json: cannot unmarshal {GoText.JsonTypeName(patch)} into Go value of type jsonpatch.Patch");
        return [.. (patch as JsonArray ?? []).Select(Parse)];
    }

    /// <summary>The unknown fields of all operations, <c>unknown field "[0].extra"</c>.</summary>
    /// <exception cref="FormatException">A field is of the wrong type; the message is the strict decoder's.</exception>
    public static IEnumerable<string> CheckFields(JsonNode? patch)
    {
        if (patch is not (null or JsonArray))
            throw new FormatException($"json: cannot unmarshal {GoText.JsonTypeName(patch)} into Go value of type []handlers.jsonPatchOp");
        var operations = patch as JsonArray ?? [];
        foreach (var operation in operations)
            CheckTypes(operation);
        return operations.SelectMany((operation, index) => (operation as JsonObject ?? [])
            .Where(field => field.Key != "value" && !TextFields.Contains(field.Key))
            .Select(field => $"unknown field {GoText.Quote(string.Create(CultureInfo.InvariantCulture, $"[{index}].{field.Key}"))}"));
    }

    private static void CheckTypes(JsonNode? operation)
    {
        if (operation is not (null or JsonObject))
            throw new FormatException($"json: cannot unmarshal {GoText.JsonTypeName(operation)} into Go value of type handlers.jsonPatchOp");
        foreach (var (name, value) in operation as JsonObject ?? [])
        {
            if (TextFields.Contains(name) && value is not null && JsonValues.AsString(value) is null)
                throw new FormatException($"json: cannot unmarshal {GoText.JsonTypeName(value)} into Go struct field jsonPatchOp.{name} of type string");
        }
    }

    private static JsonPatchOperation Parse(JsonNode? node)
    {
        if (node is not (null or JsonObject))
            throw new FormatException($"json: cannot unmarshal {GoText.JsonTypeName(node)} into Go value of type jsonpatch.Operation");
        var fields = node as JsonObject;
        var op = JsonValues.AsString(fields?["op"]) ?? "unknown";
        var value = Operand.Field(fields, "value");
        var from = "";
        switch (op)
        {
            case "add" or "replace":
                if (!value.Exists)
                    throw Fault(node, "failed to decode 'value': operation, missing value field: missing value");
                break;
            case "move" or "copy":
                from = Text(node, fields!["from"], "from", "operation, missing from field: missing value");
                break;
            case "remove" or "test":
                break;
            default:
                throw Fault(node, "unsupported operation");
        }

        return new JsonPatchOperation(op, Text(node, fields!["path"], "path", "operation missing path field: missing value"), from, value);
    }

    private static string Text(JsonNode? operation, JsonNode? field, string name, string missing) =>
        field is null ? throw Fault(operation, $"failed to decode '{name}': {missing}")
        : JsonValues.AsString(field) ?? throw Fault(operation, $"failed to decode '{name}': json: cannot unmarshal {GoText.JsonTypeName(field)} into Go value of type string");

    private static FormatException Fault(JsonNode? operation, string fault) => new($"invalid operation {GoJson.Write(operation)}: {fault}");
}
