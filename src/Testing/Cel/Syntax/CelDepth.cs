namespace KubeGen.Testing.Cel;

/// <summary>The rules of the grammar that are read within themselves.</summary>
internal enum CelRule
{
    Expression,
    Relation,
    Calculation,
}

/// <summary>How deep an expression nests. cel-go counts twice, each time up to 250: expressions within expressions while it reads, and operators and members below one another in the tree.</summary>
internal sealed class CelDepth
{
    private const int Limit = 250;
    private readonly int[] _nesting = new int[Enum.GetValues<CelRule>().Length];

    /// <summary>How many operators and members are below one another in what was read last.</summary>
    public int Height { get; set; }

    /// <summary>What is read until <see cref="Leave"/> is within that rule once more.</summary>
    /// <exception cref="CelDepthException">That is too deep.</exception>
    public void Enter(CelRule rule)
    {
        if (++_nesting[(int)rule] > Limit)
            throw new CelDepthException("expression recursion limit exceeded: 250");
    }

    public void Leave(CelRule rule) => _nesting[(int)rule]--;

    /// <exception cref="CelDepthException">The whole is too deep.</exception>
    public void Check()
    {
        if (Height > Limit)
            throw new CelDepthException("max recursion depth exceeded");
    }
}

/// <summary>An expression that nests too deep.</summary>
internal sealed class CelDepthException(string message) : Exception(message);
