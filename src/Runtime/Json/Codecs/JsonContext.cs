using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KubeGen.Json;

/// <summary>What all reading and writing with one set of options has in common: the options' conventions, and the strings that recur.</summary>
public sealed class JsonContext
{
    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonContext> Contexts = [];

    private readonly JsonConverter[] _converters;

    private JsonContext(JsonSerializerOptions options)
    {
        Options = options;
        _converters = [.. options.Converters.Where(static converter => converter is not TimeConverter and not DateTimeConverter and not EnumConverter)];
        IsKubernetesTime = options.Converters.Any(static converter => converter is TimeConverter);
        SortsKeys = options.Encoder is GoJsonEncoder;
        (Strings, NoKeys, Bytes, Unknown, Texts) = (new(), new(), new(), new(), new());
    }

    private JsonContext(JsonContext shared, JsonAhead ahead)
    {
        (Options, _converters, IsKubernetesTime, SortsKeys) = (shared.Options, shared._converters, shared.IsKubernetesTime, shared.SortsKeys);
        (Strings, NoKeys, Bytes, Unknown, Texts, Ahead) = (shared.Strings, shared.NoKeys, shared.Bytes, shared.Unknown, shared.Texts, ahead);
    }

    /// <summary>The options.</summary>
    public JsonSerializerOptions Options { get; }

    /// <summary>Whether times are <c>metav1.Time</c>.</summary>
    internal bool IsKubernetesTime { get; }

    /// <summary>Whether maps are written in the order of their keys, as Go writes them.</summary>
    internal bool SortsKeys { get; }

    internal StringPool Strings { get; }

    /// <summary>Where maps begin, whose keys go on from there.</summary>
    internal MapKeys NoKeys { get; }

    internal BytePool Bytes { get; }

    internal UnknownFieldsPool Unknown { get; }

    internal KnownTexts Texts { get; }

    /// <summary>Begins the reader, where the context is for one at a time.</summary>
    internal JsonAhead? Ahead { get; }

    /// <summary>The one context of some options.</summary>
    /// <param name="options">The options; they are in use from now on, and no longer change.</param>
    public static JsonContext Of(JsonSerializerOptions options) => Contexts.GetValue(options, static options => new JsonContext(options));

    /// <summary>The same for one reader at a time.</summary>
    internal JsonContext ForOneReader(out JsonAhead ahead) => new(this, ahead = new());

    /// <summary>The options' own converter of a type; where they have none, the given one.</summary>
    internal JsonConverter<T> Converter<T>(JsonConverter<T> otherwise)
    {
        foreach (var converter in _converters)
        {
            if (converter.CanConvert(typeof(T)))
                return converter is JsonConverterFactory factory ? (JsonConverter<T>)factory.CreateConverter(typeof(T), Options)! : (JsonConverter<T>)converter;
        }

        return otherwise;
    }
}
