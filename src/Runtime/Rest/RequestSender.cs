using System.Net;
using System.Text;

namespace KubeGen;

/// <summary>Turns requests into HTTP messages and sends them: addresses, headers, time-outs and refusals.</summary>
internal sealed class RequestSender : IDisposable
{
    private readonly HttpClient _httpClient;
    private readonly bool _owned;
    private readonly string _prefix;

    /// <summary>Sends through a client of the caller's.</summary>
    public RequestSender(HttpClient httpClient)
        : this(httpClient, owned: false)
    {
    }

    private RequestSender(HttpClient httpClient, bool owned)
    {
        _httpClient = httpClient;
        _owned = owned;
        BaseAddress = httpClient.BaseAddress ?? throw new ArgumentException("the client's BaseAddress must be the server's address", nameof(httpClient));
        _prefix = Prefix(BaseAddress);
    }

    public Uri BaseAddress { get; }

    /// <summary>Connects as a configuration says.</summary>
    public static RequestSender Create(RestConfig config)
    {
        var client = new HttpClient(ConnectionHandler.Create(config))
        {
            BaseAddress = ServerAddress.Parse(config.Host, ConnectionHandler.UsesTls(config)),
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", config.UserAgent ?? RestConfig.DefaultUserAgent);
        // TLS takes the name that it sends and checks from here.
        client.DefaultRequestHeaders.Host = string.IsNullOrEmpty(config.Tls.ServerName) ? null : config.Tls.ServerName;
        return new RequestSender(client, owned: true);
    }

    /// <summary>Sends a request and reads its answer, both within the request's time.</summary>
    public async Task<TResult> Send<TResult>(
        ApiRequest request, JsonSeam json, Func<HttpResponseMessage, CancellationToken, Task<TResult>> read, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (TimeLimit(request) is { } time)
            limit.CancelAfter(time);
        try
        {
            using var response = await Open(request, json, limit.Token).ConfigureAwait(false);
            return await read(response, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw TooLate(request, TimeLimit(request), e);
        }
    }

    /// <summary>Sends a request and gives the answer once its head is there.</summary>
    /// <exception cref="ApiException">The server refused.</exception>
    /// <exception cref="TimeoutException">The head was not there within the time of the caller's client.</exception>
    public async Task<HttpResponseMessage> Open(ApiRequest request, JsonSeam json, CancellationToken cancellationToken)
    {
        var response = await SendMessage(request, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
            return response;
        using (response)
            throw await ErrorResponse.Read(response, request, json, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        if (_owned)
            _httpClient.Dispose();
    }

    // The client's own time-out ends with the head; the answer's body is held to it here.
    private TimeSpan? TimeLimit(ApiRequest request) =>
        request.ClientTimeout ?? (_httpClient.Timeout == Timeout.InfiniteTimeSpan ? null : _httpClient.Timeout);

    private async Task<HttpResponseMessage> SendMessage(ApiRequest request, CancellationToken cancellationToken)
    {
        using var message = Message(request);
        try
        {
            return await _httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (e.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            throw TooLate(request, _httpClient.Timeout, e);
        }
    }

    private static TimeoutException TooLate(ApiRequest request, TimeSpan? time, Exception cause) => new($"{request}: no answer within {time}", cause);

    private HttpRequestMessage Message(ApiRequest request)
    {
        var address = request.Query.Length == 0 ? _prefix + request.Path : $"{_prefix}{request.Path}?{request.Query}";
        // The path is escaped as Go escapes it; Uri would take some of that away again.
        var uri = new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(request.Method, uri)
        {
            Version = _httpClient.DefaultRequestVersion,
            VersionPolicy = _httpClient.DefaultVersionPolicy,
            Content = Content(request),
        };
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        if (!_httpClient.DefaultRequestHeaders.NonValidated.Contains("User-Agent"))
            message.Headers.TryAddWithoutValidation("User-Agent", RestConfig.DefaultUserAgent);
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

    private static string Prefix(Uri address)
    {
        var prefix = new StringBuilder().Append(address.Scheme).Append("://").Append(address.Authority);
        PathSegment.AppendEscaped(prefix, Uri.UnescapeDataString(address.AbsolutePath).TrimEnd('/'));
        return prefix.ToString();
    }
}
