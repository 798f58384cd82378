using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>One fault that a schema finds, worded as kube-openapi's validation errors and shown as apiextensions shows them.</summary>
/// <param name="Message">The validator's own words; faults of the same words are one.</param>
/// <param name="Name">The path that the validator gives; null where the fault is of no field.</param>
/// <param name="At">Makes the field error at its final path.</param>
internal sealed record SchemaFault(string Message, string? Name, Func<string, FieldError> At)
{
    /// <summary>The field error below <paramref name="root"/>, which is empty for the whole object.</summary>
    public FieldError ToFieldError(string root)
    {
        var name = Name is null or "." ? "" : Name.StartsWith('.') ? Name[1..] : Name;
        var path = name.Length > 0 ? FieldPath.Child(root, name) : root;
        return At(path.Length > 0 ? path : FieldError.Root);
    }

    /// <summary>A fault without a field of its own.</summary>
    public static SchemaFault Plain(string message) => new(message, null, path => FieldError.Invalid(path, "", message));

    public static SchemaFault Invalid(string name, JsonNode? value, string expectation)
    {
        var message = $"{name} in body {expectation}";
        return new(message, name, path => FieldError.Invalid(path, value ?? "", message));
    }

    public static SchemaFault WrongType(string name, string expected, JsonNode value)
    {
        var text = JsonValues.AsString(value);
        var message = text is null ? $"{name} in body must be of type {expected}" : $"{name} in body must be of type {expected}: {GoText.Quote(text)}";
        return new(message, name, path => FieldError.TypeInvalid(path, value, message));
    }

    public static SchemaFault Required(string name) => new($"{name} in body is required", name, path => FieldError.Required(path));

    public static SchemaFault NotInEnum(string name, JsonNode? value, IReadOnlyList<JsonNode?> allowed) => new(
        $"{name} in body should be one of [{string.Join(' ', allowed.Select(GoText.Print))}]",
        name,
        path => FieldError.NotSupported(path, value, allowed.Select(item => JsonValues.AsString(item) ?? GoJson.Write(item))));

    public static SchemaFault TooLong(string name, long max) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name} in body should be at most {max} chars long"), name, path => FieldError.TooLong(path, max));

    public static SchemaFault TooMany(string name, string what, long actual, long max) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name} in body should have at most {max} {what}"), name, path => FieldError.TooMany(path, actual, max));
}
