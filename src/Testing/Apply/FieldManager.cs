using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

using ManagerSets = SortedDictionary<ManagerId, VersionedSet>;

/// <summary>
/// Keeps metadata.managedFields of one (sub)resource in one version, and does server-side apply.
/// Objects that go in are not changed; what comes out shares nothing with them.
/// </summary>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/server-side-apply/">Server-Side Apply</seealso>
internal sealed class FieldManager
{
    private const string BeforeFirstApply = "before-first-apply";
    private static readonly ManagerId CurrentOperation = new("current-operation", "", "", "");

    private static readonly FieldSet SystemFields = FieldSet.Of(
        FieldSet.Path("apiVersion"),
        FieldSet.Path("kind"),
        FieldSet.Path("metadata"),
        FieldSet.Path("metadata", "name"),
        FieldSet.Path("metadata", "namespace"),
        FieldSet.Path("metadata", "creationTimestamp"),
        FieldSet.Path("metadata", "selfLink"),
        FieldSet.Path("metadata", "uid"),
        FieldSet.Path("metadata", "clusterName"),
        FieldSet.Path("metadata", "generation"),
        FieldSet.Path("metadata", "managedFields"),
        FieldSet.Path("metadata", "resourceVersion"));

    private readonly ManagedTypes _types;
    private readonly string _apiVersion;
    private readonly string _subresource;
    private readonly TimeProvider _time;
    private readonly Action<JsonObject> _setDefaults;
    private readonly FieldUpdater _updater;

    /// <summary>Makes the manager of one endpoint.</summary>
    /// <param name="types">The types of the resource in all versions.</param>
    /// <param name="apiVersion">The endpoint's <c>group/version</c>.</param>
    /// <param name="subresource">Empty, <c>status</c> or <c>scale</c>.</param>
    /// <param name="resetFields">By apiVersion, what the endpoint ignores: <see cref="ResetFields"/>.</param>
    /// <param name="time">Dates the entries.</param>
    /// <param name="setDefaults">Sets the defaults of an object of the endpoint's version, in place.</param>
    public FieldManager(
        ManagedTypes types,
        string apiVersion,
        string subresource,
        IReadOnlyDictionary<string, FieldSet> resetFields,
        TimeProvider time,
        Action<JsonObject>? setDefaults = null)
    {
        _types = types;
        _apiVersion = apiVersion;
        _subresource = subresource;
        _time = time;
        _setDefaults = setDefaults ?? (_ => { });
        _updater = new FieldUpdater(types, resetFields);
    }

    /// <summary>
    /// The new object of a create, an update or a patch with the managedFields that follow from it. As upstream, whatever keeps
    /// them from being computed only loses them.
    /// </summary>
    /// <param name="live">The stored object; null on creation.</param>
    /// <param name="updated">The object as it is to be.</param>
    /// <param name="manager">The field manager's name; empty is <c>unknown</c>.</param>
    public JsonObject Update(JsonObject? live, JsonObject updated, string manager)
    {
        live ??= NewObject();
        var result = updated.DeepClone().AsObject();
        ManagedFieldsOf.Set(result, null);
        try
        {
            var managed = DecodeLiveOrNew(live, updated);
            if (managed.Fields.Count > 0 || !HasUid(live))
                managed = UpdateManaged(live, result, managed, manager);
            ManagedFieldsOf.Set(result, managed.Print());
        }
        catch (FormatException)
        {
            ManagedFieldsOf.Set(result, null);
        }

        return result;
    }

    /// <summary>The object after an apply, with its managedFields.</summary>
    /// <param name="live">The stored object; null to create it.</param>
    /// <param name="applied">The applied configuration.</param>
    /// <param name="manager">The field manager's name.</param>
    /// <param name="force">Takes fields that others manage.</param>
    /// <exception cref="StatusError">400 for a configuration of another kind or with managedFields, 409 for conflicts, 500 for one that does not fit the schema.</exception>
    public JsonObject Apply(JsonObject? live, JsonObject applied, string manager, bool force)
    {
        live ??= NewObject();
        CheckKind(applied);
        try
        {
            var managed = ManagedFields.Parse(ManagedFieldsOf.Get(live));
            var original = live;
            if (managed.Fields.Count == 0)
            {
                managed = OwnersBeforeFirstApply(live, managed);
                original = live.DeepClone().AsObject();
                ManagedFieldsOf.Set(original, null);
            }

            var (result, owners) = ApplyUpgrading(original, applied, managed, manager, force);
            if (manager == LastApplied.Kubectl)
                LastApplied.Refresh(result, applied);
            ManagedFieldsOf.Set(result, owners.Print());
            return result;
        }
        catch (ApplyConflictException conflict)
        {
            throw conflict.ToStatusError();
        }
        catch (FormatException fault)
        {
            throw StatusError.Unknown(fault.Message);
        }
    }

    private (JsonObject Result, ManagedFields Managed) ApplyUpgrading(JsonObject live, JsonObject applied, ManagedFields managed, string manager, bool force)
    {
        try
        {
            return ApplyManaged(live, applied, managed, manager, force);
        }
        catch (ApplyConflictException conflict) when (manager == LastApplied.Kubectl
            && LastApplied.AllowedConflicts(live, _types, _apiVersion) is { } allowed)
        {
            var rest = conflict.Conflicts.Where(item => !allowed.Has(item.Path)).ToList();
            return rest.Count > 0 ? throw new ApplyConflictException(rest) : ApplyManaged(live, applied, managed, manager, force: true);
        }
    }

