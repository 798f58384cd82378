using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

internal sealed class ObjectMetaCodec() : MetaCodec<ObjectMeta>(static () => new(),
    "name", "generateName", "namespace", "selfLink", "uid", "resourceVersion", "generation", "creationTimestamp", "deletionTimestamp",
    "deletionGracePeriodSeconds", "labels", "annotations", "ownerReferences", "finalizers", "managedFields")
{
    // Every object has one: a loop that other types share would have to look up what it calls.
    public override ObjectMeta? Read(ref Utf8JsonReader reader, JsonContext context)
    {
        if (!BeginsObject(ref reader))
            return null;
        var value = new ObjectMeta();
        var member = JsonNames.None;
        while (Names.Next(ref reader, ref member))
        {
            switch (member)
            {
                case 0: value.Name = Codecs.Text.Read(ref reader, context); break;
                case 1: value.GenerateName = Codecs.Text.Read(ref reader, context); break;
                case 2: value.Namespace = Codecs.Text.Read(ref reader, context); break;
                case 3: value.SelfLink = Codecs.UniqueText.Read(ref reader, context); break;
                case 4: value.Uid = Codecs.UniqueText.Read(ref reader, context); break;
                case 5: value.ResourceVersion = Codecs.UniqueText.Read(ref reader, context); break;
                case 6: value.Generation = Codecs.NullableInteger64.Read(ref reader, context); break;
                case 7: value.CreationTimestamp = Codecs.Time.Read(ref reader, context); break;
                case 8: value.DeletionTimestamp = Codecs.Time.Read(ref reader, context); break;
                case 9: value.DeletionGracePeriodSeconds = Codecs.NullableInteger64.Read(ref reader, context); break;
                case 10: value.Labels = Codecs.StringMap.Read(ref reader, context); break;
                case 11: value.Annotations = Codecs.StringMap.Read(ref reader, context); break;
                case 12: value.OwnerReferences = OwnerReferenceCodec.List.Read(ref reader, context); break;
                case 13: value.Finalizers = Codecs.Strings.Read(ref reader, context); break;
                case 14: value.ManagedFields = ManagedFieldsEntryCodec.List.Read(ref reader, context); break;
                default: UnknownFields.Keep(ref reader, value, context); break;
            }
        }

        return value;
    }

    protected override void WriteMembers(in MemberWriter members, ObjectMeta value)
    {
        Omit(members, 0, value.Name);
        Omit(members, 1, value.GenerateName);
        Omit(members, 2, value.Namespace);
        Omit(members, 3, value.SelfLink);
        Omit(members, 4, value.Uid);
        Omit(members, 5, value.ResourceVersion);
        Omit(members, 6, value.Generation);
        Codecs.Time.WriteMember(members, 7, value.CreationTimestamp);
        Codecs.Time.WriteMember(members, 8, value.DeletionTimestamp);
        Codecs.NullableInteger64.WriteMember(members, 9, value.DeletionGracePeriodSeconds);
        Omit(members, 10, value.Labels);
        Omit(members, 11, value.Annotations);
        Omit(members, 12, OwnerReferenceCodec.List, value.OwnerReferences);
        Omit(members, 13, Codecs.Strings, value.Finalizers);
        Omit(members, 14, ManagedFieldsEntryCodec.List, value.ManagedFields);
    }

    protected override void CopyMembers(ref ObjectMeta value)
    {
        value.Labels = Codecs.StringMap.Copy(value.Labels);
        value.Annotations = Codecs.StringMap.Copy(value.Annotations);
        value.OwnerReferences = OwnerReferenceCodec.List.Copy(value.OwnerReferences);
        value.Finalizers = Codecs.Strings.Copy(value.Finalizers);
        value.ManagedFields = ManagedFieldsEntryCodec.List.Copy(value.ManagedFields);
    }
}

