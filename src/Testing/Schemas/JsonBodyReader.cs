using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>
/// A JSON reader of its own, for two things that System.Text.Json does not give: Go's exact words for a syntax error,
/// which clients see in a 400, and every duplicate key with its path.
/// </summary>
internal ref struct JsonBodyReader(ReadOnlySpan<byte> utf8)
{
    private const int MaxDepth = 10000;
    private const int MaxStrictErrors = 100;

    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private readonly List<string> _path = [];
    private readonly List<string> _strictErrors = [];
    private int _position;
    private int _depth;

    public readonly IReadOnlyList<string> StrictErrors => _strictErrors;

    public JsonNode? ReadDocument()
    {
        var value = ReadValue();
        SkipSpace();
        if (_position < _utf8.Length)
            throw Unexpected("after top-level value");
        return value;
    }

    private JsonNode? ReadValue()
    {
        switch (Peek())
        {
            case (byte)'{': return ReadObject();
            case (byte)'[': return ReadArray();
            case (byte)'"': return JsonValue.Create(ReadString());
            case (byte)'t': return ReadLiteral("true", JsonValue.Create(true));
            case (byte)'f': return ReadLiteral("false", JsonValue.Create(false));
            case (byte)'n': return ReadLiteral("null", null);
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'): return ReadNumber();
            default: throw Unexpected("looking for beginning of value");
        }
    }

    private JsonObject ReadObject()
    {
        Enter();
        var result = new JsonObject();
        if (Peek() == '}')
        {
            Leave();
            return result;
        }

        while (true)
        {
            if (Peek() != '"')
                throw Unexpected("looking for beginning of object key string");
            var name = ReadString();
            if (Peek() != ':')
                throw Unexpected("after object key");
            _position++;
            if (result.ContainsKey(name))
                AddDuplicate(name);
            _path.Add(_path.Count > 0 ? "." + name : name);
            result[name] = ReadValue();
            _path.RemoveAt(_path.Count - 1);
            var next = Peek();
            if (next == '}')
            {
                Leave();
                return result;
            }

            if (next != ',')
                throw Unexpected("after object key:value pair");
            _position++;
        }
    }

    private JsonArray ReadArray()
    {
        Enter();
        var result = new JsonArray();
        if (Peek() == ']')
        {
            Leave();
            return result;
        }

        while (true)
        {
            _path.Add(string.Create(CultureInfo.InvariantCulture, $"[{result.Count}]"));
            result.Add(ReadValue());
            _path.RemoveAt(_path.Count - 1);
            var next = Peek();
            if (next == ']')
            {
                Leave();
                return result;
            }

            if (next != ',')
                throw Unexpected("after array element");
            _position++;
        }
    }

    private JsonValue ReadNumber()
    {
        var start = _position;
        if (_utf8[_position] == '-')
            _position++;
        if (CurrentOrSpace() == '0')
            _position++;
        else
            ReadDigits("in numeric literal");
        if (_position < _utf8.Length && _utf8[_position] == '.')
        {
            _position++;
            ReadDigits("after decimal point in numeric literal");
        }

        if (_position < _utf8.Length && _utf8[_position] is (byte)'e' or (byte)'E')
        {
            _position++;
            if (CurrentOrSpace() is (byte)'+' or (byte)'-')
                _position++;
            ReadDigits("in exponent of numeric literal");
        }

        var literal = Encoding.ASCII.GetString(_utf8[start.._position]);
        if (long.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            return JsonValue.Create(integer);
        var number = double.Parse(literal, CultureInfo.InvariantCulture);
        if (double.IsInfinity(number))
            throw new FormatException($"json: cannot unmarshal number {literal} into Go value of type float64");
        return JsonValue.Create(number);
    }

    private void ReadDigits(string context)
    {
        if (CurrentOrSpace() is < (byte)'0' or > (byte)'9')
            throw Unexpected(context);
        while (_position < _utf8.Length && _utf8[_position] is >= (byte)'0' and <= (byte)'9')
            _position++;
    }

    private string ReadString()
    {
        var start = ++_position;
        var escaped = false;
        while (Current() != '"')
        {
            if (_utf8[_position] < ' ')
                throw Unexpected("in string literal");
            if (_utf8[_position++] != '\\')
                continue;
            escaped = true;
            SkipEscape();
        }

        var raw = _utf8[start.._position++];
        return escaped ? Unescape(raw) : Encoding.UTF8.GetString(raw);
    }

    private void SkipEscape()
    {
        var kind = CurrentOrSpace();
        if (kind is not ((byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t' or (byte)'u'))
            throw Unexpected("in string escape code");
        _position++;
        for (var i = 0; kind == 'u' && i < 4; i++)
        {
            if (!char.IsAsciiHexDigit((char)CurrentOrSpace()))
                throw Unexpected("in \\u hexadecimal character escape");
            _position++;
        }
    }

    private static string Unescape(ReadOnlySpan<byte> raw)
    {
        var text = new StringBuilder();
        while (raw.Length > 0)
        {
            var plain = raw.IndexOf((byte)'\\');
            if (plain < 0)
                return text.Append(Encoding.UTF8.GetString(raw)).ToString();
            text.Append(Encoding.UTF8.GetString(raw[..plain]));
            var kind = raw[plain + 1];
            var length = kind == 'u' ? 6 : 2;
            text.Append(kind switch
            {
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                (byte)'u' => (char)ushort.Parse(Encoding.ASCII.GetString(raw.Slice(plain + 2, 4)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                _ => (char)kind,
            });
            raw = raw[(plain + length)..];
        }

        return text.ToString();
    }

    private JsonValue? ReadLiteral(string literal, JsonValue? value)
    {
        for (var i = 0; i < literal.Length; i++, _position++)
        {
            if (CurrentOrSpace() != literal[i])
                throw Unexpected($"in literal {literal} (expecting '{literal[i]}')");
        }

        return value;
    }

    private void Enter()
    {
        _position++;
        if (++_depth > MaxDepth)
            throw new FormatException("exceeded max depth");
    }

    private void Leave()
    {
        _position++;
        _depth--;
    }

    private byte Peek()
    {
        SkipSpace();
        return Current();
    }

    private void SkipSpace()
    {
        while (_position < _utf8.Length && _utf8[_position] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            _position++;
    }

    private readonly byte Current() => _position < _utf8.Length
        ? _utf8[_position]
        : throw new FormatException("unexpected end of JSON input");

    // Go's scanner takes a space for the end of the input, and complains about it inside of a token.
    private readonly byte CurrentOrSpace() => _position < _utf8.Length ? _utf8[_position] : (byte)' ';

    private readonly FormatException Unexpected(string context) =>
        new($"invalid character {GoText.QuoteCharacter(CurrentOrSpace())} {context}");

    private readonly void AddDuplicate(string name)
    {
        var path = string.Concat(_path);
        var error = $"duplicate field {GoText.Quote(path.Length > 0 ? path + "." + name : name)}";
        if (_strictErrors.Count < MaxStrictErrors && !_strictErrors.Contains(error))
            _strictErrors.Add(error);
    }
}
