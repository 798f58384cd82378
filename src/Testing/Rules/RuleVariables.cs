using System.Text.Json.Nodes;
using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>What self and oldSelf are to the rules of one value.</summary>
internal sealed class RuleVariables(JsonNode value, JsonNode? old, StructuralSchema schema)
{
    public bool HasOld => old is not null;

    /// <exception cref="CelEvaluationException">The value is none of the schema's.</exception>
    public IReadOnlyDictionary<string, object?> Of(CompiledRule rule)
    {
        var variables = new Dictionary<string, object?> { [RuleCompiler.Self] = RuleValue.Of(value, schema) };
        if (rule.Written.OptionalOldSelf == true)
            variables[RuleCompiler.OldSelf] = old is null ? CelOptional.None : CelOptional.Of(RuleValue.Of(old, schema));
        else if (old is not null)
            variables[RuleCompiler.OldSelf] = RuleValue.Of(old, schema);
        return variables;
    }
}
