namespace KubeGen.Generator.Parsing;

/// <summary>The metadata names that the generator looks for.</summary>
internal static class KnownNames
{
    public const string Namespace = "KubeGen";
    public const string GenClient = "KubeGen.GenClientAttribute";
    public const string GenClientMethod = "KubeGen.GenClientMethodAttribute";
    public const string JsonSerializable = "System.Text.Json.Serialization.JsonSerializableAttribute";
    public const string GroupVersion = "KubeGen.GroupVersionAttribute";
    public const string Clientset = "KubeGen.ClientsetAttribute";
}
