namespace KubeGen.Testing.Cel;

/// <summary>A type of the Common Expression Language. It prints itself as cel-go does in an error.</summary>
/// <seealso href="https://github.com/google/cel-spec/blob/master/doc/langdef.md#values">Values and their types</seealso>
internal abstract record CelType
{
    public static readonly CelType Dyn = new CelPrimitiveType("dyn", "dyn");
    public static readonly CelType Error = new CelPrimitiveType("error", "!error!");
    public static readonly CelType Null = new CelPrimitiveType("null_type", "null");
    public static readonly CelType Bool = new CelPrimitiveType("bool", "bool");
    public static readonly CelType Int = new CelPrimitiveType("int", "int");
    public static readonly CelType Uint = new CelPrimitiveType("uint", "uint");
    public static readonly CelType Double = new CelPrimitiveType("double", "double");
    public static readonly CelType String = new CelPrimitiveType("string", "string");
    public static readonly CelType Bytes = new CelPrimitiveType("bytes", "bytes");
    public static readonly CelType Duration = new CelPrimitiveType("google.protobuf.Duration", "duration");
    public static readonly CelType Timestamp = new CelPrimitiveType("google.protobuf.Timestamp", "timestamp");

    /// <summary>The name by which an expression and <c>type(x)</c> know the type.</summary>
    public abstract string Name { get; }

    /// <summary>What the type is made of: a list's element, a map's key and value.</summary>
    public virtual IReadOnlyList<CelType> Parameters => [];

    /// <summary>The type's text in a compile error.</summary>
    public sealed override string ToString() => Parameters.Count == 0 ? Label : $"{Name}({string.Join(", ", Parameters)})";

    /// <summary>The type's text in a compile error, without its parameters.</summary>
    protected virtual string Label => Name;

    /// <summary>The same type with other parameters.</summary>
    public virtual CelType WithParameters(IReadOnlyList<CelType> parameters) => this;
}

/// <summary>A type without parts.</summary>
internal sealed record CelPrimitiveType(string TypeName, string Text) : CelType
{
    public override string Name => TypeName;

    protected override string Label => Text;
}

internal sealed record CelListType(CelType Element) : CelType
{
    public override string Name => "list";

    public override IReadOnlyList<CelType> Parameters => [Element];

    public override CelType WithParameters(IReadOnlyList<CelType> parameters) => new CelListType(parameters[0]);
}

internal sealed record CelMapType(CelType Key, CelType Value) : CelType
{
    public override string Name => "map";

    public override IReadOnlyList<CelType> Parameters => [Key, Value];

    public override CelType WithParameters(IReadOnlyList<CelType> parameters) => new CelMapType(parameters[0], parameters[1]);
}

/// <summary>A message: its fields are declared. Two of the same name are the same type.</summary>
internal sealed record CelObjectType(string TypeName, IReadOnlyDictionary<string, CelType> Fields) : CelType
{
    public override string Name => TypeName;

    public bool Equals(CelObjectType? other) => other is not null && other.TypeName == TypeName;

    public override int GetHashCode() => TypeName.GetHashCode(StringComparison.Ordinal);
}

internal sealed record CelOptionalType(CelType Value) : CelType
{
    public override string Name => "optional_type";

    public override IReadOnlyList<CelType> Parameters => [Value];

    public override CelType WithParameters(IReadOnlyList<CelType> parameters) => new CelOptionalType(parameters[0]);
}

/// <summary>The type of a type. <see cref="Of"/> is null where it is not known.</summary>
internal sealed record CelTypeType(CelType? Of) : CelType
{
    public override string Name => "type";

    public override IReadOnlyList<CelType> Parameters => Of is null ? [] : [Of];

    public override CelType WithParameters(IReadOnlyList<CelType> parameters) => new CelTypeType(parameters[0]);
}

/// <summary>A type that only functions look into, as <c>kubernetes.URL</c> and <c>net.IP</c>.</summary>
internal sealed record CelOpaqueType(string TypeName) : CelType
{
    public override string Name => TypeName;
}

/// <summary>A type that the checker is still to find: T of <c>list(T)</c>.</summary>
internal sealed record CelTypeParameter(string TypeName) : CelType
{
    public override string Name => TypeName;
}
