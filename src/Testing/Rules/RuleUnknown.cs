using System.Text.Json.Nodes;
using KubeGen.Testing.Cel;

namespace KubeGen.Testing;

/// <summary>What x-kubernetes-preserve-unknown-fields keeps: an expression may compare it, as a part of what it is in, and no more.</summary>
internal sealed class RuleUnknown(JsonNode node) : ICelEquality
{
    public bool CelEquals(object? other) => other is RuleUnknown unknown && JsonValues.DeepEquals(node, unknown.Node);

    private JsonNode Node => node;
}
