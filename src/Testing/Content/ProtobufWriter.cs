using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace KubeGen.Testing;

/// <summary>Writes the fields of one protobuf message.</summary>
internal sealed class ProtobufWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public ProtobufWriter Text(int number, string? value) => value is null ? this : Bytes(number, Encoding.UTF8.GetBytes(value));

    public ProtobufWriter Message(int number, ProtobufWriter? message) => message is null ? this : Bytes(number, message.Written);

    public ProtobufWriter Integer(int number, long? value)
    {
        if (value is { } integer)
        {
            Varint((ulong)number << 3);
            Varint((ulong)integer);
        }

        return this;
    }

    public ProtobufWriter Flag(int number, bool? value) => Integer(number, value is { } flag ? flag ? 1 : 0 : null);

    public ProtobufWriter Bytes(int number, ReadOnlySpan<byte> value)
    {
        Varint(((ulong)number << 3) | 2);
        Varint((ulong)value.Length);
        _bytes.Write(value);
        return this;
    }

    public ProtobufWriter Double(int number, double value)
    {
        Varint(((ulong)number << 3) | 1);
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(sizeof(double)), value);
        _bytes.Advance(sizeof(double));
        return this;
    }

    private void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            _bytes.Write([(byte)(value | 0x80)]);
        _bytes.Write([(byte)value]);
    }
}
