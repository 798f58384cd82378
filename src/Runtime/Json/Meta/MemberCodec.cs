using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

/// <summary>One of the runtime's own types that is read member by member: the loop is here, what one member is read into is the derived type's.</summary>
/// <inheritdoc/>
internal abstract class MemberCodec<T>(Func<T> create, params string[] names) : MetaCodec<T>(create, names)
    where T : class, IUnknownFields
{
    public override T? Read(ref Utf8JsonReader reader, JsonContext context)
    {
        if (!BeginsObject(ref reader))
            return null;
        var value = Create();
        var member = JsonNames.None;
        while (Names.Next(ref reader, ref member))
        {
            if (member < 0)
                UnknownFields.Keep(ref reader, value, context);
            else
                ReadMember(ref reader, value, member, context);
        }

        return value;
    }

    /// <summary>Reads one member.</summary>
    /// <param name="reader">The reader, on the member's value.</param>
    /// <param name="value">The object.</param>
    /// <param name="member">The place of the member's name.</param>
    /// <param name="context">The conventions and shared strings of the client.</param>
    protected abstract void ReadMember(ref Utf8JsonReader reader, T value, int member, JsonContext context);
}
