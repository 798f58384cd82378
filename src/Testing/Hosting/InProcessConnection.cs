using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;

namespace KubeGen.Testing;

/// <summary>The server's end of a connection without a socket; it is closed when either end closes it.</summary>
internal sealed class InProcessConnection : DefaultConnectionContext
{
    // Not disposed of: either end may still close the connection while the other is done with it.
    private readonly CancellationTokenSource _closed = new();

    public InProcessConnection(IDuplexPipe transport)
        : base(Guid.NewGuid().ToString("N"))
    {
        Transport = transport;
        ConnectionClosed = _closed.Token;
    }

    /// <summary>Tells the server that nobody is there any more, as a socket's FIN does.</summary>
    public void Close() => ThreadPool.UnsafeQueueUserWorkItem(static closed => closed.Cancel(), _closed, preferLocal: false);

    public override void Abort(ConnectionAbortedException abortReason)
    {
        Transport.Output.Complete(new IOException("The connection was reset.", abortReason));
        Close();
    }
}
