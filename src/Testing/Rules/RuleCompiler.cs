using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>Compiles the rules of one schema, not those of what is in it: apiextensions' schema/cel/compilation.go.</summary>
internal static class RuleCompiler
{
    public const string Self = "self";
    public const string OldSelf = "oldSelf";

    // Nobody can rely on the name that the type of self has: upstream's changes with every definition.
    private const string TypeName = "selfType1";

    /// <param name="schema">The schema.</param>
    /// <param name="type">What its values are to expressions.</param>
    public static IReadOnlyList<CompiledRule> Compile(StructuralSchema schema, RuleType type)
    {
        var self = type.Declare(TypeName);
        return [.. schema.Validations.Select(rule => Compile(rule, schema, type, self))];
    }

    private static CompiledRule Compile(ValidationRule rule, StructuralSchema schema, RuleType type, CelType self)
    {
        var compiled = new CompiledRule(rule);
        if (rule.Rule.Trim().Length == 0)
            return compiled;
        var environment = new CelEnvironment(new Dictionary<string, CelType>
        {
            [Self] = self,
            [OldSelf] = rule.OptionalOldSelf == true ? new CelOptionalType(self) : self,
        });
        CelProgram program;
        try
        {
            program = CelCompiler.Compile(rule.Rule, environment);
        }
        catch (CelCompileException fault)
        {
            return compiled with { Error = "compilation failed: " + fault.Message };
        }

        if (program.ResultType != CelType.Bool)
            return compiled with { Error = "cel expression must evaluate to a bool" };
        if (program.InstantiationError is { } problem)
            return compiled with { Error = "program instantiation failed: " + problem };
        compiled = compiled with
        {
            Program = program,
            UsesOldSelf = program.Mentions(OldSelf),
            MaxCost = CostEstimator.Estimate(program.Root, type).Max,
            FieldPath = FieldPathOf(rule, schema),
        };
        return rule.MessageExpression.Length > 0 ? WithMessage(compiled, environment, type) : compiled;
    }

    private static CompiledRule WithMessage(CompiledRule rule, CelEnvironment environment, RuleType type)
    {
        try
        {
            var program = CelCompiler.Compile(rule.Written.MessageExpression, environment);
            if (program.ResultType != CelType.String)
                return rule with { MessageError = "messageExpression must evaluate to a string" };
            return program.InstantiationError is { } problem
                ? rule with { MessageError = "messageExpression instantiation failed: " + problem }
                : rule with { MessageExpression = program, MaxMessageCost = CostEstimator.Estimate(program.Root, type).Max };
        }
        catch (CelCompileException fault)
        {
            return rule with { MessageError = "messageExpression compilation failed: " + fault.Message };
        }
    }

    private static string FieldPathOf(ValidationRule rule, StructuralSchema schema)
    {
        if (rule.FieldPath.Length == 0)
            return "";
        try
        {
            return RulePath.Follow(rule.FieldPath, schema);
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
