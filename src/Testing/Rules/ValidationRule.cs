using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>One rule of x-kubernetes-validations, as written.</summary>
/// <seealso href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation-rules">Validation rules</seealso>
internal sealed record ValidationRule
{
    /// <summary>The expression that has to be true.</summary>
    public required string Rule { get; init; }

    public string Message { get; init; } = "";

    /// <summary>An expression that makes the message.</summary>
    public string MessageExpression { get; init; } = "";

    /// <summary>The cause's reason: FieldValueInvalid where null.</summary>
    public string? Reason { get; init; }

    /// <summary>The field that an error is of, below the one that has the rule.</summary>
    public string FieldPath { get; init; } = "";

    public bool? OptionalOldSelf { get; init; }

    /// <summary>What an error says of itself: the message where there is one, else the rule.</summary>
    public string Text => (Message.Length > 0 ? Message : Rule).Trim();

    /// <summary>The message where there is one.</summary>
    public string DefaultMessage => Message.Length > 0 ? Message.Trim() : $"failed rule: {Text}";

    public static ValidationRule Read(JsonObject source) => new()
    {
        Rule = DefinitionReader.Text(source, "rule"),
        Message = DefinitionReader.Text(source, "message"),
        MessageExpression = DefinitionReader.Text(source, "messageExpression"),
        Reason = JsonValues.AsString(source["reason"]),
        FieldPath = DefinitionReader.Text(source, "fieldPath"),
        OptionalOldSelf = JsonValues.AsBoolean(source["optionalOldSelf"]),
    };

    /// <summary>An error of the rule as a whole, which shows it as upstream's internal type.</summary>
    public FieldError Invalid(string path, string detail) => new(FieldErrorType.Invalid, path, GoJson.WriteInOrder(new JsonObject
    {
        [nameof(Rule)] = Rule,
        [nameof(Message)] = Message,
        [nameof(MessageExpression)] = MessageExpression,
        [nameof(Reason)] = Reason,
        [nameof(FieldPath)] = FieldPath,
        [nameof(OptionalOldSelf)] = OptionalOldSelf,
    }), detail);
}
