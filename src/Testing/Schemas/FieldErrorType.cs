namespace KubeGen.Testing;

/// <summary>What is wrong with a field, as field.ErrorType of apimachinery.</summary>
internal enum FieldErrorType
{
    NotFound,
    Required,
    Duplicate,
    Invalid,
    TypeInvalid,
    NotSupported,
    Forbidden,
    TooLong,
    TooMany,
}

internal static class FieldErrorTypes
{
    /// <summary>The type of the StatusCause.</summary>
    public static string Reason(this FieldErrorType type) => "FieldValue" + type;

    /// <summary>The words that open the message.</summary>
    public static string Title(this FieldErrorType type) => type switch
    {
        FieldErrorType.NotFound => "Not found",
        FieldErrorType.Required => "Required value",
        FieldErrorType.Duplicate => "Duplicate value",
        FieldErrorType.NotSupported => "Unsupported value",
        FieldErrorType.Forbidden => "Forbidden",
        FieldErrorType.TooLong => "Too long",
        FieldErrorType.TooMany => "Too many",
        _ => "Invalid value",
    };
}
