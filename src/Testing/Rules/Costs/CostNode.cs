using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>An operand of a call whose cost is asked.</summary>
/// <param name="Path">Where in the rule's own value it is; empty where it is not of it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Expression">Its expression; null for the items of a list.</param>
/// <param name="Size">Its size as far as it is known.</param>
internal sealed record CostNode(CostPath Path, CelType Type, CelExpression? Expression, CostRange? Size)
{
    public CostRange SizeOrUnknown => Size ?? CostRange.Unknown;

    /// <summary>A literal integer's value, zero for a negative one; else <paramref name="otherwise"/>.</summary>
    public ulong Literal(ulong otherwise) => Expression is CelLiteral { Value: long value } ? (ulong)Math.Max(value, 0) : otherwise;
}

/// <summary>What a call costs, and how large its result is where that is known.</summary>
internal readonly record struct CallCost(CostRange Cost, CostRange? ResultSize = null);

/// <summary>How large the keys and values of a list or map are.</summary>
internal readonly record struct EntrySize(bool IsList, CostRange Key, CostRange Value);
