namespace KubeGen.Testing;

/// <summary>A field that an applied configuration would take from another manager.</summary>
internal sealed record ApplyConflict(ManagerId Manager, IReadOnlyList<PathElement> Path);

/// <summary>An apply was not forced and would change what others manage.</summary>
internal sealed class ApplyConflictException(IReadOnlyList<ApplyConflict> conflicts) : Exception
{
    public IReadOnlyList<ApplyConflict> Conflicts { get; } = conflicts;

    /// <summary>The answer to the client: 409 with a cause for each field.</summary>
    public StatusError ToStatusError() => new(
        409,
        "Conflict",
        Describe(),
        [.. Conflicts.Select(conflict => new ErrorCause("FieldManagerConflict", $"conflict with {conflict.Manager.Describe()}", string.Concat(conflict.Path)))]);

    private string Describe()
    {
        if (Conflicts is [var only])
            return $"Apply failed with 1 conflict: conflict with {only.Manager.Describe()}: {string.Concat(only.Path)}";
        var lines = Conflicts.GroupBy(conflict => conflict.Manager).OrderBy(group => group.Key)
            .SelectMany(group => (IEnumerable<string>)[$"conflicts with {group.Key.Describe()}:", .. group.Select(conflict => $"- {string.Concat(conflict.Path)}")]);
        return $"Apply failed with {Conflicts.Count} conflicts: {string.Join('\n', lines)}";
    }
}
