using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>What the versions of a definition are held against. What is the same in all of them is judged once, where apiextensions' internal type keeps it.</summary>
/// <param name="node">The definition.</param>
/// <param name="old">What it was before an update; null for a new one.</param>
internal sealed class DefinitionVersionRules(DefinitionNode node, DefinitionNode? old)
{
    private const int MaxDeprecationWarning = 256;
    private const int MaxSelectableFields = 8;
    private static readonly string[] ColumnTypes = ["boolean", "date", "integer", "number", "string"];
    private static readonly string[] ColumnFormats = ["byte", "date", "date-time", "double", "float", "int32", "int64", "password"];

    private readonly JsonObject[] _versions = [.. node.Versions];

    /// <summary>The errors of what a version has for itself.</summary>
    public IEnumerable<FieldError> Own(JsonObject version, string path) =>
    [
        .. DeprecationWarning(version, $"{path}.deprecationWarning"),
        .. IsShared("schema") ? [] : Schema(version, $"{path}.schema"),
        .. IsShared("subresources") ? [] : Scale(version, $"{path}.subresources"),
        .. IsShared("additionalPrinterColumns") ? [] : PrinterColumns(version, $"{path}.additionalPrinterColumns"),
        .. IsShared("selectableFields") ? [] : SelectableFields(version, $"{path}.selectableFields"),
    ];

    /// <summary>The errors of what all versions have the same.</summary>
    public IEnumerable<FieldError> Shared() => _versions.Length == 0 ? [] :
    [
        .. IsShared("schema") ? Schema(_versions[0], "spec.validation") : [],
        .. IsShared("subresources") ? Scale(_versions[0], "spec.subresources") : [],
        .. IsShared("additionalPrinterColumns") ? PrinterColumns(_versions[0], "spec.additionalPrinterColumns") : [],
        .. IsShared("selectableFields") ? SelectableFields(_versions[0], "spec.selectableFields") : [],
    ];

    private bool IsShared(string field) => _versions.All(version => JsonValues.DeepEquals(version[field], _versions[0][field]));

    private static IEnumerable<FieldError> DeprecationWarning(JsonObject version, string path)
    {
        if (JsonValues.AsString(version["deprecationWarning"]) is not { } warning)
            yield break;
        if (JsonValues.AsBoolean(version["deprecated"]) != true)
        {
            yield return FieldError.Invalid(path, warning, "can only be set for deprecated versions");
            yield break;
        }

        if (Encoding.UTF8.GetByteCount(warning) > MaxDeprecationWarning)
            yield return FieldError.Invalid(path, warning, "must be <= 256 characters long");
        if (warning.Length == 0)
            yield return FieldError.Invalid(path, warning, "must not be an empty string");
        var index = warning.TakeWhile(letter => !char.IsControl(letter)).Count();
        if (index < warning.Length)
            yield return FieldError.Invalid(path, warning, $"must only contain printable UTF-8 characters; non-printable character found at index {index}");
    }

    private IReadOnlyList<FieldError> Schema(JsonObject version, string path) => version["schema"]?["openAPIV3Schema"] is JsonObject schema
        ? DefinitionSchemaValidation.Validate(schema, $"{path}.openAPIV3Schema", version["subresources"]?["status"] is not null, IsUnchanged(version))
        : [];

    private bool IsUnchanged(JsonObject version) => old?.Versions.FirstOrDefault(former => DefinitionReader.Text(former, "name") == DefinitionReader.Text(version, "name")) is { } former
        && JsonValues.DeepEquals(former["schema"], version["schema"]);

    private static IEnumerable<FieldError> Scale(JsonObject version, string path) => version["subresources"]?["scale"] is not JsonObject scale ? [] :
    [
        .. ScalePath(scale, "specReplicasPath", path, isRequired: true, "should be a json path under .spec", ".spec."),
        .. ScalePath(scale, "statusReplicasPath", path, isRequired: true, "should be a json path under .status", ".status."),
        .. ScalePath(scale, "labelSelectorPath", path, isRequired: false, "should be a json path under either .spec or .status", ".spec.", ".status."),
    ];

    private static IEnumerable<FieldError> ScalePath(JsonObject scale, string field, string path, bool isRequired, string detail, params string[] starts)
    {
        var (value, at) = (DefinitionReader.Text(scale, field), $"{path}.scale.{field}");
        if (value.Length == 0)
            return isRequired ? [FieldError.Required(at)] : [];
        if (SimplePath(value, at) is { } error)
            return [error];
        return starts.Any(start => value.StartsWith(start, StringComparison.Ordinal)) ? [] : [FieldError.Invalid(at, value, detail)];
    }

    private static FieldError? SimplePath(string value, string path) =>
        value.StartsWith('.') ? null : FieldError.Invalid(path, value, "must be a simple json path starting with .");

    private static IEnumerable<FieldError> PrinterColumns(JsonObject version, string path) =>
        DefinitionReader.Objects(version["additionalPrinterColumns"]).SelectMany((column, index) => PrinterColumn(column, FieldPath.Index(path, index)));

    private static IEnumerable<FieldError> PrinterColumn(JsonObject column, string path)
    {
        if (DefinitionReader.Text(column, "name").Length == 0)
            yield return FieldError.Required($"{path}.name");
        var type = DefinitionReader.Text(column, "type");
        if (type.Length == 0)
            yield return FieldError.Required($"{path}.type", $"must be one of {string.Join(',', ColumnTypes)}");
        else if (!ColumnTypes.Contains(type))
            yield return FieldError.Invalid($"{path}.type", type, $"must be one of {string.Join(',', ColumnTypes)}");
        var format = DefinitionReader.Text(column, "format");
        if (format.Length > 0 && !ColumnFormats.Contains(format))
            yield return FieldError.Invalid($"{path}.format", format, $"must be one of {string.Join(',', ColumnFormats)}");
        var jsonPath = DefinitionReader.Text(column, "jsonPath");
        if (jsonPath.Length == 0)
            yield return FieldError.Required($"{path}.JSONPath");
        else if (SimplePath(jsonPath, $"{path}.JSONPath") is { } error)
            yield return error;
    }

    private static IEnumerable<FieldError> SelectableFields(JsonObject version, string path)
    {
        var schema = version["schema"]?["openAPIV3Schema"] as JsonObject;
        var known = new HashSet<string>();
        foreach (var (field, index) in DefinitionReader.Objects(version["selectableFields"]).Select((field, index) => (field, index)))
        {
            var (value, at) = (DefinitionReader.Text(field, "jsonPath"), $"{FieldPath.Index(path, index)}.jsonPath");
            if (value.Length == 0)
                yield return FieldError.Required(at);
            else if (!value.StartsWith('.'))
                yield return FieldError.Invalid(at, value, $"is an invalid path: expected [ or . but got: {value}");
            else if (Find(schema, value) is not { } found)
                yield return FieldError.Invalid(at, value, "is an invalid path: does not refer to a valid field");
            else
            {
                if (DefinitionReader.Text(found, "type") is not ("string" or "boolean" or "integer"))
                    yield return FieldError.Invalid(at, value, "must point to a field of type string, boolean or integer. Enum string fields and strings with formats are allowed.");
                if (!known.Add(value))
                    yield return FieldError.Duplicate(at, value);
            }
        }

        if (known.Count > MaxSelectableFields)
            yield return FieldError.TooMany(path, known.Count, MaxSelectableFields);
    }

    private static JsonObject? Find(JsonObject? schema, string path) =>
        path[1..].Split('.').Aggregate(schema, (parent, name) => parent?["properties"]?[name] as JsonObject);
}
