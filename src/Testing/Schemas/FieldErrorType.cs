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
    Internal,
}

internal static class FieldErrorTypes
{
    /// <summary>The type of the StatusCause.</summary>
    public static string Reason(this FieldErrorType type) => type == FieldErrorType.Internal ? "InternalError" : "FieldValue" + type;

    /// <summary>Whether an object with such an error is too wrong for expressions to judge it.</summary>
    public static bool StopsRules(this FieldErrorType type) => type is FieldErrorType.NotSupported or FieldErrorType.Required
        or FieldErrorType.TooLong or FieldErrorType.TooMany or FieldErrorType.TypeInvalid;

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
        FieldErrorType.Internal => "Internal error",
        _ => "Invalid value",
    };
}
