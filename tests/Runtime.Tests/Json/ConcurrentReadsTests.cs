using System.Text;

namespace KubeGen.Runtime.Tests.Json;

/// <summary>What a client shares between answers is shared by all of its threads, without locks.</summary>
public sealed class ConcurrentReadsTests
{
    [Test]
    public void Many_who_read_at_once_read_what_one_who_knows_nothing_reads()
    {
        var seam = new JsonSeam(null);
        var texts = Enumerable.Range(0, 50).Select(Text).Select(static text => (Utf8: text, Expected: RoundTrip(new(null), text))).ToArray();
        Parallel.For(0, 20_000, i =>
        {
            var (utf8, expected) = texts[i * 7919 % texts.Length];
            Assert.That(RoundTrip(seam, utf8), Is.EqualTo(expected));
        });
    }

    // Names, label keys and values, unknown fields and managers of which each recurs at its own pace.
    private static byte[] Text(int i) => Encoding.UTF8.GetBytes($$$$"""
        {"kind":"K","apiVersion":"v1","metadata":{"name":"n{{{{i}}}}","labels":{"app":"a{{{{i % 3}}}}","tier{{{{i % 5}}}}":"t","zone":"z{{{{i}}}}"},"annotations":{"note-{{{{i % 7}}}}":"x","new":"y"},
        "ownerReferences":[{"apiVersion":"v1","kind":"Node","name":"n{{{{i % 4}}}}","uid":"u{{{{i % 11}}}}"}],"field{{{{i % 4}}}}":[{{{{i % 2}}}}],
        "managedFields":[{"manager":"first-controller","operation":"Update","fieldsType":"FieldsV1","fieldsV1":{"f:spec":{"f:field{{{{i % 40}}}}":{}}},"time":"2026-11-01T08:16:{{{{10 + i}}}}Z","subresource":"status"}]},
        "extra":{{{{i % 3}}}}}
        """.ReplaceLineEndings(""));

    private static string RoundTrip(JsonSeam seam, byte[] utf8) => Encoding.UTF8.GetString(seam.Serialize(seam.For<PartialObjectMetadata>().Read(utf8)!));
}
