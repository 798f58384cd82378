using System.Net;
using System.Text.Json;

namespace KubeGen;

/// <summary>Turns requests into HTTP messages and sends them: addresses, headers, time-outs and refusals.</summary>
internal sealed class RequestSender : IDisposable
{
    private readonly JsonSeam _json;
    private readonly string _prefix;
    private readonly Version _version = HttpVersion.Version20;
    private readonly HttpVersionPolicy _versionPolicy = HttpVersionPolicy.RequestVersionOrLower;

    // One of the two: the caller's client, or this one's own connections, without the layer that a client puts on them.
    private readonly HttpClient? _httpClient;
    private readonly HttpMessageInvoker? _connections;

    // The last address that something was posted to: all objects that are created in one namespace have it, and to take an address apart takes longer
    // than to compare it.
    private Uri? _posted;

    private readonly string _userAgent = RestConfig.DefaultUserAgent;
    private readonly string? _host;
    private readonly bool _decompresses;

    /// <summary>Sends through a client of the caller's.</summary>
    public RequestSender(HttpClient httpClient, JsonSeam json)
    {
        (_httpClient, _json) = (httpClient, json);
        BaseAddress = httpClient.BaseAddress ?? throw new ArgumentException("the client's BaseAddress must be the server's address", nameof(httpClient));
        _prefix = Prefix(BaseAddress);
        (_version, _versionPolicy) = (httpClient.DefaultRequestVersion, httpClient.DefaultVersionPolicy);
    }

    /// <summary>Connects as a configuration says.</summary>
    public RequestSender(RestConfig config, JsonSeam json)
    {
        _json = json;
        BaseAddress = ServerAddress.Parse(config.Host, ConnectionHandler.UsesTls(config));
        _prefix = Prefix(BaseAddress);
        _connections = new HttpMessageInvoker(ConnectionHandler.Create(config));
        _userAgent = config.UserAgent ?? _userAgent;
        _decompresses = ConnectionHandler.SenderDecompresses(config);
        ReleasesBodies = config.WrapHandler is null;
        // TLS takes the name that it sends and checks from here.
        _host = string.IsNullOrEmpty(config.Tls.ServerName) ? null : config.Tls.ServerName;
    }

    public Uri BaseAddress { get; }

    /// <summary>
    /// Whether bodies may be a <see cref="PooledBody"/>, which is given back when the answer was read. This client's own connections are done with a
    /// <see cref="ReadOnlyMemoryContent"/> before they give the answer: it is none of those that HTTP/2 sends meanwhile. A handler of the program's own
    /// might still be sending it.
    /// </summary>
    public bool ReleasesBodies { get; }

    // How long whoever sends waits for an answer's head.
    private TimeSpan HeadTimeout => _httpClient?.Timeout ?? ConnectionHandler.ConnectTimeout;

    /// <summary>Sends a request and reads its answer, both within the request's time.</summary>
    public async Task<TResult> Send<TResult>(ApiRequest request, AnswerReader<TResult> reader, CancellationToken cancellationToken)
    {
        var time = TimeLimit(request);
        using var limit = time is null ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit?.CancelAfter(time!.Value);
        var token = limit?.Token ?? cancellationToken;
        try
        {
            using var message = Message(request, Address(request));
            var first = await Transmit(message, token).ConfigureAwait(false);
            using var response = IsRedirect(first) ? await Follow(first, request, token).ConfigureAwait(false) : first;
            if (!response.IsSuccessStatusCode)
                throw await ErrorResponse.Read(response, request, _json, token).ConfigureAwait(false);
            try
            {
                var result = await reader.Read(response.Content, token).ConfigureAwait(false);
                // Not where it fails: then it might still be on its way.
                PooledBody.Release(request.Body);
                return result;
            }
            catch (Exception e) when (e is JsonException or InvalidDataException)
            {
                throw ErrorResponse.Unreadable(response, request, e);
            }
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested && (limit is { IsCancellationRequested: true } || e.InnerException is TimeoutException))
        {
            throw TooLate(request, limit is { IsCancellationRequested: true } ? time : HeadTimeout, e);
        }
    }

