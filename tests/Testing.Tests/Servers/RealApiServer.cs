using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace KubeGen.Testing.Tests;

/// <summary>etcd and apiextensions-apiserver as processes of this test run, with mutual TLS.</summary>
internal sealed class RealApiServer : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = System.IO.Directory.CreateTempSubdirectory("kubegen-real-");
    private readonly TestCertificates _certificates = new();
    private readonly List<Process> _processes = [];
    private Uri _address = new("https://127.0.0.1");

    /// <summary>Where the two binaries are; null where they are not.</summary>
    public static string? Directory
    {
        get
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            var directory = Environment.GetEnvironmentVariable("KUBEGEN_CACHE") ?? Path.Combine(home, ".cache", "kubegen");
            return File.Exists(Path.Combine(directory, "apiextensions-apiserver")) && File.Exists(Path.Combine(directory, "etcd")) ? directory : null;
        }
    }

    public static async Task<RealApiServer> Start()
    {
        var server = new RealApiServer();
        await server.Run();
        return server;
    }

    public HttpClient CreateClient()
    {
        var handler = new SocketsHttpHandler();
        handler.SslOptions.ClientCertificates = [_certificates.Client(new TestUser("admin", "system:masters"))];
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is X509Certificate2 presented && _certificates.Trusts(presented);
        return new HttpClient(handler) { BaseAddress = _address };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        _certificates.Dispose();
        _directory.Delete(recursive: true);
    }

    private async Task Run()
    {
        var (clients, peers, port) = (FreePort(), FreePort(), FreePort());
        Launch("etcd",
            "--data-dir", At("etcd"),
            "--listen-client-urls", $"http://127.0.0.1:{clients}", "--advertise-client-urls", $"http://127.0.0.1:{clients}",
            "--listen-peer-urls", $"http://127.0.0.1:{peers}", "--log-level", "error");
        await WriteFiles();
        var nowhere = At("nowhere.kubeconfig");
        Launch("apiextensions-apiserver",
            "--etcd-servers", $"http://127.0.0.1:{clients}",
            "--secure-port", $"{port}", "--bind-address", "127.0.0.1",
            "--kubeconfig", nowhere, "--authentication-kubeconfig", nowhere, "--authorization-kubeconfig", nowhere,
            "--authentication-skip-lookup", "--enable-priority-and-fairness=false",
            "--disable-admission-plugins", "NamespaceLifecycle,MutatingAdmissionWebhook,ValidatingAdmissionWebhook,ValidatingAdmissionPolicy,MutatingAdmissionPolicy",
            "--client-ca-file", At("ca.crt"), "--tls-cert-file", At("server.crt"), "--tls-private-key-file", At("server.key"));
        _address = new Uri($"https://127.0.0.1:{port}");
        await WaitUntilServing();
    }

    private async Task WaitUntilServing()
    {
        using var client = CreateClient();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync("/apis/apiextensions.k8s.io/v1/customresourcedefinitions");
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (attempt < 300)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }
    }

    private async Task WriteFiles()
    {
        using var key = _certificates.Server.GetECDsaPrivateKey()!;
        await File.WriteAllTextAsync(At("ca.crt"), _certificates.Authority.ExportCertificatePem());
        await File.WriteAllTextAsync(At("server.crt"), _certificates.Server.ExportCertificatePem());
        await File.WriteAllTextAsync(At("server.key"), key.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(At("nowhere.kubeconfig"), """
            apiVersion: v1
            kind: Config
            clusters: [{name: nowhere, cluster: {server: "https://127.0.0.1:1"}}]
            users: [{name: nobody, user: {}}]
            contexts: [{name: nowhere, context: {cluster: nowhere, user: nobody}}]
            current-context: nowhere
            """);
    }

    private void Launch(string binary, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Directory!, binary), arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        // Drained so that a full pipe never stops the server.
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        _processes.Add(process);
    }

    private string At(string file) => Path.Combine(_directory.FullName, file);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
