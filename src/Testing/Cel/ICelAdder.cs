namespace KubeGen.Testing.Cel;

/// <summary>A value that knows what adding to it means, as a list that is a set.</summary>
internal interface ICelAdder
{
    object? Add(object? other);
}
