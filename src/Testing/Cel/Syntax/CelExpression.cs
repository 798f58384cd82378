namespace KubeGen.Testing.Cel;

/// <summary>A node of an expression's tree, macros expanded. <see cref="Type"/> is what the checker found.</summary>
internal abstract record CelExpression(int Id, int Offset)
{
    /// <summary>The node's type; dyn before it was checked.</summary>
    public CelType Type { get; init; } = CelType.Dyn;

    /// <summary>The nodes directly below, in the order of evaluation.</summary>
    public abstract IEnumerable<CelExpression> Children { get; }
}

/// <summary>A literal: null, bool, long, ulong, double, string or byte[].</summary>
internal sealed record CelLiteral(int Id, int Offset, object? Value) : CelExpression(Id, Offset)
{
    public override IEnumerable<CelExpression> Children => [];
}

/// <summary>A variable or the name of a type.</summary>
internal sealed record CelIdentifier(int Id, int Offset, string Name) : CelExpression(Id, Offset)
{
    /// <summary>The type that the name stands for, where it is no variable.</summary>
    public CelType? Constant { get; init; }

    public override IEnumerable<CelExpression> Children => [];
}

/// <summary><c>operand.field</c>, or <c>has(operand.field)</c> where <see cref="TestOnly"/>.</summary>
internal sealed record CelSelect(int Id, int Offset, CelExpression Operand, string Field, bool TestOnly) : CelExpression(Id, Offset)
{
    public override IEnumerable<CelExpression> Children => [Operand];
}

/// <summary>A function, method or operator; operators carry cel-go's names (<c>_+_</c>, <c>_?_:_</c>, <c>@in</c>, <c>_[_]</c>).</summary>
internal sealed record CelCall(int Id, int Offset, CelExpression? Target, string Function, IReadOnlyList<CelExpression> Arguments)
    : CelExpression(Id, Offset)
{
    /// <summary>Every overload that the types of the arguments leave possible, by cel-go's ids.</summary>
    public IReadOnlyList<CelOverload> Overloads { get; init; } = [];

    /// <summary>The function with all its overloads; null before it was checked.</summary>
    public CelFunction? Declaration { get; init; }

    public override IEnumerable<CelExpression> Children => Target is null ? Arguments : [Target, .. Arguments];
}

/// <summary><c>[a, b]</c>; <see cref="OptionalIndices"/> are those written <c>[?a]</c>.</summary>
internal sealed record CelListLiteral(int Id, int Offset, IReadOnlyList<CelExpression> Elements, IReadOnlySet<int> OptionalIndices)
    : CelExpression(Id, Offset)
{
    public override IEnumerable<CelExpression> Children => Elements;
}

/// <summary><c>{key: value}</c>.</summary>
internal sealed record CelMapLiteral(int Id, int Offset, IReadOnlyList<CelMapEntry> Entries) : CelExpression(Id, Offset)
{
    public override IEnumerable<CelExpression> Children => Entries.SelectMany(static e => new[] { e.Key, e.Value });
}

/// <summary>An entry of a map literal; optional where written <c>{?key: value}</c>.</summary>
internal sealed record CelMapEntry(int Id, int Offset, CelExpression Key, CelExpression Value, bool Optional);

/// <summary><c>TypeName{field: value}</c>.</summary>
internal sealed record CelObjectLiteral(int Id, int Offset, string TypeName, IReadOnlyList<CelFieldEntry> Fields) : CelExpression(Id, Offset)
{
    public override IEnumerable<CelExpression> Children => Fields.Select(static f => f.Value);
}

/// <summary>A field of an object literal.</summary>
internal sealed record CelFieldEntry(int Id, int Offset, string Name, CelExpression Value, bool Optional);

/// <summary>What a macro as <c>all</c> becomes: a fold over a list or a map's keys, with one variable or two.</summary>
internal sealed record CelComprehension(
    int Id,
    int Offset,
    CelExpression Range,
    string Variable,
    string? SecondVariable,
    string AccumulatorVariable,
    CelExpression Accumulator,
    CelExpression Condition,
    CelExpression Step,
    CelExpression Result) : CelExpression(Id, Offset)
{
    public override IEnumerable<CelExpression> Children => [Range, Accumulator, Condition, Step, Result];
}
