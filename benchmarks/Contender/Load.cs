using KubeGen;
using OneX.Apps.V1Beta1;

[assembly: GroupVersion("apps.onex.io", "v1beta1", Namespace = "OneX.Apps.V1Beta1")]

namespace KubeGen.Contender;

/// <summary>The operations, each through the generated client as any user would call it. What is created and checked is part of the load.</summary>
internal sealed class Load(string baseUrl) : IDisposable
{
    private const int Objects = 10_000;
    private readonly Clientset _clientset = new(new RestConfig { Host = baseUrl });

    private MinerSetInterface MinerSets => _clientset.AppsV1beta1.MinerSets("default");

    public Task<MinerSet> Get(int i) => MinerSets.Get($"minerset-{i % Objects:D6}");

    public Task<MinerSet> Create(int i) => MinerSets.Create(Sample(i));

    public async ValueTask<long> List()
    {
        var list = await MinerSets.List(new ListOptions { Limit = Objects }).ConfigureAwait(false);
        return list.Items.Count == Objects ? list.Items.Sum(Check) : throw new InvalidDataException($"{list.Items.Count} items");
    }

    public async ValueTask<long> Watch(int events)
    {
        var (sum, seen) = (0L, 0);
        await foreach (var change in _clientset.AppsV1beta1.MinerSets($"watch-{events}").Watch().ConfigureAwait(false))
        {
            sum += Check(change.Object);
            seen++;
        }

        return seen == events ? sum : throw new InvalidDataException($"{seen} events");
    }

    public void Dispose() => _clientset.Dispose();

    public static long Check(MinerSet set) =>
        (set.Spec.Replicas ?? 0)
        + (set.Metadata.Generation ?? 0)
        + (set.Metadata.Labels?.Count ?? 0)
        + (set.Metadata.Annotations?.Count ?? 0)
        + (set.Metadata.ManagedFields?.Count ?? 0)
        + set.Metadata.Name!.Length
        + (set.Status?.ReadyReplicas ?? 0)
        + (set.Status?.Conditions?.Count ?? 0);

    private static MinerSet Sample(int i)
    {
        var name = $"bench-{i:D6}";
        return new MinerSet
        {
            Metadata = new ObjectMeta
            {
                Name = name,
                Namespace = "default",
                Generation = 1,
                Labels = new Dictionary<string, string>
                {
                    ["app.kubernetes.io/managed-by"] = "bench", ["app.kubernetes.io/name"] = name, ["apps.onex.io/chain"] = "genesis",
                },
                Annotations = new Dictionary<string, string> { ["apps.onex.io/revision"] = "1", ["apps.onex.io/note"] = "created by the load program" },
            },
            Spec = new MinerSetSpec
            {
                Replicas = 3,
                DeletePolicy = DeletePolicy.Random,
                DisplayName = "Miner set",
                MinReadySeconds = 10,
                ProgressDeadlineSeconds = 600,
                Selector = new LabelSelector { MatchLabels = new Dictionary<string, string> { ["apps.onex.io/set"] = name } },
                Template = new MinerTemplateSpec
                {
                    Metadata = new ObjectMeta { Labels = new Dictionary<string, string> { ["apps.onex.io/set"] = name } },
                    Spec = new MinerSpec { ChainName = "genesis", MinerType = "S1.SMALL1" },
                },
            },
        };
    }
}
