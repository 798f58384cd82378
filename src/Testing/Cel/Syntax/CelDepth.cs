namespace KubeGen.Testing.Cel;

/// <summary>The rules of the grammar whose depth is limited.</summary>
internal enum CelRule
{
    Expression,
    Relation,
    Calculation,
    Member,
}

/// <summary>How deep the parser is in each rule: cel-go takes no more than 250.</summary>
internal sealed class CelDepth
{
    private const int Limit = 250;
    private readonly int[] _depths = new int[Enum.GetValues<CelRule>().Length];

    /// <summary>Counts a rule until it is disposed.</summary>
    /// <exception cref="CelDepthException">That is too deep.</exception>
    public Scope Enter(CelRule rule)
    {
        var scope = new Scope(this, rule, _depths[(int)rule]);
        scope.Deepen();
        return scope;
    }

    /// <summary>A rule that the parser is in.</summary>
    internal readonly struct Scope(CelDepth depth, CelRule rule, int before) : IDisposable
    {
        /// <summary>Another operator on the same level is another step down in cel-go's tree.</summary>
        public void Deepen()
        {
            if (++depth._depths[(int)rule] > Limit)
                throw new CelDepthException();
        }

        public void Dispose() => depth._depths[(int)rule] = before;
    }
}

/// <summary>An expression that nests too deep.</summary>
internal sealed class CelDepthException() : Exception("expression recursion limit exceeded: 250");
