using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>What the rules of a definition's schema are held against, when the definition is written.</summary>
internal static class DefinitionRules
{
    private static readonly string[] Reasons = ["FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired"];

    /// <summary>The errors of what a schema's rules say besides their expressions.</summary>
    /// <param name="schema">The schema as written.</param>
    /// <param name="path">Its path.</param>
    public static IEnumerable<FieldError> CheckTexts(JsonObject schema, string path) => DefinitionReader.Objects(schema["x-kubernetes-validations"])
        .SelectMany((rule, index) => CheckTexts(ValidationRule.Read(rule), schema, PathOf(path, index)));

    /// <summary>The errors of the expressions.</summary>
    /// <param name="scope">The schema that has the rules, all of its own in order.</param>
    /// <param name="path">Its path.</param>
    /// <param name="uncorrelatable">The path of the list around it whose items are not known again after an update; null for none.</param>
    public static IReadOnlyList<FieldError> CheckExpressions(RuleScope scope, string path, string? uncorrelatable)
    {
        try
        {
            return [.. RuleCompiler.Compile(scope.Schema, scope.Type).SelectMany((rule, index) => CheckExpressions(rule, scope, PathOf(path, index), uncorrelatable))];
        }
        catch (FormatException fault)
        {
            return [FieldError.Internal($"{path}.x-kubernetes-validations", $"internal error: failed to construct type information for x-kubernetes-validations rules: {fault.Message}")];
        }
    }

    private static string PathOf(string path, int index) => FieldPath.Index($"{path}.x-kubernetes-validations", index);

    private static IEnumerable<FieldError> CheckTexts(ValidationRule rule, JsonObject schema, string path)
    {
        var message = rule.Message.Trim();
        if (rule.Rule.Trim().Length == 0)
            yield return FieldError.Required($"{path}.rule", "rule is not specified");
        else if (rule.Message.Length > 0 && message.Length == 0)
            yield return FieldError.Invalid($"{path}.message", rule.Message, "must be non-empty if specified");
        else if (HasLineBreaks(message))
            yield return FieldError.Invalid($"{path}.message", rule.Message, "must not contain line breaks");
        else if (HasLineBreaks(rule.Rule.Trim()) && message.Length == 0)
            yield return FieldError.Required($"{path}.message", "message must be specified if rule contains line breaks");

        if (rule.MessageExpression.Length > 0 && rule.MessageExpression.Trim().Length == 0)
            yield return FieldError.Required($"{path}.messageExpression", "messageExpression must be non-empty if specified");
        if (rule.Reason is { } reason && !Reasons.Contains(reason))
            yield return FieldError.NotSupported($"{path}.reason", reason, Reasons);
        if (rule.FieldPath.Length == 0)
            yield break;
        if (rule.FieldPath.Trim().Length == 0)
            yield return FieldError.Invalid($"{path}.fieldPath", rule.FieldPath, "must be non-empty if specified");
        if (HasLineBreaks(rule.FieldPath))
            yield return FieldError.Invalid($"{path}.fieldPath", rule.FieldPath, "must not contain line breaks");
        if (!IsPath(rule.FieldPath, schema))
            yield return FieldError.Invalid($"{path}.fieldPath", rule.FieldPath, "must be a valid path");
    }

    private static IEnumerable<FieldError> CheckExpressions(CompiledRule rule, RuleScope scope, string path, string? uncorrelatable)
    {
        if (scope.Costs.Add($"{path}.rule", "estimated rule cost", scope.CostOf(rule.MaxCost)) is { } tooExpensive)
            yield return tooExpensive;
        if (rule.Error is { } error)
            yield return rule.Written.Invalid($"{path}.rule", error);
        if (rule.MessageError is { } messageError)
            yield return rule.Written.Invalid($"{path}.messageExpression", messageError);
        else if (rule.MessageExpression is not null && scope.Costs.Add($"{path}.messageExpression", "estimated messageExpression cost", rule.MaxMessageCost) is { } expensive)
            yield return expensive;
        if (rule.UsesOldSelf && uncorrelatable is not null)
            yield return FieldError.Invalid($"{path}.rule", rule.Written.Rule, $"oldSelf cannot be used on the uncorrelatable portion of the schema within {uncorrelatable}");
        if (!rule.UsesOldSelf && rule.Written.OptionalOldSelf is { } optional)
            yield return FieldError.Invalid($"{path}.optionalOldSelf", optional, "may not be set if oldSelf is not used in rule");
    }

    private static bool HasLineBreaks(string text) => text.AsSpan().IndexOfAny('\n', '\r') >= 0;

    private static bool IsPath(string path, JsonObject schema)
    {
        StructuralSchema structural;
        try
        {
            structural = StructuralSchema.Parse(schema);
        }
        catch (FormatException)
        {
            // Its own errors say so.
            return true;
        }

        try
        {
            RulePath.Follow(path, structural);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
