using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>The options of a deletion, from its body or its query.</summary>
internal sealed record DeleteOptionsNode
{
    public long? GracePeriodSeconds { get; init; }

    public string? PreconditionUid { get; init; }

    public string? PreconditionResourceVersion { get; init; }

    public bool? OrphanDependents { get; init; }

    public string? PropagationPolicy { get; init; }

    public IReadOnlyList<string> DryRunValues { get; init; } = [];

    public bool DryRun => DryRunValues.Count > 0;

    public static DeleteOptionsNode Read(QueryValues query) => new DeleteOptionsNode
    {
        GracePeriodSeconds = query.OptionalInteger("gracePeriodSeconds"),
        OrphanDependents = query.OptionalFlag("orphanDependents"),
        PropagationPolicy = query.Has("propagationPolicy") ? query.Text("propagationPolicy") : null,
        DryRunValues = query.All("dryRun"),
    }.Checked();

    public static DeleteOptionsNode Read(JsonObject body)
    {
        var preconditions = body["preconditions"];
        return new DeleteOptionsNode
        {
            GracePeriodSeconds = JsonValues.TryInteger(body["gracePeriodSeconds"], out var seconds) ? seconds : null,
            PreconditionUid = JsonValues.AsString(preconditions?["uid"]),
            PreconditionResourceVersion = JsonValues.AsString(preconditions?["resourceVersion"]),
            OrphanDependents = JsonValues.AsBoolean(body["orphanDependents"]),
            PropagationPolicy = JsonValues.AsString(body["propagationPolicy"]),
            DryRunValues = body["dryRun"] is JsonArray values ? [.. values.Select(value => JsonValues.AsString(value) ?? "")] : [],
        }.Checked();
    }

    private DeleteOptionsNode Checked()
    {
        List<FieldError> errors = [];
        if (OrphanDependents is not null && PropagationPolicy is not null)
            errors.Add(FieldError.Invalid("propagationPolicy", PropagationPolicy, "orphanDependents and deletionPropagation cannot be both set"));
        if (PropagationPolicy is not (null or "Foreground" or "Background" or "Orphan"))
            errors.Add(FieldError.NotSupported("propagationPolicy", PropagationPolicy, ["Foreground", "Background", "Orphan", "nil"]));
        errors.AddRange(WriteOptions.DryRunErrors(DryRunValues));
        return errors.Count == 0 ? this : throw StatusErrors.InvalidOptions("DeleteOptions", errors);
    }
}
