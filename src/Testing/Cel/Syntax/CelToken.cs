namespace KubeGen.Testing.Cel;

/// <summary>The kinds of words of an expression. Operators and keywords are their own text.</summary>
internal enum CelTokenKind
{
    End,
    Symbol,
    Identifier,
    EscapedIdentifier,
    Int,
    Uint,
    Double,
    String,
    Bytes,
}

/// <summary>A word of an expression and where it begins.</summary>
internal readonly record struct CelToken(CelTokenKind Kind, string Text, int Offset)
{
    public bool Is(string symbol) => Kind == CelTokenKind.Symbol && Text == symbol;
}
