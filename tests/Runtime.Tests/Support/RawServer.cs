using System.IO.Compression;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace KubeGen.Runtime.Tests;

/// <summary>A server on a socket that a test scripts byte by byte, so that what is on the wire is seen and not what a library makes of it.</summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<RawExchange, Task> _answer;
    private readonly SslServerAuthenticationOptions? _tls;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    public RawServer(Func<RawExchange, Task> answer, SslServerAuthenticationOptions? tls = null)
    {
        (_answer, _tls) = (answer, tls);
        _listener.Start();
        _accepting = Accept();
    }

    public List<RawExchange> Exchanges { get; } = [];

    public string Authority => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public Uri Address => new($"{(_tls is null ? "http" : "https")}://{Authority}");

    public async ValueTask DisposeAsync()
    {
        // The listener may not stop while the loop is about to accept once more.
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task Accept()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(Serve(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                string? clientCertificate = null;
                string? serverName = null;
                if (_tls is not null)
                {
                    var ssl = new SslStream(stream);
                    await ssl.AuthenticateAsServerAsync(_tls, _stop.Token);
                    (stream, clientCertificate, serverName) = (ssl, ssl.RemoteCertificate?.Subject, ssl.TargetHostName);
                }

                while (await ReadRequest(stream) is { } exchange)
                {
                    (exchange.ClientCertificate, exchange.ServerName) = (clientCertificate, serverName);
                    lock (Exchanges)
                        Exchanges.Add(exchange);
                    await _answer(exchange);
                    if (exchange.Close)
                        return;
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The client or the test has gone; what it saw is in the exchanges.
            }
        }
    }

    private async Task<RawExchange?> ReadRequest(Stream stream)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!Encoding.ASCII.GetString([.. head.TakeLast(4)]).Equals("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0)
                return null;
            head.Add(one[0]);
        }

        var text = Encoding.Latin1.GetString([.. head]);
        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var length = lines.FirstOrDefault(static l => l.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))?["Content-Length: ".Length..];
        var body = new byte[int.Parse(length ?? "0", System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, _stop.Token);
        return new RawExchange(stream, lines[0], lines[1..], Encoding.UTF8.GetString(body), _stop.Token);
    }
}

/// <summary>One request, and the stream to answer it on.</summary>
public sealed class RawExchange(Stream stream, string requestLine, string[] headers, string body, CancellationToken stop)
{
    public string RequestLine => requestLine;

    public string[] Headers => headers;

    public string Body => body;

    public string? ClientCertificate { get; set; }

    public string? ServerName { get; set; }

    public bool Close { get; private set; }

    public CancellationToken Stop => stop;

    public string? Header(string name) =>
        headers.FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];

    public async Task Send(string text)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), stop);
        await stream.FlushAsync(stop);
    }

    public Task Answer(string json, string status = "200 OK", string contentType = "application/json", string extra = "") =>
        Send($"HTTP/1.1 {status}\r\nContent-Type: {contentType}\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n{extra}\r\n{json}");

    /// <summary>Answers as a server that compresses what is large.</summary>
    public async Task AnswerCompressed(string json, string status = "200 OK")
    {
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionMode.Compress, leaveOpen: true))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(json), stop);
        await Send($"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: {compressed.Length}\r\n\r\n");
        await stream.WriteAsync(compressed.GetBuffer().AsMemory(0, (int)compressed.Length), stop);
    }

    public Task BeginStream() => Send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");

    public Task Chunk(string text) => Send($"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n");

    public Task EndStream() => Send("0\r\n\r\n");

    public void CloseConnection() => Close = true;
}
