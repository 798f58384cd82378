using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>One fault of an object, as field.Error of apimachinery.</summary>
/// <param name="Type">What is wrong.</param>
/// <param name="Field">The path, <c>spec.list[0].name</c>; Go prints a missing path as <c>&lt;nil&gt;</c>.</param>
/// <param name="Value">The value as the message shows it; null where the type shows none.</param>
/// <param name="Detail">The end of the message; may be empty.</param>
internal sealed record FieldError(FieldErrorType Type, string Field, string? Value, string Detail)
{
    /// <summary>The path of the whole object.</summary>
    public const string Root = "<nil>";

    /// <summary>The StatusCause's message.</summary>
    public string Message
    {
        get
        {
            var text = Type.Title();
            if (Value is not null)
                text += ": " + Value;
            return Detail.Length > 0 ? $"{text}: {Detail}" : text;
        }
    }

    public override string ToString() => $"{Field}: {Message}";

    public static FieldError Required(string field, string detail = "") => new(FieldErrorType.Required, field, null, detail);

    public static FieldError Forbidden(string field, string detail) => new(FieldErrorType.Forbidden, field, null, detail);

    /// <summary>A fault of the server.</summary>
    public static FieldError Internal(string field, string detail) => new(FieldErrorType.Internal, field, null, detail);

    public static FieldError Invalid(string field, JsonNode? value, string detail) => new(FieldErrorType.Invalid, field, Show(value), detail);

    public static FieldError TypeInvalid(string field, JsonNode? value, string detail) => new(FieldErrorType.TypeInvalid, field, Show(value), detail);

    public static FieldError Duplicate(string field, JsonNode? value) => new(FieldErrorType.Duplicate, field, Show(value), "");

    public static FieldError NotSupported(string field, JsonNode? value, IEnumerable<string> supported)
    {
        var values = string.Join(", ", supported.Select(GoText.Quote));
        return new(FieldErrorType.NotSupported, field, Show(value), values.Length > 0 ? "supported values: " + values : "");
    }

    public static FieldError TooLong(string field, long max) =>
        new(FieldErrorType.TooLong, field, null, string.Create(CultureInfo.InvariantCulture, $"may not be more than {max} {(max == 1 ? "byte" : "bytes")}"));

    public static FieldError TooMany(string field, long actual, long max) => new(
        FieldErrorType.TooMany,
        field,
        actual.ToString(CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"must have at most {max} {(max == 1 ? "item" : "items")}"));

    private static string Show(JsonNode? value) => JsonValues.KindOf(value) switch
    {
        JsonKind.String => GoText.Quote(JsonValues.AsString(value)!),
        JsonKind.Float => GoNumber.Print(JsonValues.Float(value!)),
        _ => GoJson.Write(value),
    };
}
