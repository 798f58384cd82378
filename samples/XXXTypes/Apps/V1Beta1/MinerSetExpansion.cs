using System.Text.Json;
using KubeGen;

namespace OneX.Apps.V1Beta1;

/// <summary>A method of our own, beside the generated ones.</summary>
public partial interface MinerSetExpansion
{
    /// <summary>GET /apis/apps.onex.io/v1beta1/namespaces/{namespace}/minersets as the Table that kubectl prints.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<MinerSetTable> Table(CancellationToken cancellationToken = default);
}

/// <summary>Implements it with the client's own request machinery: RestClient, Resource and Namespace.</summary>
public sealed partial class MinerSetClient
{
    /// <inheritdoc/>
    public Task<MinerSetTable> Table(CancellationToken cancellationToken = default)
    {
        var request = RestClient.Request(HttpMethod.Get, Resource, "list").NamespaceIfAny(Namespace).Build();
        return RestClient.Send<MinerSetTable>(request with { Accept = "application/json;as=Table;v=v1;g=meta.k8s.io" }, cancellationToken);
    }
}

/// <summary>The columns and cells of a Table of meta.k8s.io/v1.</summary>
public sealed partial class MinerSetTable
{
    /// <summary>The columns.</summary>
    public IList<MinerSetColumn> ColumnDefinitions { get; set; } = [];

    /// <summary>The rows.</summary>
    public IList<MinerSetRow> Rows { get; set; } = [];
}

/// <summary>A column of the table.</summary>
public sealed partial class MinerSetColumn
{
    /// <summary>What stands above the column.</summary>
    public string Name { get; set; } = "";
}

/// <summary>A row of the table.</summary>
public sealed partial class MinerSetRow
{
    /// <summary>One value for each column.</summary>
    public IList<JsonElement> Cells { get; set; } = [];
}
