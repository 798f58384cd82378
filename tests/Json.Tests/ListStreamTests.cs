using System.Net;
using System.Text;
using KubeGen.JsonTests.Zoo;

namespace KubeGen.JsonTests;

/// <summary>Lists are decoded as they arrive, however they are cut.</summary>
public class ListStreamTests
{
    [TestCase(1)]
    [TestCase(7)]
    [TestCase(64)]
    [TestCase(1000)]
    [TestCase(int.MaxValue)]
    public async Task A_list_is_read_in_pieces_of_any_size(int piece)
    {
        var list = await List(Text(200, i => i % 50 == 49 ? 20_000 : i), piece);
        Assert.That(list.Items.Select(animal => animal.Metadata.Name), Is.EqualTo(Enumerable.Range(0, 200).Select(i => "animal-" + i)));
        Assert.That(list.Items[149].Filled.String, Has.Length.EqualTo(20_000));
        Assert.That((list.Kind, list.ApiVersion, list.Metadata.ResourceVersion, list.Metadata.Continue), Is.EqualTo(("AnimalList", "zoo.io/v1", "7", "next")));
    }

    [Test]
    public async Task An_item_that_is_larger_than_the_window_is_read()
    {
        var list = await List(Text(3, i => i == 1 ? 3_000_000 : 10), 100_000);
        Assert.That(list.Items.Select(animal => animal.Filled.String!.Length), Is.EqualTo(new[] { 10, 3_000_000, 10 }));
    }

    [TestCase("""{"items":null,"kind":"AnimalList"}""", 0)]
    [TestCase("""{"items":[],"kind":"AnimalList"}""", 0)]
    [TestCase(" { \"items\" : [ \n { } , { } ] , \"kind\" : \"AnimalList\" } \n", 2)]
    [TestCase("""{"kind":"AnimalList"}""", 0)]
    public async Task Odd_lists_are_read(string text, int count)
    {
        var list = await List(text, 3);
        Assert.That((list.Kind, list.Items.Count), Is.EqualTo(("AnimalList", count)));
    }

    [TestCase("""{"items":[{"kind":"x"}""")]
    [TestCase("""{"items":[{"kind":"x"},""")]
    [TestCase("""{"items":[{"kind":"x"} {}]}""")]
    [TestCase("""{"items":[{"kind":3}]}""")]
    [TestCase("""{"items":[,{}]}""")]
    [TestCase("""{"items":[]} x""")]
    [TestCase("""{"items":[}""")]
    [TestCase("[]")]
    [TestCase("")]
    public void What_is_no_list_is_refused(string text) => Assert.ThrowsAsync<ApiException>(() => List(text, 5));

    [Test]
    public async Task A_string_that_recurs_is_one_string()
    {
        var list = await List(Text(10, _ => 1), int.MaxValue);
        Assert.That(list.Items[9].Metadata.Namespace, Is.SameAs(list.Items[8].Metadata.Namespace));
        Assert.That(list.Items[9].Metadata.Labels!.Keys.Single(), Is.SameAs(list.Items[8].Metadata.Labels!.Keys.Single()));
        Assert.That(list.Items[9].Kind, Is.SameAs(list.Items[8].Kind));
    }

    [Test]
    public async Task No_list_is_held_as_text([Values] bool ofMethod)
    {
        const int Items = 2_000, Longest = 128 << 10;
        var stream = new PieceStream(Encoding.UTF8.GetBytes(Text(Items, _ => 1_000)), int.MaxValue);
        var list = await List(stream, animals => ofMethod ? animals.ListKept() : animals.List());
        Assert.That((list.Items.Count, stream.Window), Is.EqualTo((Items, Longest)));
    }

    private static Task<KubernetesList<Animal>> List(string text, int piece) =>
        List(new PieceStream(Encoding.UTF8.GetBytes(text), piece), animals => animals.List());

    private static async Task<KubernetesList<Animal>> List(PieceStream stream, Func<AnimalInterface, Task<KubernetesList<Animal>>> list)
    {
        using var http = new HttpClient(new Answer(stream)) { BaseAddress = new Uri("http://localhost") };
        using var clientset = new Clientset(http);
        return await list(clientset.ZooV1.Animals("default"));
    }

    private static string Text(int count, Func<int, int> length)
    {
        var items = Enumerable.Range(0, count).Select(i =>
            $$"""{ "kind": "Animal", "metadata": { "name": "animal-{{i}}", "namespace": "default", "labels": { "zoo.io/region": "africa" } }, "filled": { "string": "{{new string('s', length(i))}}" } }""");
        return $$"""{"apiVersion":"zoo.io/v1","items":[{{string.Join(",", items)}}],"kind":"AnimalList","metadata":{"resourceVersion":"7","continue":"next"} }""";
    }

    private sealed class Answer(Stream stream) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(stream) });
    }

    private sealed class PieceStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        /// <summary>The most bytes that were asked for at once.</summary>
        public int Window { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Window = Math.Max(Window, buffer.Length);
            return base.ReadAsync(buffer[..Math.Min(buffer.Length, piece)], cancellationToken);
        }
    }
}
