using System.Buffers.Binary;
using System.Text;

namespace KubeGen.Testing;

/// <summary>The fields of one protobuf message, undecoded.</summary>
internal sealed class ProtobufMessage
{
    private readonly List<(int Number, ulong Value, ReadOnlyMemory<byte> Bytes)> _fields = [];

    /// <exception cref="FormatException">The bytes are no message.</exception>
    public ProtobufMessage(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var tag = Varint(ref bytes);
            var (number, type) = ((int)(tag >> 3), (int)(tag & 7));
            switch (type)
            {
                case 0:
                    _fields.Add((number, Varint(ref bytes), default));
                    break;
                case 1:
                    _fields.Add((number, BinaryPrimitives.ReadUInt64LittleEndian(Take(ref bytes, sizeof(ulong)).Span), default));
                    break;
                case 2:
                    _fields.Add((number, 0, Take(ref bytes, Varint(ref bytes))));
                    break;
                case 5:
                    _fields.Add((number, BinaryPrimitives.ReadUInt32LittleEndian(Take(ref bytes, sizeof(uint)).Span), default));
                    break;
                default:
                    throw new FormatException($"proto: illegal wireType {type}");
            }
        }
    }

    public bool Has(int number) => _fields.Exists(field => field.Number == number);

    public string Text(int number) => Encoding.UTF8.GetString(Bytes(number).Span);

    public IEnumerable<string> Texts(int number) => _fields.Where(field => field.Number == number).Select(field => Encoding.UTF8.GetString(field.Bytes.Span));

    public long Integer(int number) => (long)_fields.FindLast(field => field.Number == number).Value;

    public ReadOnlyMemory<byte> Bytes(int number) => _fields.FindLast(field => field.Number == number).Bytes;

    public ProtobufMessage Message(int number) => new(Bytes(number));

    public IEnumerable<ProtobufMessage> Messages(int number) => _fields.Where(field => field.Number == number).Select(field => new ProtobufMessage(field.Bytes));

    private static ulong Varint(ref ReadOnlyMemory<byte> bytes)
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Take(ref bytes, 1).Span[0];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
                return value;
        }

        throw new FormatException("proto: integer overflow");
    }

    private static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> bytes, ulong length)
    {
        if (length > (ulong)bytes.Length)
            throw new FormatException("unexpected EOF");
        var taken = bytes[..(int)length];
        bytes = bytes[(int)length..];
        return taken;
    }
}
