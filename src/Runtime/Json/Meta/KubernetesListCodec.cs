using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

internal sealed class KubernetesListCodec<T>(JsonCodec<T> item) : MemberCodec<KubernetesList<T>>(static () => new(), "kind", "apiVersion", "metadata", "items")
{
    private readonly JsonCodec<IList<T>> _items = Codecs.IList(item);

    protected override void ReadMember(ref Utf8JsonReader reader, KubernetesList<T> value, int member, JsonContext context)
    {
        switch (member)
        {
            case 0: value.Kind = Codecs.Text.Read(ref reader, context); break;
            case 1: value.ApiVersion = Codecs.Text.Read(ref reader, context); break;
            case 2: value.Metadata = Codecs.ListMeta.Read(ref reader, context); break;
            default: value.Items = _items.Read(ref reader, context); break;
        }
    }

    protected override void WriteMembers(in MemberWriter members, KubernetesList<T> value)
    {
        Codecs.Text.WriteMember(members, 0, value.Kind);
        Codecs.Text.WriteMember(members, 1, value.ApiVersion);
        Codecs.ListMeta.WriteMember(members, 2, value.Metadata);
        _items.WriteMember(members, 3, value.Items);
    }

    protected override void CopyMembers(ref KubernetesList<T> value)
    {
        value.Metadata = Codecs.ListMeta.Copy(value.Metadata);
        value.Items = _items.Copy(value.Items);
    }
}
