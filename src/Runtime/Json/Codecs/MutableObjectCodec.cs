namespace KubeGen.Json;

/// <summary>An object that is made first and filled then.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
public abstract class MutableObjectCodec<T> : ObjectCodec<T>
{
    /// <inheritdoc/>
    protected MutableObjectCodec(params string[] names)
        : base(names)
    {
    }

    /// <summary>A new object, as its constructor leaves it.</summary>
    protected internal abstract T Create();
}
