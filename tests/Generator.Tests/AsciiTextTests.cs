using System.Text;
using KubeGen.Generator.Emission;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KubeGen.Generator.Tests;

/// <summary>Emitted text is to the compiler what the same text in a string is.</summary>
public sealed class AsciiTextTests
{
    private const string Ascii = "class C\n{\n    /// <summary>\t\"~\u007f</summary>\n}\n";

    [TestCase(Ascii, true)]
    [TestCase("", true)]
    [TestCase("// ©, ü and 𝄞 take more than a byte\n", false)]
    [TestCase("// \ud834 is half a character\n", false)]
    public void It_reads_as_the_string_does(string text, bool isAscii)
    {
        var emitted = AsciiText.From(new StringBuilder(text));
        var expected = SourceText.From(text, Encoding.UTF8);
        Assert.Multiple(() =>
        {
            Assert.That(emitted is AsciiText, Is.EqualTo(isAscii));
            Assert.That(emitted.ToString(), Is.EqualTo(text));
            Assert.That((emitted.Length, emitted.Encoding, emitted.CanBeEmbedded), Is.EqualTo((expected.Length, expected.Encoding, expected.CanBeEmbedded)));
            Assert.That(emitted.GetChecksum(), Is.EqualTo(expected.GetChecksum()));
            Assert.That(emitted.ContentEquals(expected) && expected.ContentEquals(emitted), Is.True);
            Assert.That(emitted.Lines.Select(static line => line.ToString()), Is.EqualTo(expected.Lines.Select(static line => line.ToString())));
        });
    }

    [Test]
    public void Parts_and_changes_of_it_are_those_of_the_string()
    {
        var emitted = AsciiText.From(new StringBuilder(Ascii));
        var part = new char[5];
        emitted.CopyTo(6, part, 1, 3);
        using var written = new StringWriter();
        emitted.Write(written);
        Assert.Multiple(() =>
        {
            Assert.That(part, Is.EqualTo("\0C\n{\0".ToCharArray()));
            Assert.That(emitted[6], Is.EqualTo('C'));
            Assert.That(emitted.ToString(TextSpan.FromBounds(6, 9)), Is.EqualTo("C\n{"));
            Assert.That(emitted.GetSubText(TextSpan.FromBounds(6, 9)).ToString(), Is.EqualTo("C\n{"));
            Assert.That(emitted.Replace(6, 1, "Ü").ToString(), Is.EqualTo(Ascii.Replace('C', 'Ü')));
            Assert.That(written.ToString(), Is.EqualTo(Ascii));
            Assert.That(CSharpSyntaxTree.ParseText(emitted).ToString(), Is.EqualTo(Ascii));
        });
    }
}
