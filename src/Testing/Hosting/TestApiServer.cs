using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;

namespace KubeGen.Testing;

/// <summary>
/// A Kubernetes API server in this process, for tests: custom resources, their definitions and namespaces, answered as
/// Kubernetes 1.36 answers them, from storage in memory.
/// </summary>
/// <remarks>Upstream: <see href="https://kubernetes.io/docs/reference/using-api/api-concepts/">Kubernetes API concepts</see>.</remarks>
public sealed class TestApiServer : IAsyncDisposable
{
    private readonly TestApiServerOptions _options;
    private readonly ServerCore _core;
    private readonly FaultInjector _faults;
    private readonly RequestPipeline _pipeline;
    private readonly InProcessTransport _transport = new();
    private readonly TestCertificates? _certificates;
    private readonly CancellationTokenSource _stopping = new();
    private CancellationTokenSource _watches;
    private WebApplication? _application;

    private TestApiServer(TestApiServerOptions options)
    {
        _options = options;
        _core = new ServerCore(options.TimeProvider, options.Seed, options.HistoryLimit);
        _core.Catalog.DisabledVersions = [.. options.DisabledVersions];
        _faults = new FaultInjector(options.TimeProvider);
        _certificates = options.UseTls ? new TestCertificates() : null;
        _watches = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        var endpoints = new EndpointFactory(_core);
        _ = new DefinitionController(_core, endpoints);
        _ = new NamespaceController(_core, endpoints);
        foreach (var resource in AnnotatedResources.Definitions(options.Resources))
            _core.Catalog.Set(endpoints.Custom(resource, _core.NewStore(), null, () => { }));
        var discovery = new DiscoveryDocuments(_core.Catalog);
        var documents = new DocumentRouter(discovery, new AggregatedDiscovery(discovery), new OpenApiV3(discovery), new OpenApiV2(discovery), options.TimeProvider);
        _pipeline = new RequestPipeline(_core, new AccessControl(options), _faults, documents, () => _watches.Token);
        Address = new Uri("http://127.0.0.1");
    }

    /// <summary>Where the server listens: <c>http://127.0.0.1:PORT/</c>, or https.</summary>
    public Uri Address { get; private set; }

    /// <summary>The certificate of the authority that signed the server's; null without TLS.</summary>
    public X509Certificate2? CertificateAuthority => _certificates?.Authority;

    /// <summary>The requests so far, the latest ten thousand of them, in the order in which they came.</summary>
    public IReadOnlyList<LoggedRequest> Requests => [.. _pipeline.Log];

    /// <summary>Starts a server.</summary>
    /// <param name="options">How it is set up; null for a plain HTTP server on a free port that allows everything.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <returns>The running server; dispose of it to stop it.</returns>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<TestApiServer> StartAsync(TestApiServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        var server = new TestApiServer(options ?? new TestApiServerOptions());
        try
        {
            (server._application, server.Address) = await KestrelHost.Start(
                server._options, server._transport, server._certificates, server._pipeline.Handle, cancellationToken).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A handler whose connections to the server need no socket; give its HttpClient the <see cref="Address"/> as base address.</summary>
    /// <remarks>It speaks plain HTTP also to a server with TLS, for which the base address has to begin with http.</remarks>
    public HttpMessageHandler CreateHandler() => new SocketsHttpHandler { ConnectCallback = (_, cancellationToken) => _transport.Connect(cancellationToken) };

    /// <summary>An HttpClient that uses <see cref="CreateHandler"/>.</summary>
    public HttpClient CreateClient() => new(CreateHandler()) { BaseAddress = new UriBuilder(Address) { Scheme = Uri.UriSchemeHttp }.Uri };

    /// <summary>Makes a client certificate for a user, signed by <see cref="CertificateAuthority"/>.</summary>
    /// <exception cref="InvalidOperationException">The server has no TLS.</exception>
    public X509Certificate2 CreateClientCertificate(TestUser user) =>
        _certificates?.Client(user) ?? throw new InvalidOperationException("Client certificates need TestApiServerOptions.UseTls.");

    /// <summary>The text of a kubeconfig file for the server.</summary>
    /// <param name="user">Whose client certificate it holds, with TLS; null for none.</param>
    /// <param name="token">The bearer token that it holds; null for none.</param>
    public string CreateKubeConfig(TestUser? user = null, string? token = null) => KubeConfigText.Make(Address, _certificates, user, token);

    /// <summary>Lets something go wrong with the next requests that it matches.</summary>
    public void Inject(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        _faults.Add(fault);
    }

    /// <summary>Forgets the faults that are still to come.</summary>
    public void ClearFaults() => _faults.Clear();

    /// <summary>Forgets all history, as etcd's compaction does: older resource versions and continue tokens are answered with 410 from now on.</summary>
    public void Compact() => _core.Cluster.Compact();

    /// <summary>Ends every running watch, cleanly.</summary>
    public void EndWatches()
    {
        var ended = Interlocked.Exchange(ref _watches, CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token));
        ended.Cancel();
        ended.Dispose();
    }

    /// <summary>Serves or stops serving a group version, as kube-apiserver's <c>--runtime-config</c> does.</summary>
    /// <param name="groupVersion"><c>apps.onex.io/v1beta1</c>.</param>
    /// <param name="enabled">Whether it is served.</param>
    public void SetEnabled(GroupVersion groupVersion, bool enabled)
    {
        var version = groupVersion.ToString();
        var disabled = _core.Catalog.DisabledVersions;
        _core.Catalog.DisabledVersions = enabled ? disabled.Remove(version) : disabled.Add(version);
    }

    /// <summary>Stops the server; running requests are cut.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        if (_application is not null)
        {
            await _application.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
            await _application.DisposeAsync().ConfigureAwait(false);
        }

        _certificates?.Dispose();
        _watches.Dispose();
        _stopping.Dispose();
    }
}
