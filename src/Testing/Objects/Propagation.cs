namespace KubeGen.Testing;

/// <summary>What a deletion does about dependents: the finalizers that the garbage collector acts on.</summary>
internal static class Propagation
{
    public const string OrphanFinalizer = "orphan";
    public const string ForegroundFinalizer = "foregroundDeletion";

    /// <summary>The finalizers that an object has once a deletion with these options begins.</summary>
    public static IReadOnlyList<string> Finalizers(IReadOnlyList<string> current, DeleteOptionsNode options)
    {
        var orphan = ShouldOrphan(current, options);
        var foreground = ShouldDeleteDependents(current, options);
        List<string> finalizers = [.. current.Where(finalizer => finalizer is not (OrphanFinalizer or ForegroundFinalizer))];
        if (orphan)
            finalizers.Add(OrphanFinalizer);
        if (foreground)
            finalizers.Add(ForegroundFinalizer);
        return finalizers;
    }

    private static bool ShouldOrphan(IReadOnlyList<string> current, DeleteOptionsNode options)
    {
        if (options.OrphanDependents is { } orphan)
            return orphan;
        return options.PropagationPolicy switch
        {
            "Orphan" => true,
            "Background" or "Foreground" => false,
            _ => current.FirstOrDefault(finalizer => finalizer is OrphanFinalizer or ForegroundFinalizer) == OrphanFinalizer,
        };
    }

    private static bool ShouldDeleteDependents(IReadOnlyList<string> current, DeleteOptionsNode options)
    {
        if (options.OrphanDependents is not null)
            return false;
        return options.PropagationPolicy switch
        {
            "Foreground" => true,
            "Background" or "Orphan" => false,
            _ => current.FirstOrDefault(finalizer => finalizer is OrphanFinalizer or ForegroundFinalizer) == ForegroundFinalizer,
        };
    }
}
