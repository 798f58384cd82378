using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KubeGen.Json;

namespace KubeGen;

/// <summary>The one way from objects to JSON and back. It belongs to a client; nothing is global.</summary>
internal sealed class JsonSeam
{
    /// <summary>How deep an answer may nest: the schemas in definitions of custom resources go deeper than the default of 64.</summary>
    public const int MaxDepth = 512;

    private readonly JsonSerializerOptions _options;

    private readonly ConcurrentDictionary<Type, object> _known = new();

    public JsonSeam(IJsonTypeInfoResolver? userResolver)
        : this(userResolver, JsonSerializer.IsReflectionEnabledByDefault)
    {
    }

    internal JsonSeam(IJsonTypeInfoResolver? userResolver, bool reflection)
    {
        _options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = GoJsonEncoder.Shared,
            MaxDepth = MaxDepth,
            TypeInfoResolver = GoJsonShape.Apply(Chain(userResolver, reflection)),
            Converters = { new TimeConverter(), new DateTimeConverter(), new EnumConverter(reflection) },
        };
        _options.MakeReadOnly();
    }

    /// <summary>What all reading and writing has in common; made when it is first needed.</summary>
    public JsonContext Context => field ??= JsonContext.Of(_options);

    /// <summary>How a type's objects are read and written.</summary>
    /// <exception cref="NotSupportedException">The program has no JSON metadata for the type and has no reflection.</exception>
    public JsonType<T> For<T>() => (JsonType<T>)(_known.TryGetValue(typeof(T), out var known) ? known : Find<T>());

    public JsonTypeInfo<T> TypeInfo<T>() => For<T>().Info;

    /// <summary>Writes an object as compact JSON, without a newline.</summary>
    public byte[] Serialize<T>(T value)
    {
        using var body = For<T>().Write(value, newline: false);
        return body.Utf8.ToArray();
    }

    private object Find<T>()
    {
        if (_options.TryGetTypeInfo(typeof(T), out var info))
            return _known.GetOrAdd(typeof(T), new JsonType<T>((JsonTypeInfo<T>)info, Context));
        throw new NotSupportedException(
            $"No JSON metadata for '{typeof(T)}': reflection is disabled in this program. Declare [JsonSerializable(typeof({Name(typeof(T))}))] on a "
            + "JsonSerializerContext and give its Default to RestConfig.JsonTypeInfoResolver.");
    }

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name.AsSpan(0, type.Name.IndexOf('`', StringComparison.Ordinal))}<{string.Join(", ", type.GenericTypeArguments.Select(Name))}>"
        : type.Name;

    private static IJsonTypeInfoResolver Chain(IJsonTypeInfoResolver? userResolver, bool reflection)
    {
        var resolvers = new List<IJsonTypeInfoResolver?> { userResolver, MetaJsonResolver.Default, RuntimeJsonContext.Default };
        if (reflection)
            resolvers.Add(ReflectionResolver());
        return JsonTypeInfoResolver.Combine([.. resolvers]);
    }

    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only where the program has left reflection-based JSON on, which a trimmed one has not.")]
    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Only where the program has left reflection-based JSON on, which an AOT-compiled one has not.")]
    private static DefaultJsonTypeInfoResolver ReflectionResolver() => new();
}
