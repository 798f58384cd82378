namespace KubeGen.Testing;

/// <summary>What the endpoints of a custom resource ignore in what they are sent, and so no manager comes to own there.</summary>
internal static class ResetFields
{
    private static readonly FieldSet Status = FieldSet.Of(FieldSet.Path("status"));
    private static readonly FieldSet AllButStatus = FieldSet.Of(FieldSet.Path("metadata"), FieldSet.Path("spec"));

    public static IReadOnlyDictionary<string, FieldSet> None { get; } = new Dictionary<string, FieldSet>();

    /// <summary>Of the resource itself: status, in the written version alone, where it is a subresource.</summary>
    public static IReadOnlyDictionary<string, FieldSet> ForResource(string apiVersion, bool hasStatus) =>
        hasStatus ? new Dictionary<string, FieldSet> { [apiVersion] = Status } : None;

    /// <summary>Of the status subresource: metadata and spec, in every version that has it.</summary>
    public static IReadOnlyDictionary<string, FieldSet> ForStatus(IEnumerable<string> apiVersions) =>
        apiVersions.ToDictionary(apiVersion => apiVersion, _ => AllButStatus);
}
