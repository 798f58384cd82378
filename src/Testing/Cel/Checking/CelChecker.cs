namespace KubeGen.Testing.Cel;

/// <summary>Finds the type of every node and the overloads of every call. Gives a new tree and reports what does not fit.</summary>
/// <seealso href="https://github.com/google/cel-spec/blob/master/doc/langdef.md#gradual-type-checking">Gradual type checking</seealso>
internal sealed partial class CelChecker
{
    private readonly CelIssues _issues;
    private readonly CelSubstitutions _types = new();
    private CelScope _scope;

    private CelChecker(CelEnvironment environment, CelIssues issues)
    {
        _issues = issues;
        _scope = new CelScope(environment.Variables);
    }

    /// <summary>The checked tree; it is good for nothing if there are issues.</summary>
    public static CelExpression Check(CelExpression root, CelEnvironment environment, CelIssues issues)
    {
        var checker = new CelChecker(environment, issues);
        return CelRewrite.Types(checker.Check(root), type => checker._types.Resolve(type, toDyn: true));
    }

    private CelExpression Check(CelExpression node) => node switch
    {
        CelLiteral literal => literal with { Type = CelRuntimeTypes.Of(literal.Value) },
        CelIdentifier identifier => Identifier(identifier),
        CelSelect select => (CelExpression?)QualifiedName(select) ?? Select(select),
        CelCall call => Call(call),
        CelListLiteral list => List(list),
        CelMapLiteral map => Map(map),
        CelObjectLiteral literal => Undeclared(literal, literal.TypeName),
        CelComprehension fold => Comprehension(fold),
        _ => throw new InvalidOperationException($"unexpected node {node.GetType().Name}"),
    };

    private CelExpression Identifier(CelIdentifier identifier) =>
        _scope.Resolve(identifier, identifier.Name) ?? Undeclared(identifier, identifier.Name);

    private CelExpression Undeclared(CelExpression node, string name)
    {
        _issues.Report(node.Offset, $"undeclared reference to '{name}' (in container '')");
        return node with { Type = CelType.Error };
    }

    private CelIdentifier? QualifiedName(CelSelect select) =>
        Qualifiers(select) is { } parts ? _scope.ResolveQualified(select, parts) : null;

    private CelSelect Select(CelSelect select)
    {
        var operand = Check(select.Operand);
        var type = FieldType(select, operand, select.Field, optional: false);
        return select with { Operand = operand, Type = select.TestOnly ? CelType.Bool : _types.Resolve(type) };
    }

    /// <summary>The names of <c>a.b.c</c>; null where it is not only names.</summary>
    private static List<string>? Qualifiers(CelExpression node) => node switch
    {
        CelIdentifier identifier => [identifier.Name],
        CelSelect { TestOnly: false } select when Qualifiers(select.Operand) is { } outer => [.. outer, select.Field],
        _ => null,
    };

    private CelType FieldType(CelExpression at, CelExpression operand, string field, bool optional)
    {
        var operandType = _types.Resolve(operand.Type);
        var inner = operandType is CelOptionalType { Value: var value } ? value : operandType;
        var result = inner switch
        {
            CelMapType map => map.Value,
            CelObjectType { Fields: var fields } => fields.TryGetValue(field, out var type) ? type : UndefinedField(at, field),
            CelTypeParameter => Dynamic(inner),
            _ when inner == CelType.Dyn || inner == CelType.Error => CelType.Dyn,
            // Kubernetes declares its own types as messages, but not what is in them.
            CelOpaqueType { Name: var name } when name.StartsWith("kubernetes.", StringComparison.Ordinal) => Unresolved(at, name),
            _ => NoFields(at, inner),
        };
        return optional || operandType is CelOptionalType ? new CelOptionalType(result) : result;
    }

    private CelType Dynamic(CelType parameter)
    {
        _types.Assign(CelType.Dyn, parameter);
        return CelType.Dyn;
    }

    private CelType UndefinedField(CelExpression at, string field)
    {
        _issues.Report(at.Offset, $"undefined field '{field}'");
        return CelType.Error;
    }

    private CelType Unresolved(CelExpression at, string name)
    {
        _issues.Report(at.Offset, $"unexpected failed resolution of '{name}'");
        return CelType.Error;
    }

    private CelType NoFields(CelExpression at, CelType type)
    {
        _issues.Report(at.Offset, $"type '{type}' does not support field selection");
        return CelType.Dyn;
    }

    private CelExpression Comprehension(CelComprehension fold)
    {
        var range = Check(fold.Range);
        var accumulator = Check(fold.Accumulator);
        var (first, second) = VariableTypes(range, fold.SecondVariable is not null);

        var outside = _scope;
        var around = outside.With((fold.AccumulatorVariable, accumulator.Type));
        _scope = fold.SecondVariable is null
            ? around.With((fold.Variable, first))
            : around.With((fold.Variable, first), (fold.SecondVariable, second));
        var condition = Require(Check(fold.Condition), CelType.Bool);
        var step = Require(Check(fold.Step), accumulator.Type);
        _scope = around;
        var result = Check(fold.Result);
        _scope = outside;
        return fold with
        {
            Range = range,
            Accumulator = accumulator,
            Condition = condition,
            Step = step,
            Result = result,
            Type = _types.Resolve(result.Type),
        };
    }

    private (CelType First, CelType Second) VariableTypes(CelExpression range, bool two)
    {
        var type = _types.Resolve(range.Type);
        switch (type)
        {
            case CelListType list:
                return two ? (CelType.Int, list.Element) : (list.Element, list.Element);
            case CelMapType map:
                return (map.Key, map.Value);
            case CelTypeParameter:
                Dynamic(type);
                return (CelType.Dyn, CelType.Dyn);
            case var _ when type == CelType.Dyn || type == CelType.Error:
                return (CelType.Dyn, CelType.Dyn);
            default:
                _issues.Report(range.Offset, $"expression of type '{type}' cannot be range of a comprehension (must be list, map, or dynamic)");
                return (CelType.Error, CelType.Error);
        }
    }

    private CelExpression Require(CelExpression node, CelType wanted)
    {
        if (!_types.Assign(wanted, node.Type))
            Mismatch(node, wanted, node.Type);
        return node;
    }

    private void Mismatch(CelExpression node, CelType wanted, CelType found) =>
        _issues.Report(node.Offset, $"expected type '{wanted}' but found '{found}'");
}
