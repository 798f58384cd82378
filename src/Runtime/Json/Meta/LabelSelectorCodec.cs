using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

internal sealed class LabelSelectorCodec() : MemberCodec<LabelSelector>(static () => new(), "matchLabels", "matchExpressions")
{
    private static readonly JsonCodec<IList<LabelSelectorRequirement>> Requirements = Codecs.IList(new LabelSelectorRequirementCodec());

    protected override void ReadMember(ref Utf8JsonReader reader, LabelSelector value, int member, JsonContext context)
    {
        if (member == 0)
            value.MatchLabels = Codecs.StringMap.Read(ref reader, context);
        else
            value.MatchExpressions = Requirements.Read(ref reader, context);
    }

    protected override void WriteMembers(in MemberWriter members, LabelSelector value)
    {
        Omit(members, 0, value.MatchLabels);
        Omit(members, 1, Requirements, value.MatchExpressions);
    }

    protected override void CopyMembers(ref LabelSelector value)
    {
        value.MatchLabels = Codecs.StringMap.Copy(value.MatchLabels);
        value.MatchExpressions = Requirements.Copy(value.MatchExpressions);
    }
}

internal sealed class LabelSelectorRequirementCodec() : MemberCodec<LabelSelectorRequirement>(static () => new(), "key", "operator", "values")
{
    protected override void ReadMember(ref Utf8JsonReader reader, LabelSelectorRequirement value, int member, JsonContext context)
    {
        switch (member)
        {
            case 0: value.Key = Codecs.Text.Read(ref reader, context)!; break;
            case 1: value.Operator = Codecs.Text.Read(ref reader, context)!; break;
            default: value.Values = Codecs.Strings.Read(ref reader, context); break;
        }
    }

    protected override void WriteMembers(in MemberWriter members, LabelSelectorRequirement value)
    {
        Codecs.Text.WriteMember(members, 0, value.Key);
        Codecs.Text.WriteMember(members, 1, value.Operator);
        Omit(members, 2, Codecs.Strings, value.Values);
    }

    protected override void CopyMembers(ref LabelSelectorRequirement value)
    {
        value.Values = Codecs.Strings.Copy(value.Values);
    }
}
