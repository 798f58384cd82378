using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>Deletes objects of one resource: at once, or once their finalizers are gone.</summary>
internal sealed class ObjectDeletion(ResourceStore store, Strategy strategy, ObjectRegistry registry, Identity identity)
{
    private ResourceDefinition Definition => strategy.Definition;

    /// <returns>The object that waits for its finalizers, or a Status; and whether the object is gone.</returns>
    /// <exception cref="StatusError">404, or 409 for an unmet precondition.</exception>
    public (byte[] Json, bool Deleted) Delete(WriteContext context, string name, DeleteOptionsNode options)
    {
        while (true)
        {
            var stored = registry.Get(context.Namespace, name);
            var @object = stored.Read(strategy.Version);
            CheckPreconditions(@object, options);
            if (Waiting(@object, options) is not { } waiting)
            {
                if (context.DryRun || store.TryCommit(context.Namespace, name, stored, null, out _))
                    return (GoJson.WriteBytes(StatusNode.Deleted(Definition.GroupResource, name, new ObjectMetaNode(@object).Uid)), true);
                continue;
            }

            if (context.DryRun)
                return (GoJson.WriteBytes(waiting), false);
            var written = registry.ForStorage(waiting);
            if (stored.WrittenAs == Definition.StorageVersion && GoJson.WriteBytes(written).AsSpan().SequenceEqual(stored.Json))
                return (stored.In(strategy.Version).Json, false);
            if (store.TryCommit(context.Namespace, name, stored, revision => registry.Store(written, revision, isShaped: strategy.Version == Definition.StorageVersion), out var committed))
                return (committed!.In(strategy.Version).Json, false);
        }
    }

    private void CheckPreconditions(JsonObject @object, DeleteOptionsNode options)
    {
        var meta = new ObjectMetaNode(@object);
        if (options.PreconditionUid is { } uid && uid != meta.Uid)
        {
            throw StatusErrors.Conflict(Definition.GroupKind, meta.Name,
                $"the UID in the precondition ({uid}) does not match the UID in record ({meta.Uid}). The object might have been deleted and then recreated");
        }

        if (options.PreconditionResourceVersion is { } version && version != meta.ResourceVersion)
        {
            throw StatusErrors.Conflict(Definition.GroupKind, meta.Name,
                $"the ResourceVersion in the precondition ({version}) does not match the ResourceVersion in record ({meta.ResourceVersion}). The object might have been modified");
        }
    }

    /// <summary>The object as it waits for its finalizers; null when nothing holds it.</summary>
    private JsonObject? Waiting(JsonObject @object, DeleteOptionsNode options)
    {
        if (strategy.PrepareForDelete(@object, identity.Now) is { } own)
            return own;
        var meta = new ObjectMetaNode(@object);
        var finalizers = Propagation.Finalizers(meta.Finalizers, options);
        if (!finalizers.Order(StringComparer.Ordinal).SequenceEqual(meta.Finalizers.Order(StringComparer.Ordinal)))
            meta.Finalizers = finalizers;
        if (meta.Finalizers.Count == 0)
            return null;
        MarkAsDeleting(@object, identity.Now);
        return @object;
    }

    public static void MarkAsDeleting(JsonObject @object, DateTimeOffset now)
    {
        var meta = new ObjectMetaNode(@object);
        if (meta.DeletionGracePeriodSeconds is null && meta.Generation > 0)
            meta.Generation++;
        if (meta.DeletionTimestamp.Length == 0)
            meta.DeletionTimestamp = ObjectMetaNode.Format(now);
        meta.DeletionGracePeriodSeconds = 0;
    }
}
