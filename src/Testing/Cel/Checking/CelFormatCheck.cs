namespace KubeGen.Testing.Cel;

/// <summary>What can be said of <c>'literal'.format([...])</c> from the types alone.</summary>
internal static class CelFormatCheck
{
    private static readonly HashSet<CelType> Printable =
    [
        CelType.Dyn, CelType.Int, CelType.Uint, CelType.Double, CelType.Bool, CelType.String,
        CelType.Timestamp, CelType.Bytes, CelType.Duration, CelType.Null,
    ];

    public static void Check(CelCall call, CelIssues issues)
    {
        if (call is not { Function: "format", Target: CelLiteral { Value: string format }, Arguments: [CelListLiteral { Elements: var arguments }] })
            return;
        var at = call.Offset;
        try
        {
            var asked = CelFormatString.Check(
                format,
                arguments.Count,
                (clause, index) =>
                {
                    if (Unfit(clause.Letter, arguments[index]) is not { } unfit)
                        return;
                    at = unfit.Offset;
                    throw CelFormatValue.Refused(clause.Letter, unfit.Type);
                });
            if (arguments.Count > asked)
                issues.Report(call.Offset, $"too many arguments supplied to string.format (expected {asked}, got {arguments.Count})");
        }
        catch (CelEvaluationException exception)
        {
            issues.Report(at, exception.Message);
        }
    }

    /// <summary>The node that a clause can't write; null if there is none.</summary>
    private static CelExpression? Unfit(char letter, CelExpression argument)
    {
        var type = argument.Type;
        var fits = type == CelType.Dyn || letter switch
        {
            'd' or 'o' => type == CelType.Int || type == CelType.Uint,
            'f' or 'e' => type == CelType.Double || type == CelType.String,
            'b' => type == CelType.Int || type == CelType.Uint || type == CelType.Bool,
            'x' or 'X' => type == CelType.Int || type == CelType.Uint || type == CelType.String || type == CelType.Bytes,
            _ => Printable.Contains(type) || type is CelListType or CelMapType or CelTypeType,
        };
        return !fits ? argument : letter == 's' ? argument.Children.Where(_ => argument is CelListLiteral or CelMapLiteral).Select(c => Unfit('s', c)).FirstOrDefault(static u => u is not null) : null;
    }
}
