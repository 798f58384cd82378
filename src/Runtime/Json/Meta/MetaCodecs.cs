using System.Diagnostics.CodeAnalysis;
using KubeGen.Json;

namespace KubeGen.Json
{
    public static partial class Codecs
    {
        /// <summary>The metadata of objects.</summary>
        public static JsonCodec<ObjectMeta> ObjectMeta { get; } = new ObjectMetaCodec();

        /// <summary>The metadata of lists.</summary>
        public static JsonCodec<ListMeta> ListMeta { get; } = new ListMetaCodec();

        /// <summary>Conditions.</summary>
        public static JsonCodec<Condition> Condition { get; } = new ConditionCodec();

        /// <summary>Owners.</summary>
        public static JsonCodec<OwnerReference> OwnerReference { get; } = new OwnerReferenceCodec();

        /// <summary>Managers' fields.</summary>
        public static JsonCodec<ManagedFieldsEntry> ManagedFieldsEntry { get; } = new ManagedFieldsEntryCodec();

        /// <summary>Selectors.</summary>
        public static JsonCodec<LabelSelector> LabelSelector { get; } = new LabelSelectorCodec();

        /// <summary>Requirements of selectors.</summary>
        public static JsonCodec<LabelSelectorRequirement> LabelSelectorRequirement { get; } = new LabelSelectorRequirementCodec();

        /// <summary>Wanted scales.</summary>
        public static JsonCodec<ScaleSpec> ScaleSpec { get; } = new ScaleSpecCodec();

        /// <summary>Current scales.</summary>
        public static JsonCodec<ScaleStatus> ScaleStatus { get; } = new ScaleStatusCodec();

        /// <summary>Scales.</summary>
        public static JsonCodec<Scale> Scale { get; } = new ScaleCodec();

        /// <summary>Outcomes.</summary>
        public static JsonCodec<Status> Status { get; } = new StatusCodec();

        /// <summary>Objects of which only the metadata matter.</summary>
        public static JsonCodec<PartialObjectMetadata> PartialObjectMetadata { get; } = new PartialObjectMetadataCodec();

        internal static JsonCodec<IDictionary<string, string>> StringMap { get; } = new StringMapCodec();

        internal static JsonCodec<IList<string>> Strings { get; } = IList(Text);

        internal static JsonCodec<DateTimeOffset?> Time { get; } = new NullableCodec<DateTimeOffset>(new MetaTimeCodec());

        /// <summary>Lists of objects.</summary>
        /// <typeparam name="T">The type of the objects.</typeparam>
        /// <param name="item">The objects' codec.</param>
        public static JsonCodec<KubernetesList<T>> KubernetesList<T>(JsonCodec<T> item) => new KubernetesListCodec<T>(item);
    }
}

namespace KubeGen
{
    /// <summary>The runtime's own types by their type.</summary>
    internal static class MetaCodecs
    {
        private static readonly Dictionary<Type, IJsonCodec> All = new()
        {
            [typeof(ObjectMeta)] = Codecs.ObjectMeta,
            [typeof(ListMeta)] = Codecs.ListMeta,
            [typeof(OwnerReference)] = Codecs.OwnerReference,
            [typeof(ManagedFieldsEntry)] = Codecs.ManagedFieldsEntry,
            [typeof(Condition)] = Codecs.Condition,
            [typeof(LabelSelector)] = Codecs.LabelSelector,
            [typeof(LabelSelectorRequirement)] = Codecs.LabelSelectorRequirement,
            [typeof(Scale)] = Codecs.Scale,
            [typeof(ScaleSpec)] = Codecs.ScaleSpec,
            [typeof(ScaleStatus)] = Codecs.ScaleStatus,
            [typeof(Status)] = Codecs.Status,
            [typeof(PartialObjectMetadata)] = Codecs.PartialObjectMetadata,
            [typeof(KubernetesList<Scale>)] = Codecs.KubernetesList(Codecs.Scale),
            [typeof(KubernetesList<PartialObjectMetadata>)] = Codecs.KubernetesList(Codecs.PartialObjectMetadata),
        };

        public static bool TryGet(Type type, [NotNullWhen(true)] out IJsonCodec? codec) => All.TryGetValue(type, out codec);
    }
}
