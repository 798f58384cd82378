namespace KubeGen.Testing.Cel;

/// <summary>ANTLR's lists of the words that can stand at a place.</summary>
internal static class CelExpected
{
    private const string Literals = "'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}";

    public const string Operand = "{'[', '{', '(', '.', '-', '!', " + Literals;
    public const string Argument = "{'[', '{', '(', ')', '.', '-', '!', " + Literals;
    public const string Index = "{'[', '{', '(', '.', '-', '!', '?', " + Literals;
    public const string Element = "{'[', ']', '{', '(', '.', ',', '-', '!', '?', " + Literals;
    public const string Entry = "{'[', '{', '}', '(', '.', ',', '-', '!', '?', " + Literals;
    public const string Field = "{'}', ',', '?', IDENTIFIER, ESC_IDENTIFIER}";
    public const string Name = "{IDENTIFIER, ESC_IDENTIFIER}";
}
