using System.Text;
using System.Text.Json.Nodes;
using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>Evaluates rules over one object: apiextensions' schema/cel/validation.go.</summary>
/// <param name="warn">Told what is wrong as it was before an update; null where nothing is let pass.</param>
internal sealed class RuleEvaluation(Action<string>? warn = null)
{
    private const int MaxMessageSize = 5 * 1024;

    private readonly List<FieldError> _errors = [];
    private readonly RuleBudget _budget = new();

    /// <summary>What the rules found, in their order.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>Evaluates the rules of a value and of all that is in it.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="path">Where the value is; empty for the whole object.</param>
    /// <param name="value">The value.</param>
    /// <param name="old">What it was before the update; null where there is nothing to compare with.</param>
    /// <param name="correlation">What lets errors pass.</param>
    public void Visit(RuleValidator rules, string path, JsonNode? value, JsonNode? old, Correlation correlation)
    {
        if (value is null || _budget.IsSpent)
            return;
        Evaluate(rules, path, value, old, correlation);
        if (value is JsonArray items && rules.Items is { } item)
        {
            for (var i = 0; i < items.Count; i++)
                Visit(item, FieldPath.Index(path, i), items[i], rules.Former(old, items[i]), correlation.Item(items[i]));
        }
        else if (value is JsonObject fields)
        {
            VisitFields(rules, path, fields, old as JsonObject, correlation);
        }
    }

    private void VisitFields(RuleValidator rules, string path, JsonObject fields, JsonObject? old, Correlation correlation)
    {
        var ordered = fields.OrderBy(field => field.Key, StringComparer.Ordinal).ToArray();
        foreach (var (name, value) in ordered)
        {
            if (rules.AdditionalProperties is { } additional)
                Visit(additional, FieldPath.Key(path, name), value, old?[name], correlation.Field(name, value));
        }

        foreach (var (name, value) in ordered)
        {
            if (rules.Properties.TryGetValue(name, out var property))
                Visit(property, FieldPath.Child(path, name), value, old?[name], correlation.Field(name, value));
        }
    }

    private void Evaluate(RuleValidator rules, string path, JsonNode value, JsonNode? old, Correlation correlation)
    {
        if (rules.Rules.Count == 0)
            return;
        var at = new Place(path.Length > 0 ? path : FieldError.Root, path, value, rules.Schema.Type, correlation);
        if (_budget.IsEmpty)
        {
            RunOut(at);
            return;
        }

        var variables = new RuleVariables(value, old, rules.Schema);
        foreach (var rule in rules.Rules)
        {
            Evaluate(rule, at, variables);
            if (_budget.IsSpent)
                return;
        }
    }

    private void Evaluate(CompiledRule rule, Place at, RuleVariables variables)
    {
        var isOptional = rule.Written.OptionalOldSelf == true;
        if (rule.Error is { } error)
            Add(at.Invalid($"rule compile error: {error}"));
        // A rule of a transition needs a value to come from.
        if (rule.Program is not { } program || (rule.UsesOldSelf && !variables.HasOld && !isOptional))
            return;
        object? result;
        var meter = new RuleMeter(rule.StepCosts!);
        try
        {
            result = program.Evaluate(variables.Of(rule), meter);
            if (!_budget.Spend(meter))
            {
                RunOut(at);
                return;
            }
        }
        catch (CelCancelledException fault)
        {
            Fail(at, meter, $"'{fault.Message}': no further validation rules will be run due to call cost exceeds limit for rule: {rule.Written.Text}");
            _budget.Stop();
            return;
        }
        catch (CelEvaluationException fault)
        {
            Fail(at, meter, fault.Message.StartsWith("no such overload", StringComparison.Ordinal)
                ? $"'{fault.Message}': call arguments did not match a supported operator, function or macro signature for rule: {rule.Written.Text}"
                : $"{fault.Message} evaluating rule: {rule.Written.Text}");
            return;
        }

        if (result is not true)
            Refuse(rule, at, variables);
    }

    private void Fail(Place at, RuleMeter meter, string detail)
    {
        if (_budget.Spend(meter))
            Add(at.Invalid(detail));
        else
            RunOut(at);
    }

    private void RunOut(Place at)
    {
        Add(at.Invalid("validation failed due to running out of cost budget, no further validation rules will be run"));
        _budget.Stop();
    }

    private void Refuse(CompiledRule rule, Place at, RuleVariables variables)
    {
        var field = rule.FieldPath.Length > 0 ? FieldPath.Child(at.Parent, rule.FieldPath) : at.Field;
        string? message;
        try
        {
            message = Message(rule, variables);
        }
        catch (RuleMessageException fault)
        {
            AddUnlessKnown(FieldError.Invalid(field, at.Type, fault.Message), rule, at);
            _budget.Stop();
            return;
        }

        var detail = message ?? rule.Written.DefaultMessage;
        AddUnlessKnown(rule.Written.Reason switch
        {
            "FieldValueForbidden" => FieldError.Forbidden(field, detail),
            "FieldValueRequired" => FieldError.Required(field, detail),
            "FieldValueDuplicate" => at.IsContainer ? new FieldError(FieldErrorType.Duplicate, field, null, "") : FieldError.Duplicate(field, at.Value),
            _ => at.IsContainer ? new FieldError(FieldErrorType.Invalid, field, null, detail) : FieldError.Invalid(field, at.Value, detail),
        }, rule, at);
    }

    /// <summary>What the rule's expression says; null where it has none, or says nothing that can be shown.</summary>
    /// <exception cref="RuleMessageException">It costs too much.</exception>
    private string? Message(CompiledRule rule, RuleVariables variables)
    {
        if (rule.MessageExpression is not { } expression)
            return null;
        var meter = new RuleMeter(rule.MessageStepCosts!);
        object? value = null;
        try
        {
            value = expression.Evaluate(variables.Of(rule), meter);
        }
        catch (CelEvaluationException)
        {
            // The rule's own message says it then.
        }
        catch (CelCancelledException fault)
        {
            throw new RuleMessageException($"no further validation rules will be run due to call cost exceeds limit for messageExpression: {GoText.Quote(rule.Written.MessageExpression)}", fault);
        }

        if (!_budget.Spend(meter))
            throw new RuleMessageException("messageExpression evaluation failed due to running out of cost budget, no further validation rules will be run");
        var text = (value as string)?.Trim() ?? "";
        return text.Length > 0 && Encoding.UTF8.GetByteCount(text) <= MaxMessageSize && !text.Contains('\n', StringComparison.Ordinal) ? text : null;
    }

    private void Add(FieldError error) => _errors.Add(error);

    private void AddUnlessKnown(FieldError error, CompiledRule rule, Place at)
    {
        if (warn is not null && !rule.UsesOldSelf && at.Correlation.IsUnchanged)
            warn(error.ToString());
        else
            Add(error);
    }

    /// <summary>Where a rule is evaluated.</summary>
    private sealed record Place(string Field, string Parent, JsonNode Value, string Type, Correlation Correlation)
    {
        public bool IsContainer => Type is "object" or "array";

        public FieldError Invalid(string detail) => FieldError.Invalid(Field, Type, detail);
    }
}
