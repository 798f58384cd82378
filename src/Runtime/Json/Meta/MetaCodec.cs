using KubeGen.Json;

namespace KubeGen;

/// <summary>One of the runtime's own types, which all keep the fields that they don't know.</summary>
/// <param name="create">Makes an empty object; <c>new()</c> of a type parameter would cost several times as much.</param>
/// <param name="names">The members' names, in the order in which they are written.</param>
internal abstract class MetaCodec<T>(Func<T> create, params string[] names) : KeepingObjectCodec<T>(names)
    where T : class, IUnknownFields
{
    protected internal sealed override T Create() => create();

    // What Go omits when it is empty.
    protected static void Omit(in MemberWriter members, int member, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            Codecs.Text.WriteMember(members, member, value);
    }

    protected static void Omit(in MemberWriter members, int member, long? value)
    {
        if (value.GetValueOrDefault() is not 0 and var number)
            Codecs.Integer64.WriteMember(members, member, number);
    }

    protected static void Omit<TItem>(in MemberWriter members, int member, JsonCodec<IList<TItem>> codec, IList<TItem>? value)
    {
        if (value is { Count: > 0 })
            codec.WriteMember(members, member, value);
    }

    protected static void Omit(in MemberWriter members, int member, IDictionary<string, string>? value)
    {
        if (value is { Count: > 0 })
            Codecs.StringMap.WriteMember(members, member, value);
    }
}