    private (JsonObject Result, ManagedFields Managed) ApplyManaged(JsonObject live, JsonObject applied, ManagedFields managed, string manager, bool force)
    {
        if (applied["metadata"] is JsonObject metadata && metadata["managedFields"] is not null)
            throw StatusError.BadRequest("metadata.managedFields must be nil");
        var versioned = _types.Convert(live, _apiVersion);
        Validate(applied, "failed to create typed patch object ", "", allowDuplicates: false);
        Validate(versioned, "failed to create typed live object ", "", allowDuplicates: true);
        var id = ManagerId.Of(manager.Length > 0 ? manager : "unknown", ManagerId.Apply, _apiVersion, _subresource);
        var (merged, owners) = _updater.Apply(versioned, applied, _apiVersion, new ManagerSets(managed.Fields), id, force);
        StripSystemFields(owners, id);
        var times = new Dictionary<ManagerId, string?>(managed.Times);
        if (merged is null)
        {
            merged = live.DeepClone().AsObject();
            ManagedFieldsOf.Set(merged, null);
        }
        else
        {
            _setDefaults(merged);
            times[id] = Now();
        }

        return (merged, new ManagedFields(owners, times));
    }

    private ManagedFields UpdateManaged(JsonObject live, JsonObject updated, ManagedFields managed, string manager)
    {
        var before = _types.Convert(live, _apiVersion);
        var after = _types.Convert(updated, _apiVersion);
        Validate(after, "failed to convert new object ", " to smd typed", allowDuplicates: true);
        Validate(before, "failed to convert live object ", " to smd typed", allowDuplicates: true);
        var owners = _updater.Update(before, after, _apiVersion, managed.Fields, CurrentOperation);
        StripSystemFields(owners, CurrentOperation);
        var times = new Dictionary<ManagerId, string?>(managed.Times);
        if (owners.Remove(CurrentOperation, out var written))
        {
            var id = ManagerId.Of(manager.Length > 0 ? manager : "unknown", ManagerId.Update, _apiVersion, _subresource);
            owners[id] = owners.TryGetValue(id, out var previous) ? written with { Set = written.Set.Union(previous.Set) } : written;
            times[id] = Now();
        }

        return ManagerCap.Limit(new ManagedFields(owners, times));
    }

    private ManagedFields OwnersBeforeFirstApply(JsonObject live, ManagedFields managed)
    {
        try
        {
            if (_types.IsStoredElsewhere)
                throw new FormatException($"failed to convert live object (/; {_apiVersion}, Kind={_types.Kind}) to proper version: request to convert CR to an invalid group/version: {_apiVersion}");
            return UpdateManaged(NewObject(), live, managed, BeforeFirstApply);
        }
        catch (FormatException fault)
        {
            throw new FormatException($"failed to create manager for existing fields: {fault.Message}", fault);
        }
    }

    private ManagedFields DecodeLiveOrNew(JsonObject live, JsonObject updated)
    {
        if (_subresource.Length == 0)
        {
            if (ManagedFieldsOf.IsReset(updated))
                return ManagedFields.Empty();
            if (ManagedFieldsOf.TryParse(updated) is { Fields.Count: > 0 } given)
                return given;
        }

        return ManagedFieldsOf.TryParse(live) ?? ManagedFields.Empty();
    }

    private void CheckKind(JsonObject applied)
    {
        var apiVersion = JsonValues.AsString(applied["apiVersion"]) ?? "";
        var kind = JsonValues.AsString(applied["kind"]) ?? "";
        if (apiVersion == _apiVersion && kind == _types.Kind)
            return;
        var parts = apiVersion.Split('/');
        var (group, version) = parts.Length switch
        {
            1 => ("", parts[0]),
            2 => (parts[0], parts[1]),
            _ => ("", ""),
        };
        throw StatusError.BadRequest($"invalid object type: {group}/{version}, Kind={(parts.Length > 2 ? "" : kind)}");
    }

    private void Validate(JsonObject value, string failure, string purpose, bool allowDuplicates)
    {
        var errors = TypedValidation.Validate(value, _types.TypeOf(_apiVersion), allowDuplicates);
        if (!errors.Any)
            return;
        var metadata = value["metadata"] as JsonObject;
        var parts = _apiVersion.Split('/');
        var identity = $"{JsonValues.AsString(metadata?["namespace"])}/{JsonValues.AsString(metadata?["name"])}; {parts[0]}/{parts[^1]}, Kind={JsonValues.AsString(value["kind"])}";
        throw new FormatException($"{failure}({identity}){purpose}: {errors}");
    }

    private JsonObject NewObject() => _types.NewObject(_apiVersion);

    private string Now() => _time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static bool HasUid(JsonObject value) => JsonValues.AsString((value["metadata"] as JsonObject)?["uid"]) is { Length: > 0 };

    private static void StripSystemFields(ManagerSets owners, ManagerId id)
    {
        if (!owners.TryGetValue(id, out var owned))
            return;
        var rest = owned.Set.Difference(SystemFields);
        if (rest.IsEmpty)
            owners.Remove(id);
        else
            owners[id] = owned with { Set = rest };
    }
}
