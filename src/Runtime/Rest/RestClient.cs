using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace KubeGen;

/// <summary>
/// Sends requests to one API server and reads its answers. One client serves a whole program: it may be used from many threads at once and keeps
/// its connections.
/// </summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/k8s.io/client-go/rest#RESTClient">rest.RESTClient</see>.</remarks>
public sealed class RestClient : IDisposable
{
    private readonly RequestSender _sender;
    private readonly JsonSeam _json;

    /// <summary>Connects as a configuration says.</summary>
    /// <param name="config">The configuration; read now, later changes have no effect.</param>
    /// <exception cref="ArgumentException">The configuration contradicts itself.</exception>
    public RestClient(RestConfig config)
        : this(config, resolver: null)
    {
    }

    /// <summary>Connects as a configuration says.</summary>
    /// <param name="config">The configuration; read now, later changes have no effect.</param>
    /// <param name="resolver">The JSON metadata of the program's own types, after <see cref="RestConfig.JsonTypeInfoResolver"/>; null for none.</param>
    /// <exception cref="ArgumentException">The configuration contradicts itself.</exception>
    public RestClient(RestConfig config, IJsonTypeInfoResolver? resolver)
    {
        ArgumentNullException.ThrowIfNull(config);
        _json = new JsonSeam(JsonTypeInfoResolver.Combine(config.JsonTypeInfoResolver, resolver));
        _sender = new RequestSender(config, _json);
        Timeout = config.Timeout;
    }

    /// <summary>Sends through a client of the caller's own, who keeps and disposes it.</summary>
    /// <param name="httpClient">The client; its base address is the server, and may have a path.</param>
    /// <exception cref="ArgumentException">The client has no base address.</exception>
    public RestClient(HttpClient httpClient)
        : this(httpClient, resolver: null)
    {
    }

    /// <summary>Sends through a client of the caller's own, who keeps and disposes it.</summary>
    /// <param name="httpClient">The client; its base address is the server, and may have a path.</param>
    /// <param name="resolver">The JSON metadata of the program's own types; null for none.</param>
    /// <exception cref="ArgumentException">The client has no base address.</exception>
    public RestClient(HttpClient httpClient, IJsonTypeInfoResolver? resolver)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        _json = new JsonSeam(resolver);
        _sender = new RequestSender(httpClient, _json);
    }

    /// <summary>The server, with its base path.</summary>
    public Uri BaseAddress => _sender.BaseAddress;

    /// <summary>What <see cref="RestConfig.Timeout"/> said; null for a client of the caller's own.</summary>
    public TimeSpan? Timeout { get; }

    /// <inheritdoc cref="RequestSender.ReleasesBodies"/>
    internal bool ReleasesBodies => _sender.ReleasesBodies;

    /// <inheritdoc cref="JsonSeam.For"/>
    internal JsonType<T> JsonType<T>() => _json.For<T>();

    /// <summary>Starts a request with this client's time-out.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="resource">The resource that is addressed.</param>
    /// <param name="verb">What is done, as error messages say it.</param>
    public ApiRequestBuilder Request(HttpMethod method, ApiResource resource, string verb) =>
        new ApiRequestBuilder(method, resource, verb).Timeout(Timeout).ClientTimeout(Timeout);

    /// <summary>Sends a request and reads the answer's object.</summary>
    /// <typeparam name="TResult">The type of the object.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ApiException">The server refused, or its answer is no such object.</exception>
    /// <exception cref="HttpRequestException">The server could not be reached, or the connection broke.</exception>
    /// <exception cref="TimeoutException">The request's own time was over.</exception>
    /// <exception cref="NotSupportedException">The program has no JSON metadata for the type and has no reflection; nothing was sent.</exception>
    public Task<TResult> Send<TResult>(ApiRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _sender.Send(request, new ObjectReader<TResult>(_json.For<TResult>()), cancellationToken);
    }

    /// <summary>Sends a request whose answer's body does not matter.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <inheritdoc cref="Send{TResult}(ApiRequest, CancellationToken)" path="/exception[not(contains(@cref,'NotSupported'))]"/>
    public Task Send(ApiRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _sender.Send(request, DrainingReader.Shared, cancellationToken);
    }

    /// <summary>Sends a request and gives the answer's body as it arrives, such as a log. The caller disposes it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Gives up waiting for the answer's head.</param>
    /// <inheritdoc cref="Send{TResult}(ApiRequest, CancellationToken)" path="/exception[not(contains(@cref,'NotSupported'))]"/>
    public async Task<Stream> SendRaw(ApiRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var response = await _sender.Open(request, cancellationToken).ConfigureAwait(false);
        return await AnswerBody.Open(response.Content, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Sends a watch and gives each event as its line arrives. Ends when the server ends it in order, and throws when it breaks. No time-out of
    /// this client or of its <see cref="HttpClient"/> ends it once it has begun.
    /// </summary>
    /// <typeparam name="T">The type of the objects.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <exception cref="ApiException">The server refused, or sent an <c>ERROR</c> event.</exception>
    /// <exception cref="IOException">The connection broke, or ended in the middle of an event.</exception>
    /// <exception cref="JsonException">An event is not what it should be.</exception>
    public IAsyncEnumerable<WatchEvent<T>> Watch<T>(ApiRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Watch<T>(() => request, cancellationToken);
    }

    /// <summary>Sends a watch that is built when its first event is asked for.</summary>
    internal async IAsyncEnumerable<WatchEvent<T>> Watch<T>(Func<ApiRequest> build, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = build();
        var decoder = new WatchEventDecoder<T>(_json, request);
        using var response = await _sender.Open(request, cancellationToken).ConfigureAwait(false);
        using var stream = await AnswerBody.Open(response.Content, cancellationToken).ConfigureAwait(false);
        using var lines = new LineReader(stream);
        while (await lines.Next(cancellationToken).ConfigureAwait(false))
            yield return decoder.Decode(lines.Line, lines.IsWhole);
    }

    /// <summary>The JSON metadata of a type, with this client's conventions.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <exception cref="NotSupportedException">The program has none and has no reflection.</exception>
    public JsonTypeInfo<T> TypeInfo<T>() => _json.TypeInfo<T>();

    /// <summary>Writes an object as this client sends it: compact JSON, in UTF-8, without a newline.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The object.</param>
    /// <exception cref="NotSupportedException">The program has no JSON metadata for the type and has no reflection.</exception>
    public byte[] Serialize<T>(T value) => _json.Serialize(value);

    /// <summary>Sends a request and reads the answer's list, its items as they arrive.</summary>
    internal Task<TList> SendList<TList, T>(ApiRequest request, CancellationToken cancellationToken) =>
        _sender.Send(request, ListReader<TList, T>.Of(_json), cancellationToken);

    /// <summary>Closes the connections of a client that was made from a configuration.</summary>
    public void Dispose() => _sender.Dispose();
}
