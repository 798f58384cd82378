using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

internal sealed class KubernetesListCodec<T>(JsonCodec<T> item) : MetaCodec<KubernetesList<T>>("kind", "apiVersion", "metadata", "items")
{
    private readonly JsonCodec<IList<T>> _items = Codecs.IList(item);

    protected internal override void ReadMember(ref Utf8JsonReader reader, ref KubernetesList<T> value, int member, JsonContext context)
    {
        switch (member)
        {
            case 0: value.Kind = Codecs.Text.Read(ref reader, context); break;
            case 1: value.ApiVersion = Codecs.Text.Read(ref reader, context); break;
            case 2: value.Metadata = Codecs.ListMeta.Read(ref reader, context); break;
            default: value.Items = _items.Read(ref reader, context); break;
        }
    }

    protected override void WriteMembers(Utf8JsonWriter writer, KubernetesList<T> value, JsonContext context)
    {
        Codecs.Text.WriteMember(writer, Names[0], value.Kind, context);
        Codecs.Text.WriteMember(writer, Names[1], value.ApiVersion, context);
        Codecs.ListMeta.WriteMember(writer, Names[2], value.Metadata, context);
        _items.WriteMember(writer, Names[3], value.Items, context);
    }

    protected override void CopyMembers(ref KubernetesList<T> value)
    {
        base.CopyMembers(ref value);
        value.Metadata = Codecs.ListMeta.Copy(value.Metadata);
        value.Items = _items.Copy(value.Items);
    }
}
