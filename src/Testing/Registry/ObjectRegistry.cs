using System.Globalization;
using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Creates, reads and updates the objects of one resource in one version: apiserver's generic registry Store.</summary>
internal sealed class ObjectRegistry(ResourceStore store, Strategy strategy, Identity identity)
{
    private const int GenerateNameAttempts = 8;

    // etcd's --max-request-bytes.
    private const int MaxStoredBytes = 1536 * 1024;

    private ResourceDefinition Definition => strategy.Definition;

    private ServedVersion Version => strategy.Version;

    private GroupResource Resource => Definition.GroupResource;

    /// <exception cref="StatusError">404: there is no such object.</exception>
    public StoredObject Get(string @namespace, string name) =>
        store.Find(@namespace, name) ?? throw StatusErrors.NotFound(Resource, name);

    public byte[] Create(WriteContext context, JsonObject @object)
    {
        var meta = new ObjectMetaNode(@object);
        if (meta.GenerateName.Length == 0 || meta.Name.Length > 0)
            return CreateOnce(context, @object);

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return CreateOnce(context, @object.DeepClone().AsObject());
            }
            catch (StatusError conflict) when (conflict.Reason == "AlreadyExists" && attempt < GenerateNameAttempts)
            {
                continue;
            }
        }
    }

    /// <summary>Replaces an object with what <paramref name="update"/> makes of it, again whenever another writer was faster.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">The object's name.</param>
    /// <param name="allowCreate">A missing object is made: update is called with null.</param>
    /// <param name="requiredUid">The uid that the object has to have; empty for any.</param>
    /// <param name="update">Called with a copy of the object; may change and return it.</param>
    /// <returns>The object as the version shows it, and whether it was made.</returns>
    /// <exception cref="StatusError">The update is refused.</exception>
    public (byte[] Json, bool Created) Update(WriteContext context, string name, bool allowCreate, string requiredUid, Func<JsonObject?, JsonObject> update)
    {
        while (true)
        {
            var stored = store.Find(context.Namespace, name);
            if (stored is null)
            {
                if (!allowCreate)
                    throw StatusErrors.NotFound(Resource, name);
                var @new = FillSystemFields(update(null));
                new ObjectMetaNode(@new).ResourceVersion = "";
                if (TryCreate(context, @new, out var made))
                    return (made, true);
                continue;
            }

            var before = stored.Read(Version);
            CheckUid(before, context, name, requiredUid);
            var @object = update(stored.Read(Version));
            CheckResourceVersion(name, @object, stored);
            @object = BeforeUpdate(context, @object, before);
            if (ShouldDelete(@object, before))
            {
                if (context.DryRun || store.TryCommit(stored.Namespace, name, stored, null, out _))
                    return (GoJson.WriteBytes(@object), false);
                continue;
            }

            var written = ForStorage(@object);
            if (context.DryRun)
                return (Shown(written, context), false);
            if (stored.WrittenAs == Definition.StorageVersion && GoJson.WriteBytes(written).AsSpan().SequenceEqual(stored.Json))
                return (stored.In(Version).Json, false);
            if (store.TryCommit(stored.Namespace, name, stored, revision => Store(written, revision, IsShaped(context)), out var committed))
                return (committed!.In(Version).Json, false);
        }
    }

    /// <summary>Whether an update takes away the last finalizer of an object that is being deleted.</summary>
    public static bool ShouldDelete(JsonObject @object, JsonObject before)
    {
        var old = new ObjectMetaNode(before);
        return new ObjectMetaNode(@object).Finalizers.Count == 0 && old.DeletionTimestamp.Length > 0 && old.DeletionGracePeriodSeconds is null or 0;
    }

    /// <summary>The stored form of an object: the storage version's.</summary>
    public JsonObject ForStorage(JsonObject @object)
    {
        var storage = Definition.StorageVersion;
        if (storage == Version)
            return @object;
        var copy = @object.DeepClone().AsObject();
        copy["apiVersion"] = storage.ApiVersion;
        try
        {
            storage.Rules.Coerce(copy);
        }
        catch (FormatException fault)
        {
            throw StatusError.Unknown(fault.Message);
        }

        return copy;
    }

    public StoredObject Store(JsonObject written, long revision, bool isShaped)
    {
        var meta = new ObjectMetaNode(written) { ResourceVersion = Revisions.Format(revision) };
        var json = GoJson.WriteBytes(written);
        return json.Length <= MaxStoredBytes ? new StoredObject(meta.Namespace, meta.Name, revision, json, Definition.StorageVersion, isShaped)
            : throw StatusError.Unknown("etcdserver: request is too large");
    }

    private bool IsShaped(WriteContext context) => Version == Definition.StorageVersion && !context.IsApply;

    /// <summary>What a write that is not kept would show.</summary>
    private byte[] Shown(JsonObject written, WriteContext context) =>
        new StoredObject("", "", 0, GoJson.WriteBytes(written), Definition.StorageVersion, IsShaped(context)).In(Version).Json;

    private byte[] CreateOnce(WriteContext context, JsonObject @object)
    {
        if (TryCreate(context, FillSystemFields(@object), out var json))
            return json;
        var meta = new ObjectMetaNode(@object);
        var existing = store.Find(meta.Namespace, meta.Name);
        var deleting = existing is not null && new ObjectMetaNode(existing.Read(Version)).DeletionTimestamp.Length > 0;
        var prefix = deleting ? "object is being deleted: " : "";
        throw meta.GenerateName.Length > 0
            ? StatusErrors.GenerateNameConflict(Resource, meta.Name, prefix)
            : StatusErrors.AlreadyExists(Resource, meta.Name, prefix);
    }

    private bool TryCreate(WriteContext context, JsonObject @object, out byte[] json)
    {
        var meta = new ObjectMetaNode(@object);
        ObjectNamespace.Ensure(Definition.Namespaced ? context.Namespace : "", @object);
        strategy.PrepareForCreate(@object);
        ThrowIfAny(strategy.Validate(@object), @object);
        ThrowIfAny(ObjectMetaValidation.Validate(@object, Definition.Namespaced, NameRules.PathSegment), @object);
        foreach (var warning in strategy.Warnings(@object, null))
            context.Warn(warning);
        if (ulong.TryParse(meta.ResourceVersion, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) && revision > 0)
            throw StatusError.Unknown("resourceVersion should not be set on objects to be created");

        json = [];
        if (context.DryRun)
        {
            json = Shown(ForStorage(@object), context);
            return store.Find(meta.Namespace, meta.Name) is null;
        }

        var written = ForStorage(@object);
        if (!store.TryCommit(meta.Namespace, meta.Name, null, revision => Store(written, revision, IsShaped(context)), out var committed))
            return false;
        json = committed!.In(Version).Json;
        return true;
    }

    private JsonObject FillSystemFields(JsonObject @object)
    {
        var meta = new ObjectMetaNode(@object)
        {
            CreationTimestamp = ObjectMetaNode.Format(identity.Now),
            Uid = identity.NewUid(),
        };
        meta.SelfLink = "";
        if (meta.GenerateName.Length > 0 && meta.Name.Length == 0)
            meta.Name = identity.GenerateName(meta.GenerateName);
        return @object;
    }

    private void CheckUid(JsonObject before, WriteContext context, string name, string requiredUid)
    {
        var uid = new ObjectMetaNode(before).Uid;
        if (requiredUid.Length > 0 && requiredUid != uid)
        {
            throw StatusErrors.Conflict(Resource, name, PreconditionFailure(context.Namespace, name,
                $"Precondition failed: UID in precondition: {requiredUid}, UID in object meta: {uid}"));
        }
    }

    private string PreconditionFailure(string @namespace, string name, string message) =>
        $"StorageError: invalid object, Code: 4, Key: /registry/apiextensions.kubernetes.io/{Definition.Group}/{Definition.Plural}/{StoredObject.KeyOf(@namespace, name)}, ResourceVersion: 0, AdditionalErrorMsg: {message}";

    private void CheckResourceVersion(string name, JsonObject @object, StoredObject stored)
    {
        var meta = new ObjectMetaNode(@object);
        var revision = ObjectRevision(meta.ResourceVersion);
        if (revision == 0)
        {
            if (!strategy.AllowsUnconditionalUpdate)
                throw StatusError.Invalid(Resource.Group, Resource.Resource, name, [FieldError.Invalid("metadata.resourceVersion", 0, "must be specified for an update")]);
            meta.ResourceVersion = Revisions.Format(stored.Revision);
        }
        else if (revision != stored.Revision)
            throw StatusErrors.Conflict(Resource, name, "the object has been modified; please apply your changes to the latest version and try again");
    }

    private static long ObjectRevision(string text)
    {
        if (text.Length == 0)
            return 0;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
            return revision;
        throw StatusError.Unknown($"strconv.ParseUint: parsing {GoText.Quote(text)}: invalid syntax");
    }

    private JsonObject BeforeUpdate(WriteContext context, JsonObject @object, JsonObject before)
    {
        ObjectNamespace.Ensure(Definition.Namespaced ? context.Namespace : "", @object);
        var old = new ObjectMetaNode(before);
        _ = new ObjectMetaNode(@object) { Generation = old.Generation };
        @object = strategy.PrepareForUpdate(@object, before);

        var meta = new ObjectMetaNode(@object);
        if (meta.Uid.Length == 0)
            meta.Uid = old.Uid;
        if (old.CreationTimestamp.Length > 0)
            meta.CreationTimestamp = old.CreationTimestamp;
        if (old.DeletionTimestamp.Length > 0)
            meta.DeletionTimestamp = old.DeletionTimestamp;
        if (old.DeletionGracePeriodSeconds is { } grace && meta.DeletionGracePeriodSeconds is null)
            meta.DeletionGracePeriodSeconds = grace;

        meta.SelfLink = "";
        ThrowIfAny([
            .. ObjectMetaValidation.Validate(@object, Definition.Namespaced, NameRules.PathSegment),
            .. ObjectMetaValidation.ValidateUpdate(@object, before),
            .. strategy.ValidateUpdate(@object, before, context.Warn),
        ], @object);
        foreach (var warning in strategy.Warnings(@object, before))
            context.Warn(warning);
        ManagedFieldsTimes.KeepUnlessMoreChanged(@object, before);
        return @object;
    }

    private static void ThrowIfAny(IEnumerable<FieldError> errors, JsonObject @object)
    {
        var all = errors.ToArray();
        var type = new TypeIdentity(@object);
        if (all.Length > 0)
            throw StatusError.Invalid(type.Group, type.Kind, new ObjectMetaNode(@object).Name, all);
    }
}
