namespace KubeGen.Testing;

/// <summary>Ends the watches of a resource a moment after its definition has changed or gone: crdHandler.tearDown.</summary>
internal sealed class WatchLifetime : IDisposable
{
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _end;
    private readonly ITimer _timer;

    public WatchLifetime(TimeProvider time)
    {
        _end = new CancellationTokenSource();
        _timer = time.CreateTimer(_ => Dispose(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Ended = _end.Token;
    }

    public CancellationToken Ended { get; }

    public void EndSoon() => _timer.Change(Drain, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
        _timer.Dispose();
    }
}
