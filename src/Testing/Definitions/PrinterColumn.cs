namespace KubeGen.Testing;

/// <summary>A column of a table: an additionalPrinterColumn of a definition.</summary>
internal sealed record PrinterColumn(string Name, string Type, string Format, string Description, int Priority, string JsonPath)
{
    /// <summary>Whether a date is shown as its age.</summary>
    public bool IsRelative { get; init; } = true;

    private const string AgeDescription =
        "CreationTimestamp is a timestamp representing the server time when this object was created. It is not guaranteed to be set in happens-before order across separate operations. "
        + "Clients may not set this value. It is represented in RFC3339 form and is in UTC.\n\nPopulated by the system. Read-only. Null for lists. More info: "
        + "https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata";

    /// <summary>What a definition without columns shows after the name.</summary>
    public static readonly PrinterColumn Age = new("Age", "date", "", AgeDescription, 0, ".metadata.creationTimestamp");
}
