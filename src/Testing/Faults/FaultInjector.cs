using Microsoft.AspNetCore.Http;

namespace KubeGen.Testing;

/// <summary>Holds the faults that are still to come, and does what they say.</summary>
internal sealed class FaultInjector(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<(Fault Fault, int Left)> _faults = [];

    public void Add(Fault fault)
    {
        lock (_gate)
            _faults.Add((fault, fault.Count));
    }

    public void Clear()
    {
        lock (_gate)
            _faults.Clear();
    }

    /// <summary>Applies the first fault that hits the request.</summary>
    /// <returns>False when the request has been dealt with.</returns>
    /// <exception cref="StatusError">The fault is an answer.</exception>
    public async Task<bool> Apply(HttpContext http, RequestInfo info)
    {
        if (Take(info) is not { } fault)
            return true;
        if (fault.Latency > TimeSpan.Zero)
            await Task.Delay(fault.Latency, time, http.RequestAborted).ConfigureAwait(false);
        if (fault.Answer is { } answer)
            throw answer;
        if (fault.Hangs)
            await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted).ConfigureAwait(false);
        if (fault.Drops)
            http.Abort();
        if (fault.CutAt is { } bytes)
            http.Response.Body = new CutStream(http.Response.Body, bytes, http.Abort);
        return !fault.Drops;
    }

    private Fault? Take(RequestInfo info)
    {
        lock (_gate)
        {
            var index = _faults.FindIndex(entry => entry.Fault.Hits(info));
            if (index < 0)
                return null;
            var (fault, left) = _faults[index];
            if (left > 1)
                _faults[index] = (fault, left - 1);
            else
                _faults.RemoveAt(index);
            return fault;
        }
    }
}
