using System.Globalization;

namespace KubeGen.Testing.Server;

/// <summary>The command line of the stand-alone server.</summary>
internal static class CommandLine
{
    public const string Usage = """
        usage: kubegen-apiserver [--port PORT] [--tls] [--require-client-certificate] [--kubeconfig FILE] [--disable GROUP/VERSION]...
          --port PORT                   the port on 127.0.0.1 (default: a free one)
          --tls                         serve HTTPS with a certificate of a new authority
          --require-client-certificate  refuse clients without a certificate (with --tls)
          --kubeconfig FILE             write a kubeconfig for the server to FILE, with an administrator's certificate when serving HTTPS
          --disable GROUP/VERSION       do not serve a group version
        """;

    public static bool TryParse(string[] args, out TestApiServerOptions options, out string? kubeConfigPath, out string problem)
    {
        (kubeConfigPath, problem) = (null, "");
        var (port, tls, requireCertificate) = (0, false, false);
        List<string> disabled = [];
        options = new TestApiServerOptions();
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--tls":
                    tls = true;
                    continue;
                case "--require-client-certificate":
                    requireCertificate = true;
                    continue;
                case "--port" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out port):
                    break;
                case "--kubeconfig" when value is not null:
                    kubeConfigPath = value;
                    break;
                case "--disable" when value is not null:
                    disabled.Add(value);
                    break;
                default:
                    problem = $"not understood: {args[i]}";
                    return false;
            }

            i++;
        }

        options = new TestApiServerOptions { Port = port, UseTls = tls, RequireClientCertificate = requireCertificate, DisabledVersions = disabled };
        return true;
    }
}