    /// <summary>Sends a request and gives the answer once its head is there; its body may take any time.</summary>
    /// <exception cref="ApiException">The server refused.</exception>
    /// <exception cref="TimeoutException">The head was not there within the time of the caller's client.</exception>
    public async Task<HttpResponseMessage> Open(ApiRequest request, CancellationToken cancellationToken)
    {
        using var message = Message(request, Address(request));
        HttpResponseMessage response;
        try
        {
            response = await Transmit(message, cancellationToken).ConfigureAwait(false);
            if (IsRedirect(response))
                response = await Follow(response, request, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested && e.InnerException is TimeoutException)
        {
            throw TooLate(request, HeadTimeout, e);
        }

        if (response.IsSuccessStatusCode)
            return response;
        using (response)
            throw await ErrorResponse.Read(response, request, _json, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _connections?.Dispose();

    private Task<HttpResponseMessage> Transmit(HttpRequestMessage message, CancellationToken cancellationToken) =>
        _connections?.SendAsync(message, cancellationToken) ?? _httpClient!.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    // The caller's own client follows as it is told to.
    private bool IsRedirect(HttpResponseMessage response) => _connections is not null && Redirect.Followed(response) is not null;

    private async Task<HttpResponseMessage> Follow(HttpResponseMessage response, ApiRequest request, CancellationToken cancellationToken)
    {
        for (var sent = 1; sent < Redirect.MostRequests && Redirect.Followed(response) is { } target; sent++)
        {
            response.Dispose();
            using var message = Message(request, target);
            response = await Transmit(message, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    // A client's own time-out ends with the head; the answer's body is held to it here.
    private TimeSpan? TimeLimit(ApiRequest request) =>
        request.ClientTimeout ?? (_httpClient is null || _httpClient.Timeout == Timeout.InfiniteTimeSpan ? null : _httpClient.Timeout);

    private static TimeoutException TooLate(ApiRequest request, TimeSpan? time, Exception cause) => new($"{request}: no answer within {time}", cause);

    private Uri Address(ApiRequest request)
    {
        if (request.Method != HttpMethod.Post)
            return NewAddress(request);
        if (_posted is { } posted && IsAddress(posted.OriginalString, request))
            return posted;
        return _posted = NewAddress(request);
    }

    private bool IsAddress(ReadOnlySpan<char> address, ApiRequest request)
    {
        var (path, query) = (request.Path, request.Query);
        address = address[_prefix.Length..];
        if (!address.StartsWith(path))
            return false;
        address = address[path.Length..];
        return query.Length == 0 ? address.IsEmpty : address.StartsWith("?") && address[1..].SequenceEqual(query);
    }

    private Uri NewAddress(ApiRequest request)
    {
        var address = request.Query.Length == 0 ? _prefix + request.Path : $"{_prefix}{request.Path}?{request.Query}";
        // The path is escaped as Go escapes it; Uri would take some of that away again.
        return new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
    }

    private HttpRequestMessage Message(ApiRequest request, Uri uri)
    {
        var message = new HttpRequestMessage(request.Method, uri)
        {
            Version = _version,
            VersionPolicy = _versionPolicy,
            Content = Content(request),
        };
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        if (_httpClient is null || !_httpClient.DefaultRequestHeaders.NonValidated.Contains("User-Agent"))
            message.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        if (_decompresses)
            message.Headers.TryAddWithoutValidation("Accept-Encoding", AnswerBody.AcceptEncoding);
        if (_host is not null)
            message.Headers.Host = _host;
        return message;
    }

    private static ReadOnlyMemoryContent? Content(ApiRequest request)
    {
        if (request.Body is null && string.IsNullOrEmpty(request.ContentType))
            return null;
        var content = new ReadOnlyMemoryContent(request.Body ?? default);
        if (!string.IsNullOrEmpty(request.ContentType))
            content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        return content;
    }

    private static string Prefix(Uri address) =>
        $"{address.Scheme}://{address.Authority}{PathSegment.Escape(Uri.UnescapeDataString(address.AbsolutePath).TrimEnd('/'))}";
}
