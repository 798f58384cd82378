namespace KubeGen;

/// <summary>
/// Every verb of one resource, once. The generated clients derive from it: their interface says which of the verbs the resource has.
/// </summary>
/// <remarks>Upstream: <see href="https://github.com/kubernetes/client-go/blob/master/gentype/type.go">gentype/type.go</see>.</remarks>
/// <typeparam name="T">The type of the objects.</typeparam>
/// <typeparam name="TList">The type of lists of the objects.</typeparam>
public partial class ResourceClient<T, TList>
    where T : class, IKubernetesObject
    where TList : class
{
    /// <summary>The client of a resource, in one namespace or in all.</summary>
    /// <param name="restClient">Sends the requests.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="namespace">The namespace; null or empty for all of them, and for cluster-scoped resources.</param>
    public ResourceClient(RestClient restClient, ApiResource resource, string? @namespace = null)
    {
        ArgumentNullException.ThrowIfNull(restClient);
        ArgumentNullException.ThrowIfNull(resource);
        RestClient = restClient;
        Resource = resource;
        Namespace = @namespace ?? "";
    }

    /// <summary>Sends the requests.</summary>
    public RestClient RestClient { get; }

    /// <summary>The resource.</summary>
    public ApiResource Resource { get; }

    /// <summary>The namespace that the requests name; empty for all of them, and for cluster-scoped resources.</summary>
    public string Namespace { get; }

    /// <summary>POST of a new object.</summary>
    /// <param name="obj">The object. Its <c>apiVersion</c> and <c>kind</c> are set to the resource's.</param>
    /// <param name="options">How it is created.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The object as the server created it.</returns>
    /// <exception cref="ArgumentNullException">There is no object.</exception>
    /// <exception cref="RequestException">The request may not be sent; nothing was.</exception>
    /// <exception cref="ApiException">The server refused.</exception>
    public Task<T> Create(T obj, CreateOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(obj);
        var request = Request(HttpMethod.Post, "create").Options(options).Body(RestClient.ObjectBody(obj, Resource.GroupVersionKind), MediaType.Json).Build();
        return RestClient.Send<T>(request, cancellationToken);
    }

    /// <summary>PUT of a whole object.</summary>
    /// <param name="obj">The object. Its <c>apiVersion</c> and <c>kind</c> are set to the resource's; its name says what is updated.</param>
    /// <param name="options">How it is updated.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The object as the server updated it.</returns>
    /// <inheritdoc cref="Create" path="/exception"/>
    public Task<T> Update(T obj, UpdateOptions? options = null, CancellationToken cancellationToken = default) => Put(obj, [], options, cancellationToken);

    /// <summary>PUT of a whole object to its <c>status</c>: nothing but the status is changed.</summary>
    /// <inheritdoc cref="Update"/>
    public Task<T> UpdateStatus(T obj, UpdateOptions? options = null, CancellationToken cancellationToken = default) => Put(obj, ["status"], options, cancellationToken);

    /// <summary>DELETE of one object.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="options">How it is deleted; sent as the body.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RequestException">The request may not be sent; nothing was.</exception>
    /// <exception cref="ApiException">The server refused.</exception>
    public Task Delete(string name, DeleteOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = Request(HttpMethod.Delete, "delete").Name(name).Body(DeleteOptionsBody.Write(options, Resource.GroupVersion), MediaType.Json).Build();
        return RestClient.Send(request, cancellationToken);
    }

    /// <summary>DELETE of every object that a list with the same options would have.</summary>
    /// <param name="options">How they are deleted; sent as the body.</param>
    /// <param name="listOptions">Which are deleted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ApiException">The server refused.</exception>
    /// <exception cref="TimeoutException">The <see cref="ListOptions.TimeoutSeconds"/> were over.</exception>
    public Task DeleteCollection(DeleteOptions? options = null, ListOptions? listOptions = null, CancellationToken cancellationToken = default)
    {
        var request = Request(HttpMethod.Delete, "deletecollection").Options(listOptions ?? new())
            .Body(DeleteOptionsBody.Write(options, Resource.GroupVersion), MediaType.Json).Build();
        return RestClient.Send(request, cancellationToken);
    }

    /// <summary>GET of one object.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The object.</returns>
    /// <inheritdoc cref="Delete" path="/exception"/>
    public Task<T> Get(string name, GetOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = Request(HttpMethod.Get, "get").Name(name).Options(options).Build();
        return RestClient.Send<T>(request, cancellationToken);
    }

    /// <summary>GET of the collection.</summary>
    /// <param name="options">Which objects, how many, and as of when.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The list.</returns>
    /// <inheritdoc cref="DeleteCollection" path="/exception"/>
    public Task<TList> List(ListOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = Request(HttpMethod.Get, "list").Options(options ?? new()).Build();
        return RestClient.SendList<TList, T>(request, cancellationToken);
    }

    /// <summary>GET of the collection's changes, each as it arrives. Ends when the server ends it.</summary>
    /// <param name="options">Which objects, and since when.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <returns>The events. Nothing is sent, and nothing is thrown, until they are asked for.</returns>
    /// <exception cref="ApiException">The server refused, or broke the watch off with an <c>ERROR</c> event.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    public IAsyncEnumerable<WatchEvent<T>> Watch(ListOptions? options = null, CancellationToken cancellationToken = default) =>
        RestClient.Watch<T>(
            () => Request(HttpMethod.Get, "watch").Options((options ?? new()) with { Watch = true }).ClientTimeout(null).Build(), cancellationToken);

    /// <summary>PATCH of one object, or of a subresource of it.</summary>
    /// <param name="name">The object's name.</param>
    /// <param name="patchType">What kind of patch it is.</param>
    /// <param name="data">The patch, sent as it is.</param>
    /// <param name="options">How it is applied.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="subresources">The subresource's path elements, none for the object itself.</param>
    /// <returns>The object as the server patched it.</returns>
    /// <inheritdoc cref="Delete" path="/exception"/>
    public Task<T> Patch(
        string name, PatchType patchType, ReadOnlyMemory<byte> data, PatchOptions? options = null, CancellationToken cancellationToken = default, params string[] subresources)
    {
        var request = Request(HttpMethod.Patch, "patch").Name(name).Subresource(subresources).Options(options).Body(data, patchType.ContentType).Build();
        return RestClient.Send<T>(request, cancellationToken);
    }

    /// <summary>Server-side apply: PATCH of what one manager wants of an object.</summary>
    /// <param name="obj">What is wanted. Its <c>apiVersion</c> and <c>kind</c> are set to the resource's; its name says what it is applied to.</param>
    /// <param name="options">Who applies it, and how.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The object as the server has it now.</returns>
    /// <exception cref="ArgumentNullException">There is no object, or there are no options.</exception>
    /// <exception cref="RequestException">The request may not be sent; nothing was.</exception>
    /// <exception cref="ApiException">The server refused.</exception>
    public Task<T> Apply(T obj, ApplyOptions options, CancellationToken cancellationToken = default) => ApplyTo(obj, [], options, cancellationToken);

    /// <summary>Server-side apply to an object's <c>status</c>.</summary>
    /// <inheritdoc cref="Apply"/>
    public Task<T> ApplyStatus(T obj, ApplyOptions options, CancellationToken cancellationToken = default) => ApplyTo(obj, ["status"], options, cancellationToken);

    private Task<T> Put(T obj, string[] subresources, UpdateOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(obj);
        var request = Request(HttpMethod.Put, "update").Name(obj.Metadata.Name, nameof(obj)).Subresource(subresources).Options(options)
            .Body(RestClient.ObjectBody(obj, Resource.GroupVersionKind), MediaType.Json).Build();
        return RestClient.Send<T>(request, cancellationToken);
    }

    private Task<T> ApplyTo(T obj, string[] subresources, ApplyOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(obj);
        ArgumentNullException.ThrowIfNull(options);
        if (obj.Metadata.Name is null)
            throw new RequestException("obj.Name must be provided to Apply", nameof(obj));
        var request = Request(HttpMethod.Patch, "apply").Name(obj.Metadata.Name, nameof(obj)).Subresource(subresources).Options(options)
            .Body(RestClient.ApplyBody(obj, Resource.GroupVersionKind), PatchType.ApplyPatch.ContentType).Build();
        return RestClient.Send<T>(request, cancellationToken);
    }

    // An empty namespace means all of them.
    private ApiRequestBuilder Request(HttpMethod method, string verb) =>
        RestClient.Request(method, Resource, verb).NamespaceIfAny(Resource.Namespaced ? Namespace : null);
}
