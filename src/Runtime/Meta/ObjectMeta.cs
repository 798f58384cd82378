using KubeGen.Json;

namespace KubeGen;

/// <summary>The metadata that every persisted object has. What is empty is not written.</summary>
/// <remarks>Upstream: <see href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/">ObjectMeta</see>.</remarks>
public sealed class ObjectMeta : IUnknownFields
{
    // Few objects have any of it, and lists have very many objects.
    private Rare _rare = Rare.None;
    private DateTimeOffset _creationTimestamp;

    /// <summary>The object's name, unique in its namespace (or, cluster-scoped, in the cluster). Can't be changed.</summary>
    public string? Name { get; set; }

    /// <summary>A prefix from which the server makes a unique name, where <see cref="Name"/> is not given.</summary>
    public string? GenerateName { get; set; }

    /// <summary>The namespace that the object is in; null for cluster-scoped objects. Can't be changed.</summary>
    public string? Namespace { get; set; }

    /// <summary>Deprecated upstream; servers no longer fill it.</summary>
    public string? SelfLink
    {
        get => _rare.SelfLink;
        set => _rare = _rare with { SelfLink = value };
    }

    /// <summary>The object's identity in time and space, made by the server. Read-only.</summary>
    public string? Uid { get; set; }

    /// <summary>The version of the object that this is, opaque to clients: for optimistic concurrency and watches.</summary>
    public string? ResourceVersion { get; set; }

    /// <summary>A number that the server raises with each change of the desired state. Read-only.</summary>
    public long? Generation { get; set; }

    /// <summary>When the object was created, in whole seconds; the zero time is none. Read-only.</summary>
    public DateTimeOffset? CreationTimestamp
    {
        get => KubernetesTime.OrNull(_creationTimestamp);
        set => _creationTimestamp = value.GetValueOrDefault();
    }

    /// <summary>When the object will be, or was asked to be, deleted. Set by the server on a graceful deletion. Read-only.</summary>
    public DateTimeOffset? DeletionTimestamp
    {
        get => _rare.DeletionTimestamp;
        set => _rare = _rare with { DeletionTimestamp = value };
    }

    /// <summary>The seconds that the object has to end gracefully. Set together with <see cref="DeletionTimestamp"/>. Read-only.</summary>
    public long? DeletionGracePeriodSeconds
    {
        get => _rare.DeletionGracePeriodSeconds;
        set => _rare = _rare with { DeletionGracePeriodSeconds = value };
    }

    /// <summary>Keys and values by which objects are organised and selected.</summary>
    public IDictionary<string, string>? Labels { get; set; }

    /// <summary>Keys and values that tools keep with an object; can't be selected by.</summary>
    public IDictionary<string, string>? Annotations { get; set; }

    /// <summary>The objects that this one depends on: it is collected when all of them are gone.</summary>
    public IList<OwnerReference>? OwnerReferences { get; set; }

    /// <summary>Must be empty before the object is removed: each entry is taken away by the component that it names.</summary>
    public IList<string>? Finalizers { get; set; }

    /// <summary>Which manager set which field, for server-side apply.</summary>
    public IList<ManagedFieldsEntry>? ManagedFields { get; set; }

    UnknownFields? IUnknownFields.UnknownFields { get; set; }

    // Never changed, so that copies of an object can share it.
    private sealed record Rare(string? SelfLink, DateTimeOffset? DeletionTimestamp, long? DeletionGracePeriodSeconds)
    {
        public static Rare None { get; } = new(null, null, null);
    }
}
