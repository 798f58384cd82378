using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

internal sealed class ConditionCodec() : RecurringObjectCodec<Condition>(static () => new(), unique: "lastTransitionTime",
    "type", "status", "observedGeneration", "lastTransitionTime", "reason", "message")
{
    protected override void ReadMember(ref Utf8JsonReader reader, Condition value, int member, JsonContext context)
    {
        switch (member)
        {
            case 0: value.Type = Codecs.Text.Read(ref reader, context)!; break;
            case 1: value.Status = Codecs.Text.Read(ref reader, context)!; break;
            case 2: value.ObservedGeneration = Codecs.NullableInteger64.Read(ref reader, context); break;
            case 3: value.LastTransitionTime = Codecs.Time.Read(ref reader, context); break;
            case 4: value.Reason = Codecs.Text.Read(ref reader, context)!; break;
            default: value.Message = Codecs.Text.Read(ref reader, context)!; break;
        }
    }

    protected override void Take(Condition value, Condition known)
    {
        value.Type = TakeText(value.Type, known.Type);
        value.Status = TakeText(value.Status, known.Status);
        value.ObservedGeneration ??= known.ObservedGeneration;
        value.Reason = TakeText(value.Reason, known.Reason);
        value.Message = TakeText(value.Message, known.Message);
    }

    protected override void WriteMembers(in MemberWriter members, Condition value)
    {
        Codecs.Text.WriteMember(members, 0, value.Type);
        Codecs.Text.WriteMember(members, 1, value.Status);
        Omit(members, 2, value.ObservedGeneration);
        Codecs.Time.WriteMember(members, 3, value.LastTransitionTime);
        Codecs.Text.WriteMember(members, 4, value.Reason);
        Codecs.Text.WriteMember(members, 5, value.Message);
    }
}
