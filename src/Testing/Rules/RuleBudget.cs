namespace KubeGen.Testing;

/// <summary>What all rules of one object may cost together.</summary>
internal sealed class RuleBudget
{
    private long _left = 10_000_000;

    /// <summary>Nothing is left for another expression.</summary>
    public bool IsEmpty => _left <= 0;

    /// <summary>No further rule is to be evaluated.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Takes away what an expression has cost.</summary>
    /// <returns>Whether there was enough.</returns>
    public bool Spend(RuleMeter meter)
    {
        if (meter.Cost > (ulong)_left)
            return false;
        _left -= (long)meter.Cost;
        return true;
    }

    public void Stop() => IsSpent = true;
}
