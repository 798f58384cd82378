// What ../shared/perf's genspeed annotates its load with, for KubeGen's generator.
global using KubernetesResource = KubeGen.GenClientAttribute;

namespace KubeGen
{
    [System.AttributeUsage(System.AttributeTargets.Class)]
    public sealed class GenClientAttribute(string Group, string Version, string ResourceName) : System.Attribute
    {
        public string A { get; } = Group + Version + ResourceName;
    }

    public interface IKubernetesObject { string? ApiVersion { get; set; } string? Kind { get; set; } Fleet.ObjectMeta? Metadata { get; set; } }
}

namespace Fleet
{
    public sealed class ObjectMeta
    {
        public string? Name { get; set; }
        public string? Namespace { get; set; }
        public string? Uid { get; set; }
        public string? ResourceVersion { get; set; }
        public long? Generation { get; set; }
        public System.DateTime? CreationTimestamp { get; set; }
        public System.Collections.Generic.Dictionary<string, string>? Labels { get; set; }
        public System.Collections.Generic.Dictionary<string, string>? Annotations { get; set; }
    }

    // The kinds, partial here too.
}
