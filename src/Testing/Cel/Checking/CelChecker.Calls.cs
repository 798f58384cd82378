namespace KubeGen.Testing.Cel;

/// <summary>Which overloads a call can mean.</summary>
internal sealed partial class CelChecker
{
    private CelExpression Call(CelCall call)
    {
        if (call is { Function: CelOperators.OptionalSelect, Arguments: [var from, CelLiteral { Value: string field }] })
            return OptionalSelect(call, from, field);
        var arguments = call.Arguments.Select(Check).ToList();
        if (call.Target is null)
        {
            return CelFunctions.Find(call.Function.TrimStart('.')) is { } function
                ? Resolve(call with { Function = function.Name, Arguments = arguments }, function)
                : Undeclared(call with { Arguments = arguments }, call.Function);
        }

        if (Qualifiers(call.Target) is { } parts && CelFunctions.Find($"{string.Join('.', parts)}.{call.Function}".TrimStart('.')) is { } qualified)
            return Resolve(call with { Target = null, Function = qualified.Name, Arguments = arguments }, qualified);
        var method = call with { Target = Check(call.Target), Arguments = arguments };
        return CelFunctions.Find(call.Function) is { } declared ? Resolve(method, declared) : Undeclared(method, call.Function);
    }

    private CelCall OptionalSelect(CelCall call, CelExpression from, string field)
    {
        var operand = Check(from);
        var type = _types.Resolve(FieldType(call, operand, field, optional: true));
        var function = CelFunctions.Find(CelOperators.OptionalSelect)!;
        return call with
        {
            Arguments = [operand, Check(call.Arguments[1])],
            Declaration = function,
            Overloads = function.Overloads,
            Type = type,
        };
    }

    private CelCall Resolve(CelCall call, CelFunction function)
    {
        var types = call.Children.Select(static c => c.Type).ToList();
        var result = function.Name is CelOperators.And or CelOperators.Or ? Logical(call, function) : Overloaded(call, function, types);
        if (result is not null)
            return result;
        if (function.Name is not (CelOperators.And or CelOperators.Or))
        {
            var shown = types.ConvertAll(t => _types.Resolve(t, toDyn: true));
            var signature = call.Target is null ? $"({string.Join(", ", shown)})" : $"{shown[0]}.({string.Join(", ", shown.Skip(1))})";
            _issues.Report(call.Offset, $"found no matching overload for '{function.Name}' applied to '{signature}'");
        }

        return call with { Type = CelType.Error };
    }

    private CelCall? Logical(CelCall call, CelFunction function)
    {
        var fits = true;
        foreach (var argument in call.Arguments.Where(a => !_types.Assign(a.Type, CelType.Bool)))
        {
            Mismatch(argument, CelType.Bool, argument.Type);
            fits = false;
        }

        return fits ? call with { Declaration = function, Overloads = function.Overloads, Type = CelType.Bool } : null;
    }

    private CelCall? Overloaded(CelCall call, CelFunction function, List<CelType> types)
    {
        CelType? result = null;
        var fitting = new List<CelOverload>();
        foreach (var overload in function.Overloads.Where(o => o.IsMember == call.Target is not null))
        {
            var (parameters, type) = Instantiate(overload);
            if (!_types.Assign(types, parameters))
                continue;
            fitting.Add(overload);
            var found = _types.Resolve(type);
            result = result is null || result == found || result == CelType.Dyn ? result ?? found : CelType.Dyn;
        }

        return result is null ? null : call with { Declaration = function, Overloads = fitting, Type = result };
    }

    /// <summary>The overload's types with type parameters of this call's own.</summary>
    private (IReadOnlyList<CelType> Parameters, CelType Result) Instantiate(CelOverload overload)
    {
        if (overload.TypeParameters.Count == 0)
            return (overload.Parameters, overload.Result);
        var own = overload.TypeParameters.ToDictionary(static p => p, CelType (_) => _types.Fresh());
        return ([.. overload.Parameters.Select(Put)], Put(overload.Result));

        CelType Put(CelType type) =>
            type is CelTypeParameter parameter ? own[parameter]
            : type.Parameters.Count == 0 ? type
            : type.WithParameters([.. type.Parameters.Select(Put)]);
    }
}
