namespace KubeGen.Testing;

/// <summary>What all of the server's parts share.</summary>
internal sealed class ServerCore(TimeProvider time, int? seed, int historyLimit)
{
    public TimeProvider Time { get; } = time;

    public Identity Identity { get; } = new(time, seed);

    public Cluster Cluster { get; } = new();

    public ResourceCatalog Catalog { get; } = new();

    public ResourceStore NewStore() => new(Cluster, historyLimit);
}
