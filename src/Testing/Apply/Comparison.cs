namespace KubeGen.Testing;

/// <summary>What differs between two values of a type, field by field.</summary>
internal sealed record Comparison(FieldSet Removed, FieldSet Modified, FieldSet Added)
{
    /// <summary>Leaves out the fields that a (sub)resource's strategy resets anyway, with all below them.</summary>
    public Comparison Without(FieldSet ignored) => new(
        Removed.RecursiveDifference(ignored),
        Modified.RecursiveDifference(ignored),
        Added.RecursiveDifference(ignored));
}
