using System.Text;

namespace KubeGen;

/// <summary>Credentials that a configuration has itself, or names the files of.</summary>
internal sealed class ConfiguredCredentials : ICredentialSource
{
    private readonly Lock _lock = new();
    private readonly string? _authorization;
    private readonly CachedFile? _tokenFile;
    private readonly PemFile? _certificateFile;
    private readonly PemFile? _keyFile;
    private (byte[] Certificate, byte[] Key)? _pem;
    private ClientCertificate? _certificate;

    private ConfiguredCredentials(RestConfig config, TimeProvider time)
    {
        var basic = !string.IsNullOrEmpty(config.Username);
        var token = !string.IsNullOrEmpty(config.BearerToken) || !string.IsNullOrEmpty(config.BearerTokenFile);
        if (basic && token)
            throw new ArgumentException("username/password or bearer token may be set, but not both", nameof(config));
        _authorization = basic ? "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{config.Username}:{config.Password}")) : Bearer(config.BearerToken);
        _tokenFile = string.IsNullOrEmpty(config.BearerTokenFile) ? null : new CachedFile(config.BearerTokenFile, time);
        _certificateFile = PemFile.From(config.Tls.CertData, config.Tls.CertFile, time);
        _keyFile = PemFile.From(config.Tls.KeyData, config.Tls.KeyFile, time);
        if ((_certificateFile is null) != (_keyFile is null))
            throw new ArgumentException("a client certificate needs its key, and a key its certificate", nameof(config));
    }

    /// <summary>The credentials of a configuration; null where it has none.</summary>
    /// <exception cref="ArgumentException">The configuration contradicts itself.</exception>
    public static ConfiguredCredentials? From(RestConfig config, TimeProvider time)
    {
        var credentials = new ConfiguredCredentials(config, time);
        return (credentials._authorization, credentials._tokenFile, credentials._certificateFile) is (null, null, null) ? null : credentials;
    }

    public ValueTask<Credentials> Get(CancellationToken cancellationToken) => new(new Credentials(Authorization(static file => file.Read()), Certificate()));

    public ValueTask<bool> Renew(Credentials refused, CancellationToken cancellationToken) =>
        new(_tokenFile is not null && Authorization(static file => file.ReadAgain()) != refused.Authorization);

    private static string? Bearer(string? token) => string.IsNullOrEmpty(token) ? null : "Bearer " + token;

    private string? Authorization(Func<CachedFile, byte[]> read)
    {
        if (_tokenFile is null)
            return _authorization;
        try
        {
            return Bearer(Encoding.UTF8.GetString(read(_tokenFile)).Trim()) ?? _authorization ?? throw new InvalidDataException($"the token file {_tokenFile.Path} is empty");
        }
        catch (IOException) when (_authorization is not null)
        {
            return _authorization;
        }
    }

    private ClientCertificate? Certificate()
    {
        if (_certificateFile is null)
            return null;
        lock (_lock)
        {
            var pem = (Certificate: _certificateFile.Read(), Key: _keyFile!.Read());
            if (_pem is { } known && known.Certificate == pem.Certificate && known.Key == pem.Key)
                return _certificate;
            try
            {
                (_certificate, _pem) = (ClientCertificate.FromPem(pem.Certificate, pem.Key), pem);
            }
            catch (ArgumentException) when (_certificate is not null)
            {
                // One of the two files is replaced, the other not yet.
            }

            return _certificate;
        }
    }
}
