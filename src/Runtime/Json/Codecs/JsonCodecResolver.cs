using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace KubeGen.Json;

/// <summary>Gives System.Text.Json the codecs of an assembly's types, and of the runtime's own: <see cref="JsonSerializerOptions.TypeInfoResolver"/> takes it.</summary>
public abstract class JsonCodecResolver : IJsonTypeInfoResolver
{
    private readonly Dictionary<Type, IJsonCodec> _codecs = [];

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(options);
        return _codecs.TryGetValue(type, out var codec) || MetaCodecs.TryGet(type, out codec) ? codec.CreateInfo(options) : null;
    }

    /// <summary>Adds the codec of one type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="codec">The codec.</param>
    protected void Add<T>(JsonCodec<T> codec) => _codecs[typeof(T)] = codec;
}
