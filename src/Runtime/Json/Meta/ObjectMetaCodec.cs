using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

internal sealed class ObjectMetaCodec() : MetaCodec<ObjectMeta>(
    "name", "generateName", "namespace", "selfLink", "uid", "resourceVersion", "generation", "creationTimestamp", "deletionTimestamp",
    "deletionGracePeriodSeconds", "labels", "annotations", "ownerReferences", "finalizers", "managedFields")
{
    protected internal override void ReadMember(ref Utf8JsonReader reader, ref ObjectMeta value, int member, JsonContext context)
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
            default: value.ManagedFields = ManagedFieldsEntryCodec.List.Read(ref reader, context); break;
        }
    }

    protected override void WriteMembers(Utf8JsonWriter writer, ObjectMeta value, JsonContext context)
    {
        Omit(writer, 0, value.Name);
        Omit(writer, 1, value.GenerateName);
        Omit(writer, 2, value.Namespace);
        Omit(writer, 3, value.SelfLink);
        Omit(writer, 4, value.Uid);
        Omit(writer, 5, value.ResourceVersion);
        Omit(writer, 6, value.Generation);
        Codecs.Time.WriteMember(writer, Names[7], value.CreationTimestamp, context);
        Codecs.Time.WriteMember(writer, Names[8], value.DeletionTimestamp, context);
        Codecs.NullableInteger64.WriteMember(writer, Names[9], value.DeletionGracePeriodSeconds, context);
        Omit(writer, 10, value.Labels, context);
        Omit(writer, 11, value.Annotations, context);
        Omit(writer, 12, OwnerReferenceCodec.List, value.OwnerReferences, context);
        Omit(writer, 13, Codecs.Strings, value.Finalizers, context);
        Omit(writer, 14, ManagedFieldsEntryCodec.List, value.ManagedFields, context);
    }

    protected override void CopyMembers(ref ObjectMeta value)
    {
        base.CopyMembers(ref value);
        value.Labels = Codecs.StringMap.Copy(value.Labels);
        value.Annotations = Codecs.StringMap.Copy(value.Annotations);
        value.OwnerReferences = OwnerReferenceCodec.List.Copy(value.OwnerReferences);
        value.Finalizers = Codecs.Strings.Copy(value.Finalizers);
        value.ManagedFields = ManagedFieldsEntryCodec.List.Copy(value.ManagedFields);
    }
}

internal sealed class OwnerReferenceCodec() : MetaCodec<OwnerReference>("apiVersion", "kind", "name", "uid", "controller", "blockOwnerDeletion")
{
    public static JsonCodec<IList<OwnerReference>> List { get; } = Codecs.IList(new OwnerReferenceCodec());

    protected internal override void ReadMember(ref Utf8JsonReader reader, ref OwnerReference value, int member, JsonContext context)
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

    protected override void WriteMembers(Utf8JsonWriter writer, OwnerReference value, JsonContext context)
    {
        Codecs.Text.WriteMember(writer, Names[0], value.ApiVersion, context);
        Codecs.Text.WriteMember(writer, Names[1], value.Kind, context);
        Codecs.Text.WriteMember(writer, Names[2], value.Name, context);
        Codecs.Text.WriteMember(writer, Names[3], value.Uid, context);
        Codecs.NullableBoolean.WriteMember(writer, Names[4], value.Controller, context);
        Codecs.NullableBoolean.WriteMember(writer, Names[5], value.BlockOwnerDeletion, context);
    }
}

internal sealed class ManagedFieldsEntryCodec() : MetaCodec<ManagedFieldsEntry>(
    "manager", "operation", "apiVersion", "time", "fieldsType", "fieldsV1", "subresource")
{
    public static JsonCodec<IList<ManagedFieldsEntry>> List { get; } = Codecs.IList(new ManagedFieldsEntryCodec());

    protected internal override void ReadMember(ref Utf8JsonReader reader, ref ManagedFieldsEntry value, int member, JsonContext context)
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

    protected override void WriteMembers(Utf8JsonWriter writer, ManagedFieldsEntry value, JsonContext context)
    {
        Omit(writer, 0, value.Manager);
        Omit(writer, 1, value.Operation);
        Omit(writer, 2, value.ApiVersion);
        Codecs.Time.WriteMember(writer, Names[3], value.Time, context);
        Omit(writer, 4, value.FieldsType);
        if (value.RawFields is { } raw)
        {
            Names[5].Write(writer);
            writer.WriteRawValue(raw, skipInputValidation: true);
        }

        Omit(writer, 6, value.Subresource);
    }
}
