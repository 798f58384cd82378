namespace KubeGen;

/// <summary>The values of <c>FieldValidation</c>: what the server does about unknown and duplicate fields.</summary>
public static class FieldValidation
{
    /// <summary>Drops them in silence.</summary>
    public const string Ignore = "Ignore";

    /// <summary>Drops them and sends a warning for each.</summary>
    public const string Warn = "Warn";

    /// <summary>Refuses the request.</summary>
    public const string Strict = "Strict";
}

/// <summary>The values of <see cref="ListOptions.ResourceVersionMatch"/>.</summary>
public static class ResourceVersionMatch
{
    /// <summary>The list is of this version or a newer one.</summary>
    public const string NotOlderThan = "NotOlderThan";

    /// <summary>The list is of this very version.</summary>
    public const string Exact = "Exact";
}

/// <summary>The values of <see cref="DeleteOptions.PropagationPolicy"/>.</summary>
public static class DeletionPropagation
{
    /// <summary>The dependents stay.</summary>
    public const string Orphan = "Orphan";

    /// <summary>The dependents are deleted afterwards.</summary>
    public const string Background = "Background";

    /// <summary>The dependents are deleted first.</summary>
    public const string Foreground = "Foreground";
}

/// <summary>The value of <c>DryRun</c>.</summary>
public static class DryRun
{
    /// <summary>Every stage runs; nothing is persisted.</summary>
    public const string All = "All";
}
