using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>A rule and what became of its expressions.</summary>
/// <param name="Written">The rule as written.</param>
internal sealed record CompiledRule(ValidationRule Written)
{
    /// <summary>The expression; null where it is none, or empty.</summary>
    public CelProgram? Program { get; init; }

    /// <summary>What the expression's steps cost; null where there is none.</summary>
    public StepCosts? StepCosts => field ??= Program is null ? null : new StepCosts(Program.Root);

    /// <summary>What the message's steps cost; null where there is no expression for it.</summary>
    public StepCosts? MessageStepCosts => field ??= MessageExpression is null ? null : new StepCosts(MessageExpression.Root);

    /// <summary>Why the expression is none.</summary>
    public string? Error { get; init; }

    /// <summary>What the expression may cost each time.</summary>
    public ulong MaxCost { get; init; }

    public bool UsesOldSelf { get; init; }

    public CelProgram? MessageExpression { get; init; }

    public string? MessageError { get; init; }

    public ulong MaxMessageCost { get; init; }

    /// <summary>The rule's field path as errors show it; empty for none.</summary>
    public string FieldPath { get; init; } = "";
}
