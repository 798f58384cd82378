namespace KubeGen.Testing;

/// <summary>Where in a definition's schema a rule stands: apiextensions' CELSchemaContext.</summary>
internal sealed class RuleScope
{
    private readonly RuleScope? _parent;
    private readonly Func<RuleType, RuleType?> _fromParent;

    private RuleScope(StructuralSchema schema, RuleScope? parent, Func<RuleType, RuleType?> fromParent, ulong? maxCount, RuleCosts costs) =>
        (Schema, _parent, _fromParent, MaxCount, Costs) = (schema, parent, fromParent, maxCount, costs);

    public StructuralSchema Schema { get; }

    /// <summary>How many values of the schema an object can hold; null where nothing limits them.</summary>
    public ulong? MaxCount { get; }

    /// <summary>What all rules of the definition's version cost.</summary>
    public RuleCosts Costs { get; }

    /// <summary>What the schema's values are to expressions.</summary>
    /// <exception cref="FormatException">No expression can see them.</exception>
    public RuleType Type
    {
        get
        {
            if (field is null && _parent is { HasRules: true })
                field = _fromParent(_parent.Type);
            return field ??= RuleTypes.Of(Schema, _parent is null || Schema.EmbeddedResource)
                ?? throw new FormatException("unable to convert structural schema to CEL declarations");
        }
    }

    private bool HasRules => Schema.Validations.Count > 0 || _parent is { HasRules: true };

    /// <param name="schema">The schema of a definition's version.</param>
    /// <param name="isUnchanged">Whether it was let pass before.</param>
    public static RuleScope Root(StructuralSchema schema, bool isUnchanged) => new(schema, null, _ => null, 1, new RuleCosts(isUnchanged));

    public RuleScope Property(string name) => Child(Schema.Properties[name], type => PropertyName.Escape(name) is { } identifier ? type.Fields?.GetValueOrDefault(identifier) : null);

    public RuleScope? Items => Schema.Items is { } items ? Child(items, type => type.Element) : null;

    public RuleScope? AdditionalProperties => Schema.AdditionalProperties is { } values ? Child(values, type => type.Element) : null;

    /// <summary>What an expression costs for a whole object.</summary>
    public ulong CostOf(ulong cost) => CostRange.Multiply(cost, MaxCount ?? (ulong)(RuleTypes.MaxRequestSize / (Type.MinSize + 1)));

    private RuleScope Child(StructuralSchema schema, Func<RuleType, RuleType?> fromParent)
    {
        ulong? count = MaxCount is { } own && MaxElements(Schema) is { } elements ? CostRange.Multiply(own, elements) : null;
        return new RuleScope(schema, this, fromParent, count, Costs);
    }

    private static ulong? MaxElements(StructuralSchema schema) => schema.Type switch
    {
        "object" when schema.HasAdditionalProperties => Limit(schema.MaxProperties),
        "array" => Limit(schema.MaxItems),
        _ => 1,
    };

    private static ulong? Limit(long? written) => written is { } limit ? (ulong)Math.Max(limit, 0) : null;
}
