using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Serves core v1 namespaces, and empties those that are being deleted.</summary>
internal sealed class NamespaceController
{
    private static readonly string[] Initial = ["default", "kube-node-lease", "kube-public", "kube-system"];
    private static readonly DeleteOptionsNode Background = new() { PropagationPolicy = "Background" };

    private readonly ServerCore _core;
    private readonly Lock _gate = new();
    private readonly ResourceEndpoint _namespaces;

    public NamespaceController(ServerCore core, EndpointFactory endpoints)
    {
        _core = core;
        var version = new ServedVersion
        {
            Name = "v1",
            ApiVersion = "v1",
            HasStatus = true,
            SelectableFields = ["status.phase"],
            PrinterColumns = [new("Status", "string", "", "The status of the namespace", 0, ".status.phase"), PrinterColumn.Age],
        };
        var definition = new ResourceDefinition
        {
            Group = "",
            Plural = "namespaces",
            Singular = "namespace",
            Kind = "Namespace",
            ListKind = "NamespaceList",
            Namespaced = false,
            ShortNames = ["ns"],
            Versions = [version],
        };
        var served = endpoints.BuiltIn(definition, new NamespaceStrategy(definition, version), new NamespaceStatusStrategy(definition, version), Reconcile);
        core.Catalog.Set(served);
        _namespaces = served.Endpoints["v1"];
        foreach (var name in Initial)
        {
            _namespaces.Main.Objects.Create(new WriteContext("", false, _ => { }),
                new JsonObject { ["apiVersion"] = "v1", ["kind"] = "Namespace", ["metadata"] = new JsonObject { ["name"] = name } });
        }
    }

    /// <summary>Deletes what terminating namespaces hold, then the namespaces.</summary>
    public void Reconcile()
    {
        lock (_gate)
        {
            foreach (var stored in _namespaces.Store.Objects)
            {
                var meta = new ObjectMetaNode(stored.Read(_namespaces.Version));
                if (meta.DeletionTimestamp.Length > 0 && DeleteContents(stored.Name) && meta.Finalizers.Count == 0)
                    _namespaces.Store.TryCommit("", stored.Name, stored, null, out _);
            }
        }
    }

    private bool DeleteContents(string @namespace)
    {
        var isEmpty = true;
        foreach (var resource in _core.Catalog.All.Where(resource => resource.Definition.Namespaced))
        {
            var endpoint = resource.Endpoints[resource.Definition.StorageVersion.Name];
            foreach (var stored in resource.Store.Objects.Where(stored => stored.Namespace == @namespace))
            {
                var (_, deleted) = endpoint.Deletion.Delete(new WriteContext(@namespace, false, _ => { }), stored.Name, Background);
                isEmpty &= deleted;
            }
        }

        return isEmpty;
    }
}
