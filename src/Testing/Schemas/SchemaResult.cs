namespace KubeGen.Testing;

/// <summary>The faults of a value, and how much of a schema it met: where no alternative fits, that tells the closest one.</summary>
internal sealed class SchemaResult
{
    private readonly List<SchemaFault> _faults = [];

    public IReadOnlyList<SchemaFault> Faults => _faults;

    public bool IsValid => _faults.Count == 0;

    public int MatchCount { get; set; }

    public void Add(SchemaFault fault)
    {
        if (_faults.TrueForAll(known => known.Message != fault.Message))
            _faults.Add(fault);
    }

    public void Merge(SchemaResult other)
    {
        foreach (var fault in other._faults)
            Add(fault);
        MatchCount += other.MatchCount;
    }
}