internal sealed class OwnerReferenceCodec() : RecurringObjectCodec<OwnerReference>(static () => new(), unique: null,
    "apiVersion", "kind", "name", "uid", "controller", "blockOwnerDeletion")
{
    public static JsonCodec<IList<OwnerReference>> List { get; } = Codecs.IList(new OwnerReferenceCodec());

    protected override void ReadMember(ref Utf8JsonReader reader, OwnerReference value, int member, JsonContext context)
    {
        switch (member)
        {
            case 0: value.ApiVersion = Codecs.Text.Read(ref reader, context)!; break;
            case 1: value.Kind = Codecs.Text.Read(ref reader, context)!; break;
            case 2: value.Name = Codecs.Text.Read(ref reader, context)!; break;
            case 3: value.Uid = Codecs.Text.Read(ref reader, context)!; break;
            case 4: value.Controller = Codecs.NullableBoolean.Read(ref reader, context); break;
            default: value.BlockOwnerDeletion = Codecs.NullableBoolean.Read(ref reader, context); break;
        }
    }

    protected override void Take(OwnerReference value, OwnerReference known)
    {
        value.ApiVersion = TakeText(value.ApiVersion, known.ApiVersion);
        value.Kind = TakeText(value.Kind, known.Kind);
        value.Name = TakeText(value.Name, known.Name);
        value.Uid = TakeText(value.Uid, known.Uid);
        value.Controller ??= known.Controller;
        value.BlockOwnerDeletion ??= known.BlockOwnerDeletion;
    }

    protected override void WriteMembers(in MemberWriter members, OwnerReference value)
    {
        Codecs.Text.WriteMember(members, 0, value.ApiVersion);
        Codecs.Text.WriteMember(members, 1, value.Kind);
        Codecs.Text.WriteMember(members, 2, value.Name);
        Codecs.Text.WriteMember(members, 3, value.Uid);
        Codecs.NullableBoolean.WriteMember(members, 4, value.Controller);
        Codecs.NullableBoolean.WriteMember(members, 5, value.BlockOwnerDeletion);
    }
}

internal sealed class ManagedFieldsEntryCodec() : RecurringObjectCodec<ManagedFieldsEntry>(static () => new(), unique: "time",
    "manager", "operation", "apiVersion", "time", "fieldsType", "fieldsV1", "subresource")
{
    public static JsonCodec<IList<ManagedFieldsEntry>> List { get; } = Codecs.IList(new ManagedFieldsEntryCodec());

    protected override void ReadMember(ref Utf8JsonReader reader, ManagedFieldsEntry value, int member, JsonContext context)
    {
        switch (member)
        {
            case 0: value.Manager = Codecs.Text.Read(ref reader, context); break;
            case 1: value.Operation = Codecs.Text.Read(ref reader, context); break;
            case 2: value.ApiVersion = Codecs.Text.Read(ref reader, context); break;
            case 3: value.Time = Codecs.Time.Read(ref reader, context); break;
            case 4: value.FieldsType = Codecs.Text.Read(ref reader, context); break;
            case 5: value.RawFields = reader.TokenType == JsonTokenType.Null ? null : context.Bytes.Get(JsonRead.Raw(ref reader)); break;
            default: value.Subresource = Codecs.Text.Read(ref reader, context); break;
        }
    }

    protected override void Take(ManagedFieldsEntry value, ManagedFieldsEntry known)
    {
        value.Manager ??= known.Manager;
        value.Operation ??= known.Operation;
        value.ApiVersion ??= known.ApiVersion;
        value.FieldsType ??= known.FieldsType;
        value.RawFields ??= known.RawFields;
        value.Subresource ??= known.Subresource;
    }

    protected override void WriteMembers(in MemberWriter members, ManagedFieldsEntry value)
    {
        Omit(members, 0, value.Manager);
        Omit(members, 1, value.Operation);
        Omit(members, 2, value.ApiVersion);
        Codecs.Time.WriteMember(members, 3, value.Time);
        Omit(members, 4, value.FieldsType);
        if (value.RawFields is { } raw)
        {
            Names[5].Write(members.Writer);
            members.Writer.WriteRawValue(raw, skipInputValidation: true);
        }

        Omit(members, 6, value.Subresource);
    }
}
