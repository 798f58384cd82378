using System.Text;
using System.Text.Json;

namespace KubeGen;

/// <summary>Credentials that a plugin gives. They serve until they expire or the server refuses them; one run serves all who wait for it.</summary>
internal sealed class ExecCredentials(RestConfig config, TimeProvider time) : ICredentialSource
{
    private static readonly JsonSeam Json = new(userResolver: null);

    private readonly Lock _lock = new();
    private readonly ExecConfig _exec = Checked(config);
    private readonly string _info = JsonSerializer.Serialize(Info(config), Json.TypeInfo<ExecCredential>());
    private Credentials? _current;
    private DateTimeOffset? _expires;
    private (string Certificate, string Key)? _pem;
    private ClientCertificate? _certificate;
    private Task<Credentials>? _run;

    public async ValueTask<Credentials> Get(CancellationToken cancellationToken)
    {
        Task<Credentials> run;
        lock (_lock)
        {
            if (_current is not null && !(time.GetUtcNow() > _expires))
                return _current;
            run = _run ??= Task.Run(Run, CancellationToken.None);
        }

        return await run.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<bool> Renew(Credentials refused, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            // Another request may have renewed them in the meantime.
            if (ReferenceEquals(_current, refused))
                _current = null;
        }

        await Get(cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static ExecConfig Checked(RestConfig config)
    {
        var exec = config.Exec!;
        if (exec.Command.Length == 0)
            throw new ArgumentException("command must be specified to use exec authentication plugin", nameof(config));
        if (exec.ApiVersion is not ("client.authentication.k8s.io/v1" or "client.authentication.k8s.io/v1beta1"))
            throw new ArgumentException($"exec plugin: invalid apiVersion {GoQuote.Quote(exec.ApiVersion)}", nameof(config));
        return exec;
    }

    private static ExecCredential Info(RestConfig config) => new()
    {
        Kind = "ExecCredential",
        ApiVersion = config.Exec!.ApiVersion,
        Spec = new ExecCredentialSpec
        {
            Interactive = IsInteractive(config.Exec),
            Cluster = config.Exec.ProvideClusterInfo ? Cluster(config) : null,
        },
    };

    private static ExecCluster Cluster(RestConfig config) => new()
    {
        Server = config.Host,
        TlsServerName = config.Tls.ServerName,
        InsecureSkipTlsVerify = config.Tls.Insecure ? true : null,
        CertificateAuthorityData = PemFile.From(config.Tls.CaData, config.Tls.CaFile, TimeProvider.System)?.Read(),
        ProxyUrl = config.ProxyUrl,
        DisableCompression = config.DisableCompression ? true : null,
        Config = config.Exec!.ClusterConfig is { } json ? JsonElement.Parse(json) : null,
    };

    private static bool IsInteractive(ExecConfig exec)
    {
        var terminal = !Console.IsInputRedirected;
        if (exec.InteractiveMode == "Always" && !terminal)
            throw new ArgumentException("exec plugin cannot support interactive mode: standard input is not a terminal", nameof(exec));
        return exec.InteractiveMode != "Never" && terminal;
    }

    private async Task<Credentials> Run()
    {
        try
        {
            var status = Parse(await PluginProcess.Run(_exec, _info, IsInteractive(_exec)).ConfigureAwait(false));
            var certificate = Certificate(status);
            lock (_lock)
            {
                _expires = status.ExpirationTimestamp;
                return _current = new Credentials(string.IsNullOrEmpty(status.Token) ? null : "Bearer " + status.Token, certificate);
            }
        }
        finally
        {
            lock (_lock)
                _run = null;
        }
    }

    private ExecCredentialStatus Parse(string output)
    {
        ExecCredential? credential;
        try
        {
            credential = JsonSerializer.Deserialize(output, Json.TypeInfo<ExecCredential>());
        }
        catch (JsonException e)
        {
            throw Failure($"decoding stdout: {e.Message}", e);
        }

        if (credential?.Kind != "ExecCredential" || credential.ApiVersion != _exec.ApiVersion)
            throw Failure($"exec plugin is configured to use API version {_exec.ApiVersion}, plugin returned version {credential?.ApiVersion}");
        var status = credential.Status ?? throw Failure("exec plugin didn't return a status field");
        var (hasCertificate, hasKey) = (!string.IsNullOrEmpty(status.ClientCertificateData), !string.IsNullOrEmpty(status.ClientKeyData));
        if (string.IsNullOrEmpty(status.Token) && !hasCertificate && !hasKey)
            throw Failure("exec plugin didn't return a token or cert/key pair");
        if (hasCertificate != hasKey)
            throw Failure("exec plugin returned only certificate or key, not both");
        return status;
    }

    // The same certificate stays the same object, so that its connections stay. Only one run is ever under way.
    private ClientCertificate? Certificate(ExecCredentialStatus status)
    {
        if (string.IsNullOrEmpty(status.ClientCertificateData))
            return null;
        var pem = (status.ClientCertificateData, status.ClientKeyData!);
        if (_pem == pem)
            return _certificate;
        try
        {
            _certificate = ClientCertificate.FromPem(Encoding.UTF8.GetBytes(status.ClientCertificateData), Encoding.UTF8.GetBytes(status.ClientKeyData!));
            _pem = pem;
            return _certificate;
        }
        catch (ArgumentException e)
        {
            throw Failure(e.Message, e);
        }
    }

    private ExecCredentialException Failure(string message, Exception? cause = null) =>
        new($"getting credentials: {message}", cause) { Command = _exec.Command, ExitCode = 0 };
}
