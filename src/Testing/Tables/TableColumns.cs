using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The columns of a resource's table, and the cells of its objects.</summary>
internal sealed class TableColumns
{
    private const string NameDescription =
        "Name must be unique within a namespace. Is required when creating resources, although some resources may allow a client to request the generation of an appropriate name automatically. "
        + "Name is primarily intended for creation idempotence and configuration definition. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names";

    private readonly List<(PrinterColumn Column, JsonPath Path)> _columns = [];

    public TableColumns(IEnumerable<PrinterColumn> columns)
    {
        foreach (var column in columns)
        {
            // As upstream: the first column that cannot be read ends the table.
            if (TryParse(column.JsonPath) is not { } path)
                break;
            _columns.Add((column, path));
        }
    }

    public JsonArray Definitions()
    {
        var definitions = new JsonArray { Definition("Name", "string", "name", NameDescription, 0) };
        foreach (var (column, _) in _columns)
        {
            var description = column.Description.Length > 0 ? column.Description : $"Custom resource definition column (in JSONPath format): {column.JsonPath}";
            definitions.Add((JsonNode)Definition(column.Name, column.Type, column.Format, description, column.Priority));
        }

        return definitions;
    }

    public JsonArray Cells(JsonObject @object, DateTimeOffset now)
    {
        var cells = new JsonArray { new ObjectMetaNode(@object).Name };
        foreach (var (column, path) in _columns)
        {
            var found = path.Find(@object).Take(1).ToArray();
            cells.Add(found.Length == 0 ? null : Cell(column.IsRelative ? column.Type : "string", found[0], now));
        }

        return cells;
    }

    private static JsonPath? TryParse(string text)
    {
        try
        {
            return JsonPath.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static JsonObject Definition(string name, string type, string format, string description, int priority) => new()
    {
        ["name"] = name,
        ["type"] = type,
        ["format"] = format,
        ["description"] = description,
        ["priority"] = priority,
    };

    private static JsonNode? Cell(string type, JsonNode? value, DateTimeOffset now) => (type, JsonValues.KindOf(value)) switch
    {
        ("string", JsonKind.Null) => "<nil>",
        ("string", JsonKind.Array or JsonKind.Object) => GoJson.Write(value),
        ("string", _) => GoText.Print(value),
        ("integer", JsonKind.Integer) => value!.DeepClone(),
        ("integer", JsonKind.Float) => (long)JsonValues.Float(value!),
        ("number", JsonKind.Integer or JsonKind.Float) => value!.DeepClone(),
        ("boolean", JsonKind.Boolean) => value!.DeepClone(),
        ("date", JsonKind.String) => HumanDuration.Since(JsonValues.AsString(value)!, now),
        _ => null,
    };
}
