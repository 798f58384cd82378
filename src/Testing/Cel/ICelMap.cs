namespace KubeGen.Testing.Cel;

/// <summary>A map as an expression sees it.</summary>
internal interface ICelMap
{
    int Count { get; }

    IEnumerable<object?> Keys { get; }

    bool TryGet(object? key, out object? value);
}
