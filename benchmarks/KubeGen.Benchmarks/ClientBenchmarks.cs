using System.Net;
using BenchmarkDotNet.Attributes;
using OneX.Apps.V1Beta1;

namespace KubeGen.Benchmarks;

/// <summary>Requests, lists and watches through the generated client, the network left out: answers come from memory.</summary>
[MemoryDiagnoser]
public class ClientBenchmarks
{
    private const int Count = 1000;

    private readonly MinerSetInterface _minerSets =
        new Clientset(new HttpClient(new Memory()) { BaseAddress = new Uri("http://localhost") }).AppsV1beta1.MinerSets("default");

    [Benchmark]
    public Task<MinerSet> Get() => _minerSets.Get("minerset-000001");

    [Benchmark]
    public Task<MinerSet> Create() => _minerSets.Create(new MinerSet { Metadata = { Name = "minerset-000001" }, Spec = { Replicas = 3 } });

    [Benchmark(OperationsPerInvoke = Count)]
    public Task<KubernetesList<MinerSet>> List() => _minerSets.List();

    [Benchmark(OperationsPerInvoke = Count)]
    public async Task<int> Watch()
    {
        var seen = 0;
        await foreach (var change in _minerSets.Watch())
            seen += change.Object.Spec.Replicas ?? 0;
        return seen;
    }

    private sealed class Memory : HttpMessageHandler
    {
        private readonly byte[] _object = Sample.Object(1);
        private readonly byte[] _list = Sample.List(Count);
        private readonly byte[] _events = Sample.Events(Count);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.RequestUri!.Query.Contains("watch=true", StringComparison.Ordinal) ? _events
                : request.RequestUri.AbsolutePath.EndsWith("/minersets", StringComparison.Ordinal) && request.Method == HttpMethod.Get ? _list
                : _object;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) });
        }
    }
}
