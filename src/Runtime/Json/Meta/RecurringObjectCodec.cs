using System.Runtime.CompilerServices;
using System.Text.Json;
using KubeGen.Json;

namespace KubeGen;

/// <summary>
/// An object most of whose members are the same in very many objects, such as an entry of <c>managedFields</c>: what came before byte for byte is
/// taken from there. One member is never the same, such as a time: it parts what recurs, as fields do that the type doesn't know.
/// </summary>
/// <param name="create">Makes an empty object.</param>
/// <param name="unique">The name of the member that is never the same; null for none.</param>
/// <param name="names">The members' names, in the order in which they are written.</param>
/// <typeparam name="T">The type of the objects. What its members are is never changed, so that objects can share it.</typeparam>
internal abstract class RecurringObjectCodec<T>(Func<T> create, string? unique, params string[] names) : MemberCodec<T>(create, names)
    where T : class, IUnknownFields
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = JsonSeam.MaxDepth };
    private readonly int _unique = Array.IndexOf(names, unique);

    public sealed override T? Read(ref Utf8JsonReader reader, JsonContext context)
    {
        if (context.Ahead is not { } ahead)
            return base.Read(ref reader, context);
        if (!BeginsObject(ref reader))
            return null;
        var value = Create();
        var (member, members) = (JsonNames.None, 0);
        var run = Begin(ref reader, value, ref member, ref members, ahead, context.Texts);
        while (Names.Next(ref reader, ref member))
        {
            // What parts the runs.
            var parts = member == _unique || member < 0;
            if (parts)
                Learn(run, context);
            if (member < 0)
            {
                UnknownFields.Keep(ref reader, value, context);
            }
            else
            {
                ReadMember(ref reader, value, member, context);
                members |= 1 << member;
            }

            if (parts)
                run = Begin(ref reader, value, ref member, ref members, ahead, context.Texts);
            else
                run.Add(member, reader.BytesConsumed);
        }

        Learn(run, context);
        return value;
    }

    /// <summary>Gives an object the known members: none of them is null, and the object has none of them yet.</summary>
    protected abstract void Take(T value, T known);

    /// <summary>The text of a member that is empty where it was not given.</summary>
    protected static string TakeText(string value, string known) => known.Length > 0 ? known : value;

    // Takes what is known from here on; what is not known is a run of members that may be worth it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Run Begin(ref Utf8JsonReader reader, T value, ref int member, ref int members, JsonAhead ahead, KnownTexts texts)
    {
        var behind = ahead.Behind(reader);
        // What is known from an object's beginning has no comma before it, and what is known from behind a member has.
        if (behind.IsEmpty || behind[0] != (reader.TokenType == JsonTokenType.StartObject ? '"' : ',') || IsUnique(behind[1..]))
            return default;
        if (ahead.Next(behind, texts, this) is not { } known)
            return new Run(behind, reader.BytesConsumed);
        if ((known.Members & members) != 0 || reader.CurrentDepth + known.Depth + 1 >= JsonSeam.MaxDepth)
            return default;
        Take(value, (T)known.Value);
        ahead.Pass(ref reader, behind, known.Utf8.Length);
        members |= known.Members;
        member = known.Last;
        return default;
    }

    private bool IsUnique(ReadOnlySpan<byte> name) => _unique >= 0 && name.StartsWith(Names.Utf8(_unique));

    // Seldom gets far, and would be compiled twice with its caller.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Learn(in Run run, JsonContext context)
    {
        var text = run.Text;
        if (!context.Texts.Recurs(text) || text.IndexOf("null"u8) >= 0)
            return;
        var members = text.TrimStart(","u8);
        // Servers write no blanks.
        if (members[0] != '"')
            return;
        byte[] json = [.. "{"u8, .. members, .. "}"u8];
        var reader = new Utf8JsonReader(json, Options);
        reader.Read();
        if (base.Read(ref reader, context) is { } value)
            context.Texts.Add(new KnownText(this, text.ToArray(), value, run.Members, run.Last, Depth(json)));
    }

    private static int Depth(ReadOnlySpan<byte> json)
    {
        var depth = 0;
        var reader = new Utf8JsonReader(json, Options);
        while (reader.Read())
            depth = Math.Max(depth, reader.CurrentDepth);
        return depth;
    }

    /// <summary>Members that followed one another.</summary>
    /// <param name="behind">The bytes from them on.</param>
    /// <param name="start">What the reader had consumed before them.</param>
    private ref struct Run(ReadOnlySpan<byte> behind, long start)
    {
        private readonly ReadOnlySpan<byte> _behind = behind;
        private int _length;

        public int Members { get; private set; }

        public int Last { get; private set; }

        public readonly ReadOnlySpan<byte> Text => _behind.IsEmpty ? default : _behind[.._length];

        public void Add(int member, long consumed)
        {
            _length = (int)(consumed - start);
            Members |= 1 << member;
            Last = member;
        }
    }
}
