using System.Net;

namespace KubeGen;

/// <summary>Makes the chain of handlers that a configuration asks for.</summary>
internal static class ConnectionHandler
{
    public static bool UsesTls(RestConfig config) =>
        config.Tls is { Insecure: true } or { CaData: not null } or { CaFile: not null } or { CertData: not null } or { CertFile: not null };

    public static HttpMessageHandler Create(RestConfig config)
    {
        HttpMessageHandler handler = new SocketsHttpHandler { AutomaticDecompression = config.DisableCompression ? DecompressionMethods.None : DecompressionMethods.GZip };
        return config.WrapHandler?.Invoke(handler) ?? handler;
    }
}
