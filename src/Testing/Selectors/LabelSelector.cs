namespace KubeGen.Testing;

/// <summary>A label selector: every requirement has to match.</summary>
internal sealed record LabelSelector(IReadOnlyList<LabelRequirement> Requirements)
{
    public static readonly LabelSelector Everything = new([]);

    public bool IsEmpty => Requirements.Count == 0;

    public bool Matches(IReadOnlyDictionary<string, string> labels)
    {
        foreach (var requirement in Requirements)
        {
            if (!requirement.Matches(labels))
                return false;
        }

        return true;
    }

    /// <summary>Parses the text form, as labels.Parse does.</summary>
    /// <exception cref="FormatException">The text is no selector; the message is Kubernetes' own.</exception>
    public static LabelSelector Parse(string text) => new LabelSelectorParser(text).Parse();
}
