namespace KubeGen;

/// <summary>What every list type has: the items of one answer and the metadata that tells how to go on from it.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public interface IKubernetesList<T>
{
    /// <summary>Group and version of the list's schema, such as <c>apps/v1</c>.</summary>
    string? ApiVersion { get; set; }

    /// <summary>The list's kind, such as <c>DeploymentList</c>.</summary>
    string? Kind { get; set; }

    /// <summary>The resource version that the list shows, and the token that continues a limited list.</summary>
    ListMeta Metadata { get; set; }

    /// <summary>The objects.</summary>
    IList<T> Items { get; set; }
}
