using System.Globalization;
using System.Text;

namespace KubeGen.Testing.Cel;

/// <summary>What is wrong with an expression, printed as cel-go prints it: each issue with its line and a mark below the place.</summary>
internal sealed class CelIssues(string source)
{
    private const int Limit = 100;

    /// <summary>A longer line, in bytes, is not shown.</summary>
    private const int MaxLine = 16384;
    private const int NoPlace = -1;
    private readonly List<(int Offset, string Message)> _issues = [];

    public bool Any => _issues.Count > 0;

    /// <summary>An issue of the whole text.</summary>
    public void Report(string message) => Report(NoPlace, message);

    public void Report(int offset, string message) => _issues.Add((offset, message));

    /// <exception cref="CelCompileException">There is an issue.</exception>
    public void ThrowIfAny()
    {
        if (Any)
            throw new CelCompileException(ToString());
    }

    public override string ToString()
    {
        var lines = _issues.Take(Limit).OrderBy(static issue => issue.Offset).Select(issue => Display(issue.Offset, issue.Message));
        var truncated = _issues.Count - Limit;
        return string.Join('\n', truncated > 0 ? lines.Append($"{truncated} more errors were truncated") : lines);
    }

    private string Display(int offset, string message)
    {
        if (offset == NoPlace)
            return $"ERROR: <input>:-1:0: {message}";
        if (source.Length == 0)
            return $"ERROR: <input>:1:0: {message}";
        var start = offset == 0 ? 0 : source.LastIndexOf('\n', offset - 1) + 1;
        var end = source.IndexOf('\n', start);
        var line = source[start..(end < 0 ? source.Length : end)].Replace('\t', ' ');
        var before = line[..Math.Min(offset - start, line.Length)];
        var number = 1 + source.AsSpan(0, start).Count('\n');
        var column = before.EnumerateRunes().Count() + 1;
        if (Encoding.UTF8.GetByteCount(line) > MaxLine)
            return string.Create(CultureInfo.InvariantCulture, $"ERROR: <input>:{number}:{column}: {message}");
        var result = new StringBuilder().Append(CultureInfo.InvariantCulture, $"ERROR: <input>:{number}:{column}: {message}\n | {line}\n | ");
        foreach (var rune in before.EnumerateRunes())
            result.Append(rune.IsAscii ? '.' : '\uff0e');
        var at = offset < source.Length ? Rune.GetRuneAt(source, offset) : new Rune(' ');
        return result.Append(at.IsAscii ? '^' : '\uff3e').ToString();
    }
}
