using System.Text.Json.Serialization;

namespace KubeGen.JsonTests.Zoo;

#pragma warning disable KG0033 // What is left to the client's options is meant to be.

/// <summary>A resource with a list, and a result, that no codec is emitted for, and a result that is no object.</summary>
[GenClient]
[GenClientMethod("GetCount", Verbs.Get, "count", result: typeof(int))]
[GenClientMethod("GetAnything", Verbs.Get, "anything", result: typeof(object))]
[GenClientMethod("GetBeast", Verbs.Get, "beast", result: typeof(Beast))]
public sealed partial class Cage : KubernetesObject
{
}

public sealed class CageList : KubernetesList<Cage>, IJsonOnDeserialized
{
    [JsonIgnore]
    public bool IsRead { get; private set; }

    public void OnDeserialized() => IsRead = true;
}

public abstract class Beast
{
}
