namespace KubeGen.Testing;

/// <summary>When a watch is to end, and when it is to send its next bookmark.</summary>
internal sealed class WatchClock
{
    private static readonly TimeSpan BookmarkPeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BeforeEnd = TimeSpan.FromSeconds(2);

    private readonly TimeProvider _time;
    private readonly DateTimeOffset _end;
    private readonly bool _bookmarks;
    private DateTimeOffset? _bookmark;

    public WatchClock(TimeProvider time, TimeSpan timeout, bool bookmarks)
    {
        _time = time;
        _end = time.GetUtcNow() + timeout;
        _bookmarks = bookmarks;
        Schedule();
    }

    public bool IsOver => _time.GetUtcNow() >= _end;

    /// <summary>Completes when there is something to do though no event came.</summary>
    public Task Alarm(CancellationToken cancellationToken)
    {
        var wait = (_bookmark is { } next && next < _end ? next : _end) - _time.GetUtcNow();
        return Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, _time, cancellationToken);
    }

    /// <summary>Whether a bookmark is due; asking sets the time of the next.</summary>
    public bool TakeBookmark()
    {
        if (_bookmark is not { } due || _time.GetUtcNow() < due)
            return false;
        Schedule();
        return true;
    }

    private void Schedule()
    {
        var now = _time.GetUtcNow();
        var (regular, last) = (now + BookmarkPeriod, _end - BeforeEnd);
        _bookmark = !_bookmarks ? null
            : last >= regular ? regular
            : last > now ? last
            : null;
    }
}
