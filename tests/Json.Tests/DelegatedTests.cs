using System.Net;
using System.Text.Json;
using KubeGen.JsonTests.Zoo;

namespace KubeGen.JsonTests;

/// <summary>What no codec is emitted for is read by the client's options, and the resolver does not send them back to itself.</summary>
public class DelegatedTests
{
    [Test]
    public async Task A_list_of_the_programs_own_is_read_as_System_Text_Json_reads_it()
    {
        using var http = new HttpClient(new Answer("""{"metadata":{"resourceVersion":"7"},"items":[{"metadata":{"name":"a"}},{"metadata":{"name":"b"}}]}""")) { BaseAddress = new("http://zoo") };
        using var clientset = new Clientset(http);
        var list = await clientset.ZooV1.Cages("north").List();
        Assert.That((list.IsRead, list.Metadata.ResourceVersion), Is.EqualTo((true, "7")));
        Assert.That(list.Items.Select(cage => cage.Metadata.Name), Is.EqualTo(new[] { "a", "b" }));
    }

    [TestCase(typeof(Cage), true)]
    [TestCase(typeof(KubernetesList<Animal>), true)]
    [TestCase(typeof(int), true)]
    [TestCase(typeof(CageList), false)]
    [TestCase(typeof(object), false)]
    [TestCase(typeof(Beast), false)]
    public void The_resolver_knows_what_has_a_codec(Type type, bool knows)
    {
        var resolver = ClientsetJsonResolver.Default;
        Assert.That(resolver.GetTypeInfo(type, new JsonSerializerOptions { TypeInfoResolver = resolver }) is not null, Is.EqualTo(knows));
    }

    private sealed class Answer(string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json), RequestMessage = request });
    }
}
