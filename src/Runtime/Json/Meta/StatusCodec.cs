using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

internal sealed class StatusCodec() : MetaCodec<Status>("kind", "apiVersion", "metadata", "status", "message", "reason", "details", "code")
{
    private static readonly StatusDetailsCodec Details = new();

    protected internal override void ReadMember(ref Utf8JsonReader reader, ref Status value, int member, JsonContext context)
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

    protected override void WriteMembers(Utf8JsonWriter writer, Status value, JsonContext context)
    {
        Omit(writer, 0, value.Kind);
        Omit(writer, 1, value.ApiVersion);
        Codecs.ListMeta.WriteMember(writer, Names[2], value.Metadata, context);
        Omit(writer, 3, value.Result);
        Omit(writer, 4, value.Message);
        Omit(writer, 5, value.Reason);
        Details.WriteMember(writer, Names[6], value.Details, context);
        Omit(writer, 7, value.Code);
    }

    protected override void CopyMembers(ref Status value)
    {
        base.CopyMembers(ref value);
        value.Metadata = Codecs.ListMeta.Copy(value.Metadata);
        value.Details = Details.Copy(value.Details);
    }
}

internal sealed class StatusDetailsCodec() : MetaCodec<StatusDetails>("name", "group", "kind", "uid", "causes", "retryAfterSeconds")
{
    private static readonly JsonCodec<IList<StatusCause>> Causes = Codecs.IList(new StatusCauseCodec());

    protected internal override void ReadMember(ref Utf8JsonReader reader, ref StatusDetails value, int member, JsonContext context)
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

    protected override void WriteMembers(Utf8JsonWriter writer, StatusDetails value, JsonContext context)
    {
        Omit(writer, 0, value.Name);
        Omit(writer, 1, value.Group);
        Omit(writer, 2, value.Kind);
        Omit(writer, 3, value.Uid);
        Omit(writer, 4, Causes, value.Causes, context);
        Omit(writer, 5, value.RetryAfterSeconds);
    }

    protected override void CopyMembers(ref StatusDetails value)
    {
        base.CopyMembers(ref value);
        value.Causes = Causes.Copy(value.Causes);
    }
}

internal sealed class StatusCauseCodec() : MetaCodec<StatusCause>("reason", "message", "field")
{
    protected internal override void ReadMember(ref Utf8JsonReader reader, ref StatusCause value, int member, JsonContext context)
    {
        switch (member)
        {
            case 0: value.Reason = Codecs.Text.Read(ref reader, context); break;
            case 1: value.Message = Codecs.Text.Read(ref reader, context); break;
            default: value.Field = Codecs.Text.Read(ref reader, context); break;
        }
    }

    protected override void WriteMembers(Utf8JsonWriter writer, StatusCause value, JsonContext context)
    {
        Omit(writer, 0, value.Reason);
        Omit(writer, 1, value.Message);
        Omit(writer, 2, value.Field);
    }
}
