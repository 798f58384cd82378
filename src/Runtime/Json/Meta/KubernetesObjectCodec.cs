using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

/// <summary>A resource type of the runtime's own: what every object has, and what it has beside.</summary>
internal abstract class KubernetesObjectCodec<T>(Func<T> create, params string[] names) : MemberCodec<T>(create, ["kind", "apiVersion", "metadata", .. names])
    where T : KubernetesObject
{
    protected const int First = 3;

    protected override void ReadMember(ref Utf8JsonReader reader, T value, int member, JsonContext context)
    {
        switch (member)
        {
            case 0: value.Kind = Codecs.Text.Read(ref reader, context); break;
            case 1: value.ApiVersion = Codecs.Text.Read(ref reader, context); break;
            default: value.Metadata = Codecs.ObjectMeta.Read(ref reader, context); break;
        }
    }

    protected override void WriteMembers(in MemberWriter members, T value)
    {
        Codecs.Text.WriteMember(members, 0, value.Kind);
        Codecs.Text.WriteMember(members, 1, value.ApiVersion);
        Codecs.ObjectMeta.WriteMember(members, 2, value.Metadata);
    }

    protected override void CopyMembers(ref T value)
    {
        value.Metadata = Codecs.ObjectMeta.Copy(value.Metadata);
    }
}

internal sealed class PartialObjectMetadataCodec() : KubernetesObjectCodec<PartialObjectMetadata>(static () => new());

internal sealed class ScaleCodec() : KubernetesObjectCodec<Scale>(static () => new(), "spec", "status")
{
    private static readonly ScaleSpecCodec Spec = new();
    private static readonly ScaleStatusCodec Status = new();

    protected override void ReadMember(ref Utf8JsonReader reader, Scale value, int member, JsonContext context)
    {
        if (member < First)
            base.ReadMember(ref reader, value, member, context);
        else if (member == First)
            value.Spec = Spec.Read(ref reader, context)!;
        else
            value.Status = Status.Read(ref reader, context);
    }

    protected override void WriteMembers(in MemberWriter members, Scale value)
    {
        base.WriteMembers(members, value);
        Spec.WriteMember(members, First, value.Spec);
        Status.WriteMember(members, First + 1, value.Status);
    }

    protected override void CopyMembers(ref Scale value)
    {
        base.CopyMembers(ref value);
        value.Spec = Spec.Copy(value.Spec);
        value.Status = Status.Copy(value.Status);
    }
}

internal sealed class ScaleSpecCodec() : MemberCodec<ScaleSpec>(static () => new(), "replicas")
{
    protected override void ReadMember(ref Utf8JsonReader reader, ScaleSpec value, int member, JsonContext context) =>
        value.WireReplicas = Codecs.NullableInteger32.Read(ref reader, context);

    protected override void WriteMembers(in MemberWriter members, ScaleSpec value) =>
        Codecs.NullableInteger32.WriteMember(members, 0, value.WireReplicas);
}

internal sealed class ScaleStatusCodec() : MemberCodec<ScaleStatus>(static () => new(), "replicas", "selector")
{
    protected override void ReadMember(ref Utf8JsonReader reader, ScaleStatus value, int member, JsonContext context)
    {
        if (member == 0)
            value.Replicas = Codecs.Integer32.Read(ref reader, context);
        else
            value.Selector = Codecs.Text.Read(ref reader, context);
    }

    protected override void WriteMembers(in MemberWriter members, ScaleStatus value)
    {
        Codecs.Integer32.WriteMember(members, 0, value.Replicas);
        Omit(members, 1, value.Selector);
    }
}
