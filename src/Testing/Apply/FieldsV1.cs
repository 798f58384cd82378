using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The JSON form of a <see cref="FieldSet"/> in managedFields.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/server-side-apply/#field-management">Field management</seealso>
internal static class FieldsV1
{
    /// <summary>Reads <c>{"f:spec":{".":{},"f:replicas":{}}}</c>.</summary>
    /// <exception cref="FormatException">An element cannot be read.</exception>
    public static FieldSet Parse(JsonNode? fieldsV1) =>
        fieldsV1 is JsonObject fields ? ReadChildren(fields).Set ?? FieldSet.Empty
        : fieldsV1 is null ? FieldSet.Empty
        : throw new FormatException("expect { or n, but found something else");

    public static JsonObject Print(FieldSet set) => Print(set, includeSelf: false);

    private static (FieldSet? Set, bool IsMember) ReadChildren(JsonObject fields)
    {
        FieldSet? set = null;
        var isMember = false;
        foreach (var (key, value) in fields)
        {
            if (key == ".")
            {
                isMember = true;
                continue;
            }

            if (ReadElement(key) is not { } element)
                continue;
            if (value is not (null or JsonObject))
                throw new FormatException($"{key}: expect {{ or n, but found something else");
            var (children, childIsMember) = ReadChildren(value as JsonObject ?? []);
            if (childIsMember)
                (set ??= new FieldSet()).Members.Add(element);
            if (children is not null)
                (set ??= new FieldSet()).Children[element] = children;
        }

        return (set, isMember || set is null);
    }

    private static PathElement? ReadElement(string key)
    {
        if (key.Length < 2)
            throw new FormatException("parsing key as path element: key must be 2 characters long:");
        if (key[1] != ':')
            throw new FormatException($"parsing key as path element: missing colon: {key}");
        var content = key[2..];
        return key[0] switch
        {
            'f' => new PathElement.Field(content),
            'v' => new PathElement.Value(ReadJson(content)),
            'i' => int.TryParse(content, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var position)
                ? new PathElement.Index(position)
                : throw new FormatException($"strconv.Atoi: parsing {GoText.Quote(content)}: invalid syntax"),
            'k' => ReadJson(content) is JsonObject fields
                ? new PathElement.Key([.. fields.OrderBy(field => field.Key, StringComparer.Ordinal)])
                : throw new FormatException($"parsing key as path element: {key}"),
            _ => null,
        };
    }

    private static JsonNode? ReadJson(string text) => JsonBody.Parse(Encoding.UTF8.GetBytes(text));

    private static JsonObject Print(FieldSet set, bool includeSelf)
    {
        var result = new JsonObject();
        if (includeSelf && (set.Members.Count > 0 || set.Children.Count > 0))
            result["."] = new JsonObject();
        foreach (var member in set.Members)
        {
            if (!set.Children.ContainsKey(member))
                result[PrintElement(member)] = new JsonObject();
        }

        foreach (var (element, child) in set.Children)
            result[PrintElement(element)] = Print(child, set.Members.Contains(element));
        return result;
    }

    private static string PrintElement(PathElement element) => element switch
    {
        PathElement.Field field => "f:" + field.Name,
        PathElement.Value value => "v:" + GoJson.Write(value.Node),
        PathElement.Index index => string.Create(CultureInfo.InvariantCulture, $"i:{index.Position}"),
        PathElement.Key key => "k:{" + string.Join(',', key.Fields.Select(field => $"{GoJson.WriteString(field.Key)}:{GoJson.Write(field.Value)}")) + "}",
        _ => throw new ArgumentOutOfRangeException(nameof(element)),
    };
}
