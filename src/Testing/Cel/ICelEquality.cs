namespace KubeGen.Testing.Cel;

/// <summary>A value that knows what it equals, as a list that is a set.</summary>
internal interface ICelEquality
{
    bool CelEquals(object? other);
}
