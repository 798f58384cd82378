using KubeGen.Json;

namespace KubeGen;

/// <summary>The runtime's own types, without a program's.</summary>
internal sealed class MetaJsonResolver : JsonCodecResolver
{
    private MetaJsonResolver()
    {
    }

    public static MetaJsonResolver Default { get; } = new();
}
