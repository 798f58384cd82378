namespace KubeGen;

/// <summary>
/// Reads the metadata of any resource's objects and nothing else of them, which the server then does not even send: for those who look at names,
/// labels, owners or finalizers alone. Needs no C# type of the resource.
/// </summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/k8s.io/client-go/metadata">client-go/metadata</see>.</remarks>
/// <param name="restClient">Sends the requests.</param>
/// <param name="resource">The resource.</param>
/// <param name="namespace">The namespace; null or empty for all of them, and for cluster-scoped resources.</param>
public sealed class MetadataClient(RestClient restClient, ApiResource resource, string? @namespace = null)
{
    // As client-go asks, without protobuf.
    private const string AcceptObject = "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1,application/json";
    private const string AcceptList = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json";

    /// <summary>Sends the requests.</summary>
    public RestClient RestClient { get; } = restClient ?? throw new ArgumentNullException(nameof(restClient));

    /// <summary>The resource.</summary>
    public ApiResource Resource { get; } = resource ?? throw new ArgumentNullException(nameof(resource));

    /// <summary>The namespace that the requests name; empty for all of them, and for cluster-scoped resources.</summary>
    public string Namespace { get; } = @namespace ?? "";

    /// <summary>GET of one object's metadata.</summary>
    /// <param name="name">The object's name.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="subresources">The subresource's path elements, none for the object itself.</param>
    /// <returns>The object's metadata; its kind is <c>PartialObjectMetadata</c>.</returns>
    /// <exception cref="RequestException">The request may not be sent; nothing was.</exception>
    /// <exception cref="ApiException">The server refused.</exception>
    public async Task<PartialObjectMetadata> Get(
        string name, GetOptions? options = null, CancellationToken cancellationToken = default, params string[] subresources)
    {
        var request = One(HttpMethod.Get, "get", name, subresources).Options(options).Build() with { Accept = AcceptObject };
        return await RestClient.Send<PartialObjectMetadata>(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>GET of the metadata of the collection's objects.</summary>
    /// <param name="options">Which objects, how many, and as of when.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ApiException">The server refused.</exception>
    /// <exception cref="TimeoutException">The <see cref="RestConfig.Timeout"/> was over.</exception>
    public async Task<KubernetesList<PartialObjectMetadata>> List(ListOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = Collection(HttpMethod.Get, "list", options).Build() with { Accept = AcceptList };
        return await RestClient.SendList<KubernetesList<PartialObjectMetadata>, PartialObjectMetadata>(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>GET of the collection's changes, each with the object's metadata, as it arrives. Ends when the server ends it.</summary>
    /// <param name="options">Which objects, and since when.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <returns>The events. Nothing is sent, and nothing is thrown, until they are asked for.</returns>
    /// <exception cref="ApiException">The server refused, or broke the watch off with an <c>ERROR</c> event.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    public IAsyncEnumerable<WatchEvent<PartialObjectMetadata>> Watch(ListOptions? options = null, CancellationToken cancellationToken = default) =>
        RestClient.Watch<PartialObjectMetadata>(
            () => Request(HttpMethod.Get, "watch").Options((options ?? new()) with { Watch = true }).ClientTimeout(null).Build() with { Accept = AcceptObject },
            cancellationToken);

    /// <summary>PATCH of one object, or of a subresource of it: of anything in it, but the answer is its metadata.</summary>
    /// <param name="name">The object's name.</param>
    /// <param name="patchType">What kind of patch it is.</param>
    /// <param name="data">The patch, sent as it is.</param>
    /// <param name="options">How it is applied.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="subresources">The subresource's path elements, none for the object itself.</param>
    /// <returns>The metadata of the object as the server patched it.</returns>
    /// <inheritdoc cref="Get" path="/exception"/>
    public async Task<PartialObjectMetadata> Patch(
        string name, PatchType patchType, ReadOnlyMemory<byte> data, PatchOptions? options = null, CancellationToken cancellationToken = default, params string[] subresources)
    {
        var request = One(HttpMethod.Patch, "patch", name, subresources).Options(options).Body(data, patchType.ContentType).Build() with { Accept = AcceptObject };
        return await RestClient.Send<PartialObjectMetadata>(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>DELETE of one object.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="options">How it is deleted; sent as the body.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="subresources">The subresource's path elements, none for the object itself.</param>
    /// <inheritdoc cref="Get" path="/exception"/>
    public async Task Delete(string name, DeleteOptions? options = null, CancellationToken cancellationToken = default, params string[] subresources)
    {
        var request = One(HttpMethod.Delete, "delete", name, subresources).Body(Body(options), MediaType.Json).Build();
        await RestClient.Send(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>DELETE of every object that a list with the same options would have.</summary>
    /// <param name="options">How they are deleted; sent as the body.</param>
    /// <param name="listOptions">Which are deleted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <inheritdoc cref="List" path="/exception"/>
    public async Task DeleteCollection(DeleteOptions? options = null, ListOptions? listOptions = null, CancellationToken cancellationToken = default)
    {
        var request = Collection(HttpMethod.Delete, "deletecollection", listOptions).Body(Body(options), MediaType.Json).Build();
        await RestClient.Send(request, cancellationToken).ConfigureAwait(false);
    }

    private ApiRequestBuilder One(HttpMethod method, string verb, string name, string[] subresources) => string.IsNullOrEmpty(name)
        ? throw new RequestException("name is required", nameof(name))
        : Request(method, verb).Name(name).Subresource(subresources);

    // Unlike a typed client, client-go's metadata client keeps its own time-out beside that of the options.
    private ApiRequestBuilder Collection(HttpMethod method, string verb, ListOptions? options) =>
        Request(method, verb).Options(options ?? new()).Timeout(RestClient.Timeout).ClientTimeout(RestClient.Timeout);

    private ApiRequestBuilder Request(HttpMethod method, string verb) =>
        RestClient.Request(method, Resource, verb).NamespaceIfAny(Resource.Namespaced ? Namespace : null);

    // Its options are of v1, whatever the resource's version is.
    private static ReadOnlyMemory<byte> Body(DeleteOptions? options) => DeleteOptionsBody.Write(options, new GroupVersion("", "v1"));
}
