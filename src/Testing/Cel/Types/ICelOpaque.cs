namespace KubeGen.Testing.Cel;

/// <summary>A value that only functions look into.</summary>
internal interface ICelOpaque
{
    CelType Type { get; }
}
