using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

internal sealed class ListMetaCodec() : MemberCodec<ListMeta>(static () => new(), "selfLink", "resourceVersion", "continue", "remainingItemCount", "shardInfo")
{
    private static readonly ShardInfoCodec Shard = new();

    protected override void ReadMember(ref Utf8JsonReader reader, ListMeta value, int member, JsonContext context)
    {
        switch (member)
        {
            case 0: value.SelfLink = Codecs.Text.Read(ref reader, context); break;
            case 1: value.ResourceVersion = Codecs.Text.Read(ref reader, context); break;
            case 2: value.Continue = Codecs.Text.Read(ref reader, context); break;
            case 3: value.RemainingItemCount = Codecs.NullableInteger64.Read(ref reader, context); break;
            default: value.ShardInfo = Shard.Read(ref reader, context); break;
        }
    }

    protected override void WriteMembers(in MemberWriter members, ListMeta value)
    {
        Omit(members, 0, value.SelfLink);
        Omit(members, 1, value.ResourceVersion);
        Omit(members, 2, value.Continue);
        Codecs.NullableInteger64.WriteMember(members, 3, value.RemainingItemCount);
        Shard.WriteMember(members, 4, value.ShardInfo);
    }

    protected override void CopyMembers(ref ListMeta value)
    {
        value.ShardInfo = Shard.Copy(value.ShardInfo);
    }
}

internal sealed class ShardInfoCodec() : MemberCodec<ShardInfo>(static () => new(), "selector")
{
    protected override void ReadMember(ref Utf8JsonReader reader, ShardInfo value, int member, JsonContext context) =>
        value.Selector = Codecs.Text.Read(ref reader, context)!;

    protected override void WriteMembers(in MemberWriter members, ShardInfo value) =>
        Codecs.Text.WriteMember(members, 0, value.Selector);
}
