namespace KubeGen.Testing.Cel;

/// <summary>A named format of strings.</summary>
internal sealed record CelFormat(string Name, Func<string, IEnumerable<string>> Problems) : ICelOpaque
{
    public static readonly CelType OpaqueType = new CelOpaqueType("kubernetes.NamedFormat");

    public CelType Type => OpaqueType;

    public bool Equals(CelFormat? other) => other?.Name == Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}
