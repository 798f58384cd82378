using KubeGen.Generator.Model;
using KubeGen.Generator.Parsing;

namespace KubeGen.Generator.Tests;

/// <summary>Names held against what the real client-gen made of the same type names.</summary>
public class NamingTests
{
    [TestCase("Endpoints", "Endpointses", "endpointses")]
    [TestCase("Policy", "Policies", "policies")]
    [TestCase("NetworkPolicy", "NetworkPolicies", "networkPolicies")]
    [TestCase("Class", "Classes", "classes")]
    [TestCase("Box", "Boxes", "boxes")]
    [TestCase("Leaf", "Leaves", "leaves")]
    [TestCase("Status", "Statuses", "statuses")]
    [TestCase("Gateway", "Gateways", "gateways")]
    [TestCase("Day", "Days", "days")]
    [TestCase("Church", "Churches", "churches")]
    [TestCase("Quiz", "Quizes", "quizes")]
    [TestCase("Redis", "Redises", "redises")]
    [TestCase("Ingress", "Ingresses", "ingresses")]
    [TestCase("XXX", "XXXs", "xXXs")]
    [TestCase("MinerSet", "MinerSets", "minerSets")]
    [TestCase("Hero", "Heros", "heros")]
    [TestCase("Sheep", "Sheeps", "sheeps")]
    [TestCase("DNS", "DNSs", "dNSs")]
    [TestCase("KEY", "KEYs", "kEYs")]
    [TestCase("HTTPRoute", "HTTPRoutes", "hTTPRoutes")]
    [TestCase("IPAddress", "IPAddresses", "iPAddresses")]
    [TestCase("Knife", "Knives", "knives")]
    [TestCase("Giraffe", "Girafves", "girafves")]
    [TestCase("Roof", "Rooves", "rooves")]
    [TestCase("Staff", "Stafves", "stafves")]
    [TestCase("Bath", "Baths", "baths")]
    [TestCase("Dish", "Dishes", "dishes")]
    [TestCase("Soliloquy", "Soliloquys", "soliloquys")]
    [TestCase("By", "Bys", "bys")]
    [TestCase("Ch", "Chs", "chs")]
    [TestCase("A", "A", "a")]
    [TestCase("CSINode", "CSINodes", "cSINodes")]
    [TestCase("Fish", "Fishes", "fishes")]
    [TestCase("News", "Newses", "newses")]
    public void Plural_as_client_gen(string type, string publicPlural, string privatePlural)
    {
        Assert.That(Naming.Public(Naming.Plural(type)), Is.EqualTo(publicPlural));
        Assert.That(Naming.Private(Naming.Plural(type)), Is.EqualTo(privatePlural));
    }

    [TestCase("XXX", "xxx")]
    [TestCase("MinerSet", "minerSet")]
    [TestCase("HTTPRoute", "httpRoute")]
    [TestCase("CSINode", "csiNode")]
    [TestCase("DNS", "dns")]
    [TestCase("A", "a")]
    [TestCase("IPAddress", "ipAddress")]
    [TestCase("widget", "widget")]
    public void Parameter_as_CSharp(string type, string parameter) => Assert.That(Naming.Parameter(type), Is.EqualTo(parameter));

    [TestCase("apps.onex.io", "Apps")]
    [TestCase("", "Core")]
    [TestCase("core", "Core")]
    [TestCase("api", "Api")]
    [TestCase("internal.apiserver.k8s.io", "Internal")]
    public void Group_alias_as_client_gen(string group, string alias) => Assert.That(Naming.GroupAlias(group), Is.EqualTo(alias));

    [TestCase("event", "@event")]
    [TestCase("namespace", "@namespace")]
    [TestCase("minerSet", "minerSet")]
    public void Keywords_are_escaped(string name, string escaped) => Assert.That(Identifier.Escape(name), Is.EqualTo(escaped));

    [Test]
    public void The_generators_verbs_are_the_attributes_verbs()
    {
        foreach (var verb in Enum.GetValues<Verbs>())
            Assert.That(((VerbSet)(int)verb).ToString(), Is.EqualTo(verb.ToString()));
        Assert.That(Enum.GetValues<Verbs>().Sum(verb => (int)verb), Is.EqualTo((int)VerbSet.All));
    }
}
