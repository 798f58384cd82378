using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

public sealed class DefinitionContract(ServerKind kind) : ContractTest(kind)
{
    [Test]
    public async Task A_definition_is_accepted_established_and_served()
    {
        var answer = await Get($"{Definitions}/widgets.{Group}");

        Assert.That((Condition(answer, "NamesAccepted"), Condition(answer, "Established")), Is.EqualTo(("True", "True")));
        Assert.That(((string?)answer.At("status.acceptedNames.listKind"), answer.At("status.storedVersions")!.ToJsonString()), Is.EqualTo(("WidgetList", "[\"v1\"]")));
        Assert.That((string?)answer.At("spec.conversion.strategy"), Is.EqualTo("None"));
    }

    [Test]
    public async Task A_name_that_is_taken_waits_until_it_is_free()
    {
        await Define(Samples.Open(Group, "firsts", "Taken"));
        await Send("POST", Definitions, Samples.Open(Group, "seconds", "Taken").ToJsonString());
        await Eventually(async () => Condition(await Get($"{Definitions}/seconds.{Group}"), "NamesAccepted") == "False");
        var waiting = await Get($"{Definitions}/seconds.{Group}");
        await Delete($"{Definitions}/firsts.{Group}");
        await Eventually(async () => Condition(await Get($"{Definitions}/seconds.{Group}"), "Established") == "True");

        Assert.That(waiting.At("status.conditions")!.AsArray().Single(item => (string?)item!["type"] == "NamesAccepted")!["message"]!.ToString(), Is.EqualTo("\"TakenList\" is already in use"));
        await Delete($"{Definitions}/seconds.{Group}");
    }

    [Test]
    public async Task A_deleted_definition_takes_its_objects_with_it()
    {
        await Define(Samples.Open(Group, "briefs", "Brief"));
        await Send("POST", $"/apis/{Group}/v1/namespaces/default/briefs", $$"""{"apiVersion":"{{Group}}/v1","kind":"Brief","metadata":{ "name":"x" } }""");
        var deleted = await Delete($"{Definitions}/briefs.{Group}");
        await Eventually(async () => (await Get($"{Definitions}/briefs.{Group}")).Code == 404);
        await Eventually(async () => (await Get($"/apis/{Group}/v1/namespaces/default/briefs")).Code == 404);
        await Define(Samples.Open(Group, "briefs", "Brief"));

        Assert.That((deleted.Code, Condition(deleted, "Terminating")), Is.EqualTo((200, "True")));
        Assert.That((await Get($"/apis/{Group}/v1/briefs")).Names, Is.Empty);
        await Delete($"{Definitions}/briefs.{Group}");
    }

    [Test]
    public async Task Versions_show_the_same_object()
    {
        var definition = Samples.Open(Group, "manies", "Many");
        var newer = definition["spec"]!["versions"]![0]!.DeepClone();
        (newer["name"], newer["storage"]) = ("v2", false);
        definition["spec"]!["versions"]!.AsArray().Add(newer);
        await Define(definition);
        await Send("POST", $"/apis/{Group}/v2/namespaces/{Namespace}/manies", $$"""{"apiVersion":"{{Group}}/v2","kind":"Many","metadata":{"name":"x"},"any":[1,2.5,null]}""");
        var (one, two) = (await Get($"/apis/{Group}/v1/namespaces/{Namespace}/manies/x"), await Get($"/apis/{Group}/v2/namespaces/{Namespace}/manies/x"));

        Assert.That(((string?)one.At("apiVersion"), (string?)two.At("apiVersion")), Is.EqualTo(($"{Group}/v1", $"{Group}/v2")));
        Assert.That((one.ResourceVersion, one.At("any")!.ToJsonString()), Is.EqualTo((two.ResourceVersion, "[1,2.5,null]")));
        await Delete($"{Definitions}/manies.{Group}");
    }

    [Test]
    public async Task A_cluster_scoped_resource_is_in_no_namespace()
    {
        await Define(Samples.Open(Group, "wides", "Wide", "Cluster"));
        var created = await Send("POST", $"/apis/{Group}/v1/wides", $$"""{"apiVersion":"{{Group}}/v1","kind":"Wide","metadata":{ "name":"x" } }""");

        Assert.That((created.Code, created.At("metadata.namespace")), Is.EqualTo((201, (JsonNode?)null)));
        Assert.That((await Get($"/apis/{Group}/v1/namespaces/default/wides")).Code, Is.EqualTo(404));
        await Delete($"{Definitions}/wides.{Group}");
    }

    [Test]
    public async Task What_is_no_definition_is_refused_with_its_causes()
    {
        var definition = Samples.Open("nodots", "bads", "Bad", "Somewhere");
        definition["spec"]!["versions"]![0]!["schema"] = null;
        var answer = await Send("POST", Definitions, definition.ToJsonString());

        Assert.That((answer.Code, answer.Reason), Is.EqualTo((422, "Invalid")));
        Assert.That(answer.Causes, Is.SupersetOf((string[])
        [
            "FieldValueInvalid spec.group: Invalid value: \"nodots\": should be a domain with at least one dot",
            "FieldValueNotSupported spec.scope: Unsupported value: \"Somewhere\": supported values: \"Cluster\", \"Namespaced\"",
            "FieldValueRequired spec.versions[0].schema.openAPIV3Schema: Required value",
        ]));
    }

    [TestCase("https://github.com/kubernetes/kubernetes/pull/78458", "True", "approved in https://github.com/kubernetes/kubernetes/pull/78458")]
    [TestCase("unapproved, for a test", "False", "not approved: \"unapproved, for a test\"")]
    public async Task A_definition_in_a_group_of_Kubernetes_shows_its_approval(string annotation, string status, string message)
    {
        var group = $"{Namespace}.k8s.io";
        var definition = Samples.Open(group, "approved", "Approved");
        definition["metadata"]!["annotations"] = new System.Text.Json.Nodes.JsonObject { ["api-approved.kubernetes.io"] = annotation };
        await Send("POST", Definitions, definition.ToJsonString());
        await Eventually(async () => Condition(await Get($"{Definitions}/approved.{group}"), "KubernetesAPIApprovalPolicyConformant") == status);
        var answer = await Get($"{Definitions}/approved.{group}");
        await Delete($"{Definitions}/approved.{group}");

        Assert.That(answer.At("status.conditions")!.AsArray().Select(condition => (string?)condition!["message"]), Does.Contain(message));
    }
}
