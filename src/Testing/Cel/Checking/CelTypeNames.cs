namespace KubeGen.Testing.Cel;

/// <summary>The types that an expression can name, as in <c>type(x) == int</c>.</summary>
internal static class CelTypeNames
{
    /// <summary>Names that the checker takes for types though no program can be made of them.</summary>
    public static readonly IReadOnlyList<CelType> Undefined = [CelType.Duration, CelType.Timestamp];

    public static readonly IReadOnlyList<CelType> All =
    [
        CelType.Bool,
        CelType.Bytes,
        CelType.Double,
        CelType.Duration,
        CelType.Int,
        CelType.Null,
        CelType.String,
        CelType.Timestamp,
        CelType.Uint,
        new CelListType(CelType.Dyn),
        new CelMapType(CelType.Dyn, CelType.Dyn),
        new CelOptionalType(CelType.Dyn),
        new CelTypeType(null),
        CelIp.OpaqueType,
        CelCidr.OpaqueType,
    ];
}
