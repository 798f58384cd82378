namespace KubeGen.Testing;

/// <summary>The media types that custom resources are read and written in.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Yaml = "application/yaml";
    public const string Protobuf = "application/vnd.kubernetes.protobuf";
    public const string JsonPatch = "application/json-patch+json";
    public const string MergePatch = "application/merge-patch+json";
    public const string StrategicMergePatch = "application/strategic-merge-patch+json";
    public const string ApplyPatch = "application/apply-patch+yaml";

    public static readonly string[] Supported = [Json, Yaml, Protobuf];
    public static readonly string[] Patches = [JsonPatch, MergePatch, ApplyPatch];
    public static readonly string[] BuiltInPatches = [JsonPatch, MergePatch, StrategicMergePatch, ApplyPatch];

    /// <summary>The type without its parameters.</summary>
    public static string Bare(string? contentType) => (contentType ?? "").Split(';')[0].Trim();
}
