using System.Runtime.CompilerServices;
using System.Text;
using KubeGen.Generator.Model;

namespace KubeGen.Generator.Emission;

/// <summary>An interpolated line, written part by part where it belongs: most of what is printed is never a string of its own.</summary>
[InterpolatedStringHandler]
internal readonly ref struct SourceLine
{
    private readonly StringBuilder _text;

    public SourceLine(int literalLength, int formattedCount, SourceWriter writer) => _text = writer.BeginLine();

    public void AppendLiteral(string text) => _text.Append(text);

    public void AppendFormatted(string? text) => _text.Append(text);

    public void AppendFormatted(int number) => _text.Append(number);

    public void AppendFormatted(EquatableArray<ParameterModel> parameters)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            _text.Append(i == 0 ? "" : ", ").Append(parameter.Type).Append(' ').Append(parameter.Name);
            if (parameter.Default is { } value)
                _text.Append(" = ").Append(value);
        }
    }
}
