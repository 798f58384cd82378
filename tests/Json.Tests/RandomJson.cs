using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace KubeGen.JsonTests;

/// <summary>Makes random JSON of the shape that System.Text.Json's own metadata give a type.</summary>
internal sealed class RandomJson(int seed, JsonSerializerOptions options)
{
    private readonly Random _random = new(seed);

    public JsonNode? Of(Type type, int depth = 0)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        if (type != value && _random.Next(4) == 0)
            return null;
        if (value == typeof(ObjectMeta))
            return new JsonObject { ["name"] = "name" + _random.Next(30) };
        if (Scalar(value) is { } scalar)
            return scalar;
        var info = options.GetTypeInfo(value);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object => Object(info, depth),
            JsonTypeInfoKind.Enumerable => new JsonArray([.. Times(depth).Select(_ => Of(info.ElementType!, depth + 1))]),
            JsonTypeInfoKind.Dictionary => Map(info, depth),
            _ => Any(depth),
        };
    }

    private JsonObject Object(JsonTypeInfo info, int depth)
    {
        var result = new JsonObject();
        var properties = info.Properties.Where(property => !property.IsExtensionData).ToArray();
        _random.Shuffle(properties);
        foreach (var property in properties)
        {
            if (!property.IsRequired && _random.Next(3) == 0)
                continue;
            if (!property.PropertyType.IsValueType && (depth > 4 || _random.Next(12) == 0))
                result[property.Name] = null;
            else
                result[property.Name] = property.CustomConverter is null ? Of(property.PropertyType, depth + 1) : _random.Next(1000);
        }

        if (info.Properties.Any(property => property.IsExtensionData))
            result["unknown" + _random.Next(3)] = Any(depth);
        return result;
    }

    private JsonObject Map(JsonTypeInfo info, int depth)
    {
        var result = new JsonObject();
        foreach (var _ in Times(depth))
            result[Key(info.KeyType!)] = Of(info.ElementType!, depth + 1);
        return result;
    }

    private string Key(Type type) =>
        type == typeof(string) ? Text()
        : type == typeof(int) ? _random.Next(100).ToString(System.Globalization.CultureInfo.InvariantCulture)
        : type == typeof(Guid) ? Id().ToString()
        : Scalar(type)!.GetValue<string>();

    private JsonNode? Scalar(Type type)
    {
        if (type.IsEnum)
            return JsonNode.Parse(JsonSerializer.Serialize(Enum.GetValues(type).GetValue(_random.Next(Enum.GetValues(type).Length)), type, options));
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => _random.Next(2) == 0,
            TypeCode.String => Text(),
            TypeCode.Char => "x",
            TypeCode.Single => (float)_random.Next(1000) / 8,
            TypeCode.Double or TypeCode.Decimal => _random.Next(-1000, 1000) / 8.0,
            TypeCode.SByte => _random.Next(-100, 100),
            TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 => _random.Next(-1000, 1000),
            TypeCode.Byte or TypeCode.UInt16 or TypeCode.UInt32 or TypeCode.UInt64 => _random.Next(200),
            TypeCode.DateTime => Moment().UtcDateTime,
            _ when type == typeof(DateTimeOffset) => Moment(),
            _ when type == typeof(DateOnly) => "2026-11-21",
            _ when type == typeof(TimeOnly) => "12:34:56",
            _ when type == typeof(TimeSpan) => "1.02:03:04",
            _ when type == typeof(Guid) => Id(),
            _ when type == typeof(Uri) => "https://example.com/a?b=c",
            _ when type == typeof(Version) => "1.2.3",
            _ when type == typeof(byte[]) => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text())),
            _ when type == typeof(Half) => 1.5,
            _ when type == typeof(Int128) => 123456789,
            _ when type == typeof(Zoo.Celsius) => _random.Next(-200, 400),
            _ when type == typeof(JsonObject) => new JsonObject { [Text()] = Any(3) },
            _ when type == typeof(JsonArray) => new JsonArray(Any(3), Any(3)),
            _ => null,
        };
    }

    private JsonNode? Any(int depth) => _random.Next(depth > 4 ? 4 : 6) switch
    {
        0 => "text \u20ac <&>",
        1 => 12.50m,
        2 => true,
        3 => null,
        4 => new JsonArray(Any(depth + 1), Any(depth + 1)),
        _ => new JsonObject { ["a"] = Any(depth + 1), ["b c"] = Any(depth + 1) },
    };

    private string Text() => _random.Next(5) switch
    {
        0 => "",
        1 => "línea \"quoted\"\n\t\u0001 \U0001F600 <b>&amp;</b>",
        2 => new string('x', _random.Next(100)),
        _ => "text" + _random.Next(30),
    };

    private Guid Id()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private DateTimeOffset Moment() => DateTimeOffset.UnixEpoch.AddSeconds(_random.Next()).AddMilliseconds(_random.Next(1000));

    private IEnumerable<int> Times(int depth) => Enumerable.Range(0, depth > 4 ? 0 : _random.Next(4));
}
