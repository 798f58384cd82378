using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Accepts, establishes, serves and removes what CustomResourceDefinitions define, right after each write.</summary>
internal sealed class DefinitionController
{
    private const string Manager = "apiextensions-apiserver";
    public static readonly GroupResource Resource = new("apiextensions.k8s.io", "customresourcedefinitions");
    private static readonly DeleteOptionsNode Plainly = new();

    private readonly ServerCore _core;
    private readonly EndpointFactory _endpoints;
    private readonly Lock _gate = new();
    private readonly ResourceEndpoint _definitions;
    private volatile bool _hasTerminating;

    public DefinitionController(ServerCore core, EndpointFactory endpoints)
    {
        (_core, _endpoints) = (core, endpoints);
        var version = new ServedVersion
        {
            Name = "v1",
            ApiVersion = "apiextensions.k8s.io/v1",
            HasStatus = true,
            PrinterColumns = [new("Created At", "date", "", PrinterColumn.Age.Description, 0, ".metadata.creationTimestamp") { IsRelative = false }],
        };
        var definition = new ResourceDefinition
        {
            Group = Resource.Group,
            Plural = Resource.Resource,
            Singular = "customresourcedefinition",
            Kind = "CustomResourceDefinition",
            ListKind = "CustomResourceDefinitionList",
            Namespaced = false,
            ShortNames = ["crd", "crds"],
            Categories = ["api-extensions"],
            Versions = [version],
        };
        var served = endpoints.BuiltIn(definition, new DefinitionStrategy(definition, version), new DefinitionStatusStrategy(definition, version), Reconcile, DefinitionDefaults.Apply);
        core.Catalog.Set(served);
        _definitions = served.Endpoints["v1"];
    }

    /// <summary>Brings everything to what the definitions say now.</summary>
    public void Reconcile()
    {
        lock (_gate)
        {
            while (Names() || Remove())
            {
                // Each pass may make room for another: a freed name, a deleted definition.
            }

            Serve();
        }
    }

    private void ReconcileWhileTerminating()
    {
        if (_hasTerminating)
            Reconcile();
    }

    private List<JsonObject> Definitions() => [.. _definitions.Store.Objects.Select(stored => stored.Read(_definitions.Version))];

    private bool Names()
    {
        var changed = false;
        foreach (var crd in Definitions())
        {
            var name = new ObjectMetaNode(crd).Name;
            var others = Definitions().Where(other => new ObjectMetaNode(other).Name != name).ToArray();
            if (DefinitionNaming.Update(crd, others, _core.Time.GetUtcNow()) || DefinitionApproval.UpdateCondition(crd, _core.Time.GetUtcNow()))
                changed |= Write(crd);
            else if (new DefinitionNode(crd) is var node && node.IsTrue("NamesAccepted") && !node.IsTrue("Established")
                && node.SetCondition("Established", true, "InitialNamesAccepted", "the initial names have been accepted", _core.Time.GetUtcNow()))
            {
                changed |= Write(crd);
            }
        }

        return changed;
    }

    private bool Remove()
    {
        var (changed, terminating) = (false, false);
        foreach (var crd in Definitions())
        {
            var meta = new ObjectMetaNode(crd);
            if (meta.DeletionTimestamp.Length == 0 || !meta.Finalizers.Contains(DefinitionNode.CleanupFinalizer))
                continue;
            Serve();
            var (node, now) = (new DefinitionNode(crd), _core.Time.GetUtcNow());
            if (DeleteObjects(meta.Uid))
            {
                node.SetCondition("Terminating", false, "InstanceDeletionCompleted", "removed all instances", now);
                meta.Finalizers = [.. meta.Finalizers.Where(finalizer => finalizer != DefinitionNode.CleanupFinalizer)];
                changed |= Write(crd);
                continue;
            }

            terminating = true;
            if (node.SetCondition("Terminating", true, "InstanceDeletionInProgress", "CustomResource deletion is in progress", now))
                changed |= Write(crd);
        }

        _hasTerminating = terminating;
        return changed;
    }

    private bool DeleteObjects(string source)
    {
        var served = _core.Catalog.All.FirstOrDefault(resource => resource.Source == source);
        if (served is null)
            return true;
        var endpoint = served.Endpoints[served.Definition.StorageVersion.Name];
        foreach (var stored in served.Store.Objects)
            endpoint.Deletion.Delete(new WriteContext(stored.Namespace, false, _ => { }), stored.Name, Plainly);
        return served.Store.Objects.Count == 0;
    }

    /// <summary>Writes what a controller changed; a finalizer that is gone may take the object with it.</summary>
    private bool Write(JsonObject crd)
    {
        var name = new ObjectMetaNode(crd).Name;
        var stored = _definitions.Store.Find("", name);
        if (stored is null || stored.Revision != new ObjectMetaNode(crd).Revision)
            return true;
        var before = stored.Read(_definitions.Version);
        crd = _definitions.Status!.Fields.Update(before, crd, Manager);
        Func<long, StoredObject>? make = ObjectRegistry.ShouldDelete(crd, before) ? null : revision => _definitions.Main.Objects.Store(crd, revision, isShaped: true);
        _definitions.Store.TryCommit("", name, stored, make, out _);
        return true;
    }

    private void Serve()
    {
        var definitions = Definitions();
        var uids = definitions.Select(crd => new ObjectMetaNode(crd).Uid).ToHashSet();
        foreach (var gone in _core.Catalog.All.Where(resource => resource.Source.Length > 0 && !uids.Contains(resource.Source)))
        {
            _core.Catalog.Remove(gone.Definition.GroupResource);
            gone.Watches.EndSoon();
        }

        foreach (var crd in definitions.Where(crd => new DefinitionNode(crd) is var node && (node.IsTrue("Established") || node.IsTrue("NamesAccepted"))))
            Serve(crd);
    }

    private void Serve(JsonObject crd)
    {
        var (node, meta) = (new DefinitionNode(crd), new ObjectMetaNode(crd));
        var fingerprint = GoJson.WriteBytes(new JsonArray(node.Spec?.DeepClone(), node.AcceptedNames?.DeepClone()));
        var terminating = node.IsTrue("Terminating");
        var known = _core.Catalog.All.FirstOrDefault(resource => resource.Source == meta.Uid);
        if (known is not null && known.IsTerminating == terminating && known.Fingerprint.AsSpan().SequenceEqual(fingerprint))
            return;

        var same = known is not null && known.Fingerprint.AsSpan().SequenceEqual(fingerprint) ? known : null;
        var definition = same?.Definition ?? DefinitionReader.Read(crd);
        Func<string, StatusError>? refuse = terminating
            ? name => StatusErrors.Forbidden(definition.GroupResource, name, "create not allowed while custom resource definition is terminating") : null;
        var served = _endpoints.Custom(definition, known?.Store ?? _core.NewStore(), refuse, ReconcileWhileTerminating, same?.Watches) with
        {
            Source = meta.Uid,
            Fingerprint = fingerprint,
            IsTerminating = terminating,
        };
        _core.Catalog.Set(served);
        if (known is null || same is not null)
            return;
        known.Store.Restart();
        known.Watches.EndSoon();
    }
}
