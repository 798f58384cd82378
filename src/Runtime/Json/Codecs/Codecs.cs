using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace KubeGen.Json;

/// <summary>The codecs that emitted code is put together from.</summary>
public static partial class Codecs
{
    /// <summary>Strings of which many are the same.</summary>
    public static JsonCodec<string> Text { get; } = new StringCodec(shared: true);

    /// <summary>Booleans.</summary>
    public static JsonCodec<bool> Boolean { get; } = new BooleanCodec();

    /// <summary>32-bit integers.</summary>
    public static JsonCodec<int> Integer32 { get; } = new Int32Codec();

    /// <summary>64-bit integers.</summary>
    public static JsonCodec<long> Integer64 { get; } = new Int64Codec();

    /// <summary>Booleans, or null.</summary>
    public static JsonCodec<bool?> NullableBoolean { get; } = new NullableCodec<bool>(Boolean);

    /// <summary>32-bit integers, or null.</summary>
    public static JsonCodec<int?> NullableInteger32 { get; } = new NullableCodec<int>(Integer32);

    /// <summary>64-bit integers, or null.</summary>
    public static JsonCodec<long?> NullableInteger64 { get; } = new NullableCodec<long>(Integer64);

    /// <summary>Times with an offset.</summary>
    public static JsonCodec<DateTimeOffset> DateTimeOffset { get; } = new TimeCodec(JsonMetadataServices.DateTimeOffsetConverter);

    /// <summary>Times.</summary>
    public static JsonCodec<DateTime> DateTime { get; } = new DateTimeCodec(JsonMetadataServices.DateTimeConverter);

    /// <summary>Strings of which each is different.</summary>
    internal static JsonCodec<string> UniqueText { get; } = new StringCodec(shared: false);

    /// <summary>A type that System.Text.Json knows.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="converter">Its converter, which the options may replace.</param>
    public static JsonCodec<T> Converter<T>(JsonConverter<T> converter) => new ConverterCodec<T>(converter);

    /// <summary>A type or member that names its converter itself.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="converter">The converter, or the factory that makes it.</param>
    public static JsonCodec<T> Custom<T>(JsonConverter converter) => new CustomCodec<T>(converter);

    /// <summary>A type that is left to the metadata of the options.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public static JsonCodec<T> Options<T>() => new OptionsCodec<T>();

    /// <summary>Values or null.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="inner">The values' codec.</param>
    public static JsonCodec<T?> Nullable<T>(JsonCodec<T> inner)
        where T : struct => new NullableCodec<T>(inner);

    /// <summary>An enumeration by its values' names.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="values">The values and their names on the wire.</param>
    public static JsonCodec<T> Enum<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(params (T Value, string Name)[] values)
        where T : struct, Enum => new EnumCodec<T>(values);

    /// <summary>Lists.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="item">The items' codec.</param>
    public static JsonCodec<List<T>> List<T>(JsonCodec<T> item) => new CollectionCodec<List<T>, T>(item, static items => items);

    /// <summary>Lists behind their interface.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="item">The items' codec.</param>
    public static JsonCodec<IList<T>> IList<T>(JsonCodec<T> item) => new CollectionCodec<IList<T>, T>(item, static items => items);

    /// <summary>Arrays.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="item">The items' codec.</param>
    public static JsonCodec<T[]> Array<T>(JsonCodec<T> item) => new CollectionCodec<T[], T>(item, static items => items.ToArray());

    /// <summary>Any other collection.</summary>
    /// <typeparam name="TCollection">The type of the collection.</typeparam>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="item">The items' codec.</param>
    /// <param name="make">Makes the collection of its items.</param>
    /// <param name="reversed">Whether the collection gives its items in the reverse order.</param>
    public static JsonCodec<TCollection> Collection<TCollection, T>(JsonCodec<T> item, Func<List<T>, TCollection> make, bool reversed = false)
        where TCollection : IEnumerable<T> => new CollectionCodec<TCollection, T>(item, make, reversed);

    /// <summary>Dictionaries by strings.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="item">The values' codec.</param>
    public static JsonCodec<Dictionary<string, T>> Dictionary<T>(JsonCodec<T> item) =>
        new MapCodec<Dictionary<string, T>, string, T>(Text, item, static map => map);

    /// <summary>Dictionaries by strings, behind their interface.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="item">The values' codec.</param>
    public static JsonCodec<IDictionary<string, T>> IDictionary<T>(JsonCodec<T> item) =>
        ReferenceEquals(item, Text) ? (JsonCodec<IDictionary<string, T>>)(object)StringMap : new MapCodec<IDictionary<string, T>, string, T>(Text, item, static map => map);

    /// <summary>Any other map.</summary>
    /// <typeparam name="TMap">The type of the map.</typeparam>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="key">The keys' converter.</param>
    /// <param name="item">The values' codec.</param>
    /// <param name="make">Makes the map of its entries.</param>
    public static JsonCodec<TMap> Map<TMap, TKey, T>(JsonConverter<TKey> key, JsonCodec<T> item, Func<Dictionary<TKey, T>, TMap> make)
        where TMap : IEnumerable<KeyValuePair<TKey, T>>
        where TKey : notnull => new MapCodec<TMap, TKey, T>(key, item, make);
}
