namespace KubeGen;

/// <summary>
/// Builds one request with the rules and the refusals of client-go's <c>rest.Request</c>. No I/O is done here.
/// The order of the calls does not matter: namespace, resource, name and subresource are checked in this order.
/// </summary>
/// <remarks>Upstream: <see href="https://github.com/kubernetes/client-go/blob/master/rest/request.go">rest/request.go</see>.</remarks>
/// <param name="method">The HTTP method.</param>
/// <param name="resource">The resource that is addressed.</param>
/// <param name="verb">What is done, as error messages say it.</param>
public sealed class ApiRequestBuilder(HttpMethod method, ApiResource resource, string verb)
{
    private readonly RequestQuery _query = new();
    private string? _namespace;
    private string? _name;
    private string? _nameArgument;
    private string[]? _subresources;
    private TimeSpan? _timeout;
    private TimeSpan? _clientTimeout;
    private ReadOnlyMemory<byte>? _body;
    private string? _contentType;

    /// <summary>Sets the namespace, also to the empty one, with which creating, and addressing an object by name, is refused.</summary>
    /// <param name="namespace">The namespace; null is the empty one.</param>
    public ApiRequestBuilder Namespace(string? @namespace)
    {
        _namespace = @namespace ?? "";
        return this;
    }

    /// <summary>Sets the namespace unless it is empty: an empty one means all namespaces.</summary>
    /// <param name="namespace">The namespace, or null.</param>
    public ApiRequestBuilder NamespaceIfAny(string? @namespace)
    {
        if (!string.IsNullOrEmpty(@namespace))
            _namespace = @namespace;
        return this;
    }

    /// <summary>Addresses one object. An empty name is refused.</summary>
    /// <param name="name">The object's name.</param>
    /// <param name="argument">The argument that <see cref="ArgumentException.ParamName"/> names when it is refused.</param>
    public ApiRequestBuilder Name(string? name, string argument = "name")
    {
        _name = name ?? "";
        _nameArgument = argument;
        return this;
    }

    /// <summary>Addresses a subresource. Empty elements vanish.</summary>
    /// <param name="subresources">The subresource's path elements.</param>
    public ApiRequestBuilder Subresource(params string[] subresources)
    {
        _subresources = subresources;
        return this;
    }

    /// <summary>Adds the options' parameters.</summary>
    /// <param name="options">The options, or null for none.</param>
    public ApiRequestBuilder Options(CreateOptions? options) => With(options, OptionsQuery.Add);

    /// <inheritdoc cref="Options(CreateOptions?)"/>
    public ApiRequestBuilder Options(UpdateOptions? options) => With(options, OptionsQuery.Add);

    /// <inheritdoc cref="Options(CreateOptions?)"/>
    public ApiRequestBuilder Options(PatchOptions? options) => With(options, OptionsQuery.Add);

    /// <inheritdoc cref="Options(CreateOptions?)"/>
    public ApiRequestBuilder Options(ApplyOptions? options) => With(options, OptionsQuery.Add);

    /// <inheritdoc cref="Options(CreateOptions?)"/>
    public ApiRequestBuilder Options(GetOptions? options) => With(options, OptionsQuery.Add);

    /// <summary>Adds the options' parameters, and their time-out for the server in the place of the client's own.</summary>
    /// <param name="options">The options, or null for none.</param>
    public ApiRequestBuilder Options(ListOptions? options)
    {
        TimeSpan? timeout = options?.TimeoutSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        return With(options, OptionsQuery.Add).Timeout(timeout).ClientTimeout(timeout);
    }

    /// <summary>Adds a query parameter.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value, not yet escaped.</param>
    public ApiRequestBuilder Parameter(string name, string value)
    {
        _query.Add(name, value);
        return this;
    }

    /// <summary>Tells the server, by the parameter <c>timeout</c>, how long the client waits; null or zero takes it away.</summary>
    /// <param name="timeout">The time.</param>
    public ApiRequestBuilder Timeout(TimeSpan? timeout)
    {
        _timeout = timeout;
        return this;
    }

    /// <summary>Gives the request up after this time; null, zero and less never do.</summary>
    /// <param name="timeout">The time, the answer's body included.</param>
    public ApiRequestBuilder ClientTimeout(TimeSpan? timeout)
    {
        _clientTimeout = timeout > TimeSpan.Zero ? timeout : null;
        return this;
    }

    /// <summary>Sets the body.</summary>
    /// <param name="body">The bytes; empty for no body.</param>
    /// <param name="contentType">Their <c>Content-Type</c>, sent as it is, also without a body; empty for none.</param>
    public ApiRequestBuilder Body(ReadOnlyMemory<byte> body, string contentType)
    {
        _body = body.IsEmpty ? null : body;
        _contentType = contentType;
        return this;
    }

    /// <summary>Checks everything and gives the request.</summary>
    /// <exception cref="RequestException">The request may not be sent; the message is client-go's.</exception>
    public ApiRequest Build()
    {
        Check();
        if (_timeout is { } timeout && timeout != TimeSpan.Zero)
            _query.Set("timeout", GoDuration.Format(timeout));
        var subresource = _subresources is null ? "" : string.Join('/', _subresources.Where(static s => s.Length > 0));
        return new ApiRequest(method, Path(subresource), _query.ToString(), resource, verb)
        {
            Namespace = _namespace,
            Name = _name,
            Subresource = subresource.Length > 0 ? subresource : null,
            Body = _body,
            ContentType = _contentType,
            ClientTimeout = _clientTimeout,
        };
    }

    private ApiRequestBuilder With<TOptions>(TOptions? options, Action<RequestQuery, TOptions> add)
        where TOptions : class
    {
        if (options is not null)
            add(_query, options);
        return this;
    }

    private void Check()
    {
        if (_namespace is not null)
            PathSegment.Check("namespace", _namespace, "namespace");
        PathSegment.Check("resource", resource.Name, "resource");
        if (_name is not null)
        {
            if (_name.Length == 0)
                throw new RequestException("resource name may not be empty", _nameArgument);
            PathSegment.Check("resource name", _name, _nameArgument!);
        }

        foreach (var subresource in _subresources ?? [])
            PathSegment.Check("subresource", subresource, "subresources");
        if (_namespace is { Length: 0 })
            CheckEmptyNamespace();
    }

    private void CheckEmptyNamespace()
    {
        if (method == HttpMethod.Post)
            throw new RequestException("an empty namespace may not be set during creation", "namespace");
        if (_name is not null && (method == HttpMethod.Get || method == HttpMethod.Put || method == HttpMethod.Delete))
            throw new RequestException("an empty namespace may not be set when a resource name is provided", "namespace");
    }

    private string Path(string subresource) => PathSegment.Escape(string.Concat(
    [
        resource.Group.Length == 0 ? "/api" : "/apis/", resource.Group,
        "/", resource.Version,
        string.IsNullOrEmpty(_namespace) ? "" : "/namespaces/", _namespace,
        "/", InLowerCase(resource.Name),
        _name is null ? "" : "/", _name,
        subresource.Length == 0 ? "" : "/", subresource,
    ]));

    // Nearly all are so, which is seen in one look.
    private static string InLowerCase(string name) => name.AsSpan().ContainsAnyExceptInRange('a', 'z') ? name.ToLowerInvariant() : name;
}
