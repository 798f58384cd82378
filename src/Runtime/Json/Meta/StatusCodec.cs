using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

internal sealed class StatusCodec() : MemberCodec<Status>(static () => new(), "kind", "apiVersion", "metadata", "status", "message", "reason", "details", "code")
{
    private static readonly StatusDetailsCodec Details = new();

    protected override void ReadMember(ref Utf8JsonReader reader, Status value, int member, JsonContext context)
    {
        switch (member)
        {
            case 0: value.Kind = Codecs.Text.Read(ref reader, context); break;
            case 1: value.ApiVersion = Codecs.Text.Read(ref reader, context); break;
            case 2: value.Metadata = Codecs.ListMeta.Read(ref reader, context); break;
            case 3: value.Result = Codecs.Text.Read(ref reader, context); break;
            case 4: value.Message = Codecs.Text.Read(ref reader, context); break;
            case 5: value.Reason = Codecs.Text.Read(ref reader, context); break;
            case 6: value.Details = Details.Read(ref reader, context); break;
            default: value.Code = Codecs.Integer32.Read(ref reader, context); break;
        }
    }

    protected override void WriteMembers(in MemberWriter members, Status value)
    {
        Omit(members, 0, value.Kind);
        Omit(members, 1, value.ApiVersion);
        Codecs.ListMeta.WriteMember(members, 2, value.Metadata);
        Omit(members, 3, value.Result);
        Omit(members, 4, value.Message);
        Omit(members, 5, value.Reason);
        Details.WriteMember(members, 6, value.Details);
        Omit(members, 7, value.Code);
    }

    protected override void CopyMembers(ref Status value)
    {
        value.Metadata = Codecs.ListMeta.Copy(value.Metadata);
        value.Details = Details.Copy(value.Details);
    }
}

internal sealed class StatusDetailsCodec() : MemberCodec<StatusDetails>(static () => new(), "name", "group", "kind", "uid", "causes", "retryAfterSeconds")
{
    private static readonly JsonCodec<IList<StatusCause>> Causes = Codecs.IList(new StatusCauseCodec());

    protected override void ReadMember(ref Utf8JsonReader reader, StatusDetails value, int member, JsonContext context)
    {
        switch (member)
        {
            case 0: value.Name = Codecs.Text.Read(ref reader, context); break;
            case 1: value.Group = Codecs.Text.Read(ref reader, context); break;
            case 2: value.Kind = Codecs.Text.Read(ref reader, context); break;
            case 3: value.Uid = Codecs.Text.Read(ref reader, context); break;
            case 4: value.Causes = Causes.Read(ref reader, context); break;
            default: value.RetryAfterSeconds = Codecs.Integer32.Read(ref reader, context); break;
        }
    }

    protected override void WriteMembers(in MemberWriter members, StatusDetails value)
    {
        Omit(members, 0, value.Name);
        Omit(members, 1, value.Group);
        Omit(members, 2, value.Kind);
        Omit(members, 3, value.Uid);
        Omit(members, 4, Causes, value.Causes);
        Omit(members, 5, value.RetryAfterSeconds);
    }

    protected override void CopyMembers(ref StatusDetails value)
    {
        value.Causes = Causes.Copy(value.Causes);
    }
}

internal sealed class StatusCauseCodec() : MemberCodec<StatusCause>(static () => new(), "reason", "message", "field")
{
    protected override void ReadMember(ref Utf8JsonReader reader, StatusCause value, int member, JsonContext context)
    {
        switch (member)
        {
            case 0: value.Reason = Codecs.Text.Read(ref reader, context); break;
            case 1: value.Message = Codecs.Text.Read(ref reader, context); break;
            default: value.Field = Codecs.Text.Read(ref reader, context); break;
        }
    }

    protected override void WriteMembers(in MemberWriter members, StatusCause value)
    {
        Omit(members, 0, value.Reason);
        Omit(members, 1, value.Message);
        Omit(members, 2, value.Field);
    }
}
