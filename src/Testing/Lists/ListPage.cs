namespace KubeGen.Testing;

/// <summary>A page of a list.</summary>
/// <param name="Items">The objects that the selector matches.</param>
/// <param name="Revision">The revision that they are consistent at.</param>
/// <param name="Continue">The token of the next page; empty on the last.</param>
/// <param name="Remaining">How many objects follow; null where a selector makes that unknown.</param>
internal sealed record ListPage(IReadOnlyList<StoredObject> Items, long Revision, string Continue, long? Remaining);
