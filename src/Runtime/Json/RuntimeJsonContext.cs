using System.Text.Json.Serialization;

namespace KubeGen;

/// <summary>The source-generated metadata of the runtime's own types, so that they need no reflection.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ObjectMeta))]
[JsonSerializable(typeof(ListMeta))]
[JsonSerializable(typeof(Condition))]
[JsonSerializable(typeof(LabelSelector))]
[JsonSerializable(typeof(Status))]
[JsonSerializable(typeof(Scale))]
[JsonSerializable(typeof(Preconditions))]
[JsonSerializable(typeof(ExecCredential))]
[JsonSerializable(typeof(PartialObjectMetadata))]
[JsonSerializable(typeof(KubernetesList<PartialObjectMetadata>))]
[JsonSerializable(typeof(KubernetesList<Scale>))]
[JsonSerializable(typeof(System.Text.Json.JsonElement))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonNode))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonObject))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonArray))]
internal sealed partial class RuntimeJsonContext : JsonSerializerContext;
