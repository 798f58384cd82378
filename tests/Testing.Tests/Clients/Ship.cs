using KubeGen.Testing.Tests.Fleet;

[assembly: KubeGen.GroupVersion(Ships.Group, "v1", Namespace = "KubeGen.Testing.Tests.Fleet.V1")]
[assembly: KubeGen.GroupVersion(Ships.Group, "v1beta1", Namespace = "KubeGen.Testing.Tests.Fleet.V1Beta1")]
[assembly: KubeGen.GroupVersion(Ships.Group, "v1", Namespace = "KubeGen.Testing.Tests.Fleet.Summaries")]

namespace KubeGen.Testing.Tests.Fleet.V1
{
    /// <summary>Less than the definition says of a ship.</summary>
    [GenClient]
    public sealed partial class Ship : KubernetesObject
    {
        public ShipSpec Spec { get; set; } = new();

        public ShipStatus? Status { get; set; }
    }

    public sealed partial class ShipSpec
    {
        public string? Title { get; set; }

        public Hull? Hull { get; set; }

        public IList<Mast>? Masts { get; set; }

        public IDictionary<string, Cabin>? Cabins { get; set; }
    }

    public sealed partial class Hull
    {
        public int Length { get; set; }
    }

    public sealed partial class Mast
    {
        public string Name { get; set; } = "";
    }

    public sealed partial class Cabin
    {
        public int Beds { get; set; }
    }

    public sealed partial class ShipStatus
    {
        public string? Phase { get; set; }
    }

    /// <summary>A projection: of the same resource, the title and no more.</summary>
    [GenClient(ResourceName = "ships", OnlyVerbs = Verbs.Get | Verbs.List | Verbs.Watch)]
    public sealed partial class ShipTitle : KubernetesObject
    {
        public ShipTitleSpec Spec { get; set; } = new();
    }

    public sealed partial class ShipTitleSpec
    {
        public string? Title { get; set; }
    }
}

namespace KubeGen.Testing.Tests.Fleet.V1Beta1
{
    /// <summary>The same resource in another version, of which other parts are known.</summary>
    [GenClient]
    public sealed partial class Ship : KubernetesObject
    {
        public ShipSpec Spec { get; set; } = new();
    }

    public sealed partial class ShipSpec
    {
        public string? Flag { get; set; }

        public Hull? Hull { get; set; }
    }

    public sealed partial class Hull
    {
        public string? Material { get; set; }
    }
}

namespace KubeGen.Testing.Tests.Fleet.Summaries
{
    /// <summary>A projection that can be written: it has the name of the kind.</summary>
    [GenClient(ResourceName = "ships", Plural = "ShipSummaries")]
    public sealed partial class Ship : KubernetesObject
    {
        public ShipSpec Spec { get; set; } = new();
    }

    public sealed partial class ShipSpec
    {
        public string? Title { get; set; }
    }
}
