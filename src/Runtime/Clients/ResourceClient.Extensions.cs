namespace KubeGen;

// What genclient:method makes. These set the namespace explicitly: an empty one is refused where client-go refuses it.
public partial class ResourceClient<T, TList>
{
    /// <summary>GET of an object or of a subresource of it, as another type.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="name">The object's name.</param>
    /// <param name="subresource">The subresource; null for the object itself.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <inheritdoc cref="Delete" path="/exception"/>
    protected Task<TResult> GetExtension<TResult>(string name, string? subresource, GetOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = ExtensionRequest(HttpMethod.Get, "get").Name(name).Subresource(Elements(subresource)).Options(options).Build();
        return RestClient.Send<TResult>(request, cancellationToken);
    }

    /// <summary>GET of the collection, or of a subresource of an object, as a list of another type.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <typeparam name="TItem">The type of its items.</typeparam>
    /// <param name="name">The object's name; null for the collection.</param>
    /// <param name="subresource">The subresource; null for none.</param>
    /// <param name="options">Which items, how many, and as of when.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <inheritdoc cref="Delete" path="/exception"/>
    /// <exception cref="TimeoutException">The <see cref="ListOptions.TimeoutSeconds"/> were over.</exception>
    protected Task<TResult> ListExtension<TResult, TItem>(string? name, string? subresource, ListOptions? options = null, CancellationToken cancellationToken = default)
    {
        var request = NamedIfSubresource(ExtensionRequest(HttpMethod.Get, "list"), name, subresource).Options(options ?? new()).Build();
        return RestClient.SendList<TResult, TItem>(request, cancellationToken);
    }

    /// <summary>POST of an object, or to a subresource of one.</summary>
    /// <typeparam name="TInput">The type of what is sent.</typeparam>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="name">The parent's name; null without a subresource.</param>
    /// <param name="subresource">The subresource; null for the collection.</param>
    /// <param name="input">What is sent.</param>
    /// <param name="inputKind">Its group, version and kind, which are filled in; null where they are sent as they are.</param>
    /// <param name="options">How it is created.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <inheritdoc cref="Create" path="/exception"/>
    protected Task<TResult> CreateExtension<TInput, TResult>(
        string? name, string? subresource, TInput input, GroupVersionKind? inputKind, CreateOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        var request = NamedIfSubresource(ExtensionRequest(HttpMethod.Post, "create"), name, subresource).Options(options)
            .Body(RestClient.ObjectBody(input, inputKind), MediaType.Json).Build();
        return RestClient.Send<TResult>(request, cancellationToken);
    }

    /// <summary>PUT of an object, or to a subresource of one.</summary>
    /// <typeparam name="TInput">The type of what is sent.</typeparam>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="name">The parent's name; null without a subresource, where the input's own name counts.</param>
    /// <param name="subresource">The subresource; null for the object itself.</param>
    /// <param name="input">What is sent.</param>
    /// <param name="inputKind">Its group, version and kind, which are filled in; null where they are sent as they are.</param>
    /// <param name="options">How it is updated.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <inheritdoc cref="Create" path="/exception"/>
    protected Task<TResult> UpdateExtension<TInput, TResult>(
        string? name, string? subresource, TInput input, GroupVersionKind? inputKind, UpdateOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        var request = ExtensionRequest(HttpMethod.Put, "update").Name(name ?? NameOf(input), name is null ? nameof(input) : nameof(name))
            .Subresource(Elements(subresource)).Options(options).Body(RestClient.ObjectBody(input, inputKind), MediaType.Json).Build();
        return RestClient.Send<TResult>(request, cancellationToken);
    }

    /// <summary>PATCH of an object or of a subresource of it, with an answer of another type.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="name">The object's name.</param>
    /// <param name="patchType">What kind of patch it is.</param>
    /// <param name="data">The patch, sent as it is.</param>
    /// <param name="options">How it is applied.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="subresources">The subresource's path elements, none for the object itself.</param>
    /// <inheritdoc cref="Delete" path="/exception"/>
    protected Task<TResult> PatchExtension<TResult>(
        string name, PatchType patchType, ReadOnlyMemory<byte> data, PatchOptions? options, CancellationToken cancellationToken, params string[] subresources)
    {
        var request = ExtensionRequest(HttpMethod.Patch, "patch").Name(name).Subresource(subresources).Options(options).Body(data, patchType.ContentType).Build();
        return RestClient.Send<TResult>(request, cancellationToken);
    }

    /// <summary>Server-side apply of an object, or to a subresource of one.</summary>
    /// <typeparam name="TInput">The type of what is sent.</typeparam>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="name">The parent's name; null without a subresource, where the input's own name counts.</param>
    /// <param name="subresource">The subresource; null for the object itself.</param>
    /// <param name="method">The generated method's name, for its refusals.</param>
    /// <param name="inputName">The generated method's parameter, for its refusals.</param>
    /// <param name="input">What is sent.</param>
    /// <param name="inputKind">Its group, version and kind, which are filled in; null where they are sent as they are.</param>
    /// <param name="options">Who applies it, and how.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <inheritdoc cref="Apply" path="/exception"/>
    protected Task<TResult> ApplyExtension<TInput, TResult>(
        string? name, string? subresource, string method, string inputName, TInput input, GroupVersionKind? inputKind, ApplyOptions options, CancellationToken cancellationToken = default)
    {
        if (input is null)
            throw new ArgumentNullException(inputName);
        ArgumentNullException.ThrowIfNull(options);
        var target = name ?? NameOf(input) ?? throw new RequestException($"{inputName}.Name must be provided to {method}", inputName);
        var request = ExtensionRequest(HttpMethod.Patch, "apply").Name(target, name is null ? inputName : nameof(name))
            .Subresource(Elements(subresource)).Options(options).Body(RestClient.ApplyBody(input, inputKind), PatchType.ApplyPatch.ContentType).Build();
        return RestClient.Send<TResult>(request, cancellationToken);
    }

    private static string? NameOf<TInput>(TInput input) => (input as IKubernetesObject)?.Metadata.Name;

    private static string[] Elements(string? subresource) => subresource is null ? [] : [subresource];

    private static ApiRequestBuilder NamedIfSubresource(ApiRequestBuilder request, string? name, string? subresource) =>
        subresource is null ? request : request.Name(name).Subresource(subresource);

    private ApiRequestBuilder ExtensionRequest(HttpMethod method, string verb)
    {
        var request = RestClient.Request(method, Resource, verb);
        return Resource.Namespaced ? request.Namespace(Namespace) : request;
    }
}
