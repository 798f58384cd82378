using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Puts the endpoints of a resource together.</summary>
internal sealed class EndpointFactory(ServerCore core)
{
    /// <summary>Serves a custom resource in all its versions.</summary>
    /// <param name="definition">The resource.</param>
    /// <param name="store">Its objects.</param>
    /// <param name="refuseCreation">What refuses creations; null while they are welcome.</param>
    /// <param name="afterWrite">Called after every write.</param>
    /// <param name="watches">Of a definition that goes on; null for a new one.</param>
    public ServedResource Custom(
        ResourceDefinition definition, ResourceStore store, Func<string, StatusError>? refuseCreation, Action afterWrite, WatchLifetime? watches = null)
    {
        watches ??= new WatchLifetime(core.Time);
        var types = Types(definition);
        var withStatus = definition.Versions.Where(version => version.HasStatus).Select(version => version.ApiVersion).ToArray();
        var endpoints = definition.Versions.Select(version =>
        {
            var strategy = new CustomResourceStrategy(definition, version);
            FieldManager Fields(string subresource, IReadOnlyDictionary<string, FieldSet> reset) =>
                new(types, version.ApiVersion, subresource, reset, core.Time, version.Rules.SetDefaults);
            var status = version.HasStatus
                ? Target(store, new CustomResourceStatusStrategy(definition, version), Fields("status", ResetFields.ForStatus(withStatus)), "status") : null;
            var main = Target(store, strategy, Fields("", ResetFields.ForResource(version.ApiVersion, version.HasStatus)), "");
            var scale = version.Scale is { } paths
                ? new ScaleTarget(paths, version, new FieldManager(ManagedTypes.Scale, ManagedTypes.ScaleApiVersion, "scale", ResetFields.None, core.Time), types) : null;
            return Endpoint(definition, version, store, strategy, main, status, scale, watches, refuseCreation, afterWrite);
        });
        return new ServedResource(definition, store, endpoints.ToDictionary(endpoint => endpoint.Version.Name)) { Watches = watches };
    }

    /// <summary>Serves a resource of the server's own, which has one version.</summary>
    public ServedResource BuiltIn(ResourceDefinition definition, Strategy strategy, Strategy status, Action afterWrite, Action<JsonObject>? defaults = null)
    {
        var (version, store) = (definition.StorageVersion, core.NewStore());
        var types = ManagedTypes.ForKnownType(KnownType.Get(definition.Kind), version.ApiVersion);
        var main = Target(store, strategy, new FieldManager(types, version.ApiVersion, "", ResetFields.ForResource(version.ApiVersion, hasStatus: true), core.Time, defaults), "");
        var statusTarget = Target(store, status, new FieldManager(types, version.ApiVersion, "status", ResetFields.ForStatus([version.ApiVersion]), core.Time, defaults), "status");
        var watches = new WatchLifetime(core.Time);
        var endpoint = Endpoint(definition, version, store, strategy, main, statusTarget, null, watches, null, afterWrite, defaults, isBuiltIn: true);
        return new ServedResource(definition, store, new Dictionary<string, ResourceEndpoint> { [version.Name] = endpoint }) { Watches = watches };
    }

    private static ManagedTypes Types(ResourceDefinition definition) => ManagedTypes.ForDefinition(
        definition.Group, definition.Kind, definition.Versions.Select(version => new ManagedVersion(version.Name, version.Schema, version.Scale?.SpecReplicasPath)));

    private WriteTarget Target(ResourceStore store, Strategy strategy, FieldManager fields, string subresource) =>
        new(new ObjectRegistry(store, strategy, core.Identity), fields, subresource);

    private ResourceEndpoint Endpoint(
        ResourceDefinition definition,
        ServedVersion version,
        ResourceStore store,
        Strategy strategy,
        WriteTarget main,
        WriteTarget? status,
        ScaleTarget? scale,
        WatchLifetime watches,
        Func<string, StatusError>? refuseCreation,
        Action afterWrite,
        Action<JsonObject>? defaults = null,
        bool isBuiltIn = false) => new()
        {
            Definition = definition,
            Version = version,
            Store = store,
            Time = core.Time,
            Main = main,
            Status = status,
            Scale = scale,
            Deletion = new ObjectDeletion(store, strategy, main.Objects, core.Identity),
            Watches = watches,
            Columns = new TableColumns(version.PrinterColumns),
            RefuseCreation = refuseCreation,
            AfterWrite = afterWrite,
            Defaults = defaults,
            IsBuiltIn = isBuiltIn,
        };
}
