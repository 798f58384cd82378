using OneX.Apps.V1Beta1;

namespace KubeGen.Clients.Tests;

/// <summary>The controller that docs/testing.md tests: it reports each MinerSet as ready as soon as it sees it.</summary>
public sealed class MinerSetController(MinerSetInterface minerSets)
{
    /// <summary>Lists, watches from there, and begins anew when the stream ends or its version is gone.</summary>
    public async Task Run(CancellationToken stop)
    {
        while (true)
        {
            try
            {
                var list = await minerSets.List(cancellationToken: stop);
                foreach (var set in list.Items)
                    await Reconcile(set.Metadata.Name!, stop);
                var from = new ListOptions { ResourceVersion = list.Metadata.ResourceVersion };
                await foreach (var change in minerSets.Watch(from, stop))
                {
                    if (change.Type is WatchEventType.Added or WatchEventType.Modified)
                        await Reconcile(change.Object.Metadata.Name!, stop);
                }
            }
            catch (ApiException gone) when (gone.IsResourceExpired)
            {
                // The history is compacted: list again.
            }
        }
    }

    /// <summary>Brings one set's status to what its spec says.</summary>
    public async Task Reconcile(string name, CancellationToken stop = default)
    {
        while (true)
        {
            var set = await minerSets.Get(name, cancellationToken: stop);
            if (set.Status?.ObservedGeneration == set.Metadata.Generation)
                return;
            set.Status = new() { ReadyReplicas = set.Spec.Replicas ?? 1, ObservedGeneration = set.Metadata.Generation };
            try
            {
                await minerSets.UpdateStatus(set, cancellationToken: stop);
                return;
            }
            catch (ApiException conflict) when (conflict.IsConflict)
            {
                // Another writer was faster: look again.
            }
        }
    }
}
