using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

/// <summary>What a definition is refused for, and the causes that say so.</summary>
public sealed class DefinitionRulesContract(ServerKind kind) : ContractTest(kind)
{
    private const string Label = "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";

    [TestCase("spec.names.shortNames", """["ok","X Y"]""", "FieldValueInvalid spec.names.shortNames[1]: Invalid value: \"X Y\": " + Label)]
    [TestCase("spec.names.categories", """["Z Z"]""", "FieldValueInvalid spec.names.categories[0]: Invalid value: \"Z Z\": " + Label)]
    [TestCase("spec.conversion", """{"strategy":"Foo"}""", "FieldValueNotSupported spec.conversion.strategy: Unsupported value: \"Foo\": supported values: \"None\", \"Webhook\"")]
    [TestCase("spec.conversion", """{"strategy":"None","webhook":{"conversionReviewVersions":["v1"]}}""",
        "FieldValueForbidden spec.conversion.conversionReviewVersions: Forbidden: should not be set when strategy is not set to Webhook")]
    [TestCase("spec.conversion", """{"strategy":"Webhook"}""",
        "FieldValueRequired spec.conversion.webhookClientConfig: Required value: required when strategy is set to Webhook",
        "FieldValueRequired spec.conversion.conversionReviewVersions: Required value")]
    [TestCase("spec.conversion", """{"strategy":"Webhook","webhook":{"conversionReviewVersions":["v9"],"clientConfig":{"url":"http://a.b/c"}}}""",
        "FieldValueInvalid spec.conversion.webhookClientConfig.url: Invalid value: \"http\": 'https' is the only allowed URL scheme; desired format: https://host[/path]",
        "FieldValueInvalid spec.conversion.conversionReviewVersions: Invalid value: [\"v9\"]: must include at least one of v1, v1beta1")]
    [TestCase("spec.versions.0.name", "\"V_1\"",
        "FieldValueInvalid spec.versions[0].name: Invalid value: \"V_1\": " + Label,
        "FieldValueInvalid spec.version: Invalid value: \"V_1\": " + Label)]
    [TestCase("spec.versions.0.subresources", """{"scale":{"specReplicasPath":".foo","statusReplicasPath":"status.x","labelSelectorPath":".a"}}""",
        "FieldValueInvalid spec.subresources.scale.specReplicasPath: Invalid value: \".foo\": should be a json path under .spec",
        "FieldValueInvalid spec.subresources.scale.statusReplicasPath: Invalid value: \"status.x\": must be a simple json path starting with .",
        "FieldValueInvalid spec.subresources.scale.labelSelectorPath: Invalid value: \".a\": should be a json path under either .spec or .status")]
    [TestCase("spec.versions.0.additionalPrinterColumns", """[{"name":"a","type":"string","jsonPath":"spec.x","format":"zz"}]""",
        "FieldValueInvalid spec.additionalPrinterColumns[0].format: Invalid value: \"zz\": must be one of byte,date,date-time,double,float,int32,int64,password",
        "FieldValueInvalid spec.additionalPrinterColumns[0].JSONPath: Invalid value: \"spec.x\": must be a simple json path starting with .")]
    [TestCase("spec.versions.0.selectableFields", """[{"jsonPath":".spec.no"},{"jsonPath":""},{"jsonPath":".kind"},{"jsonPath":".kind"}]""",
        "FieldValueInvalid spec.selectableFields[0].jsonPath: Invalid value: \".spec.no\": is an invalid path: does not refer to a valid field",
        "FieldValueRequired spec.selectableFields[1].jsonPath: Required value",
        "FieldValueDuplicate spec.selectableFields[3].jsonPath: Duplicate value: \".kind\"")]
    public async Task A_definition_is_refused_with_its_causes(string path, string value, params string[] causes)
    {
        var definition = Samples.Open(Group, "refuseds", "Refused");
        definition["spec"]!["versions"]![0]!["schema"]!["openAPIV3Schema"] = JsonNode.Parse("""{"type":"object","properties":{"kind":{"type":"string"}}}""");
        var steps = path.Split('.');
        var parent = steps[..^1].Aggregate((JsonNode)definition, (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);
        parent[steps[^1]] = JsonNode.Parse(value);
        var answer = await Send("POST", $"{Definitions}?dryRun=All", definition.ToJsonString());

        Assert.That(answer.Code, Is.EqualTo(422), answer.Text);
        Assert.That(answer.Causes, Is.EqualTo(causes));
    }

    [Test]
    public async Task An_apply_that_creates_a_definition_defaults_it()
    {
        var definition = Samples.Open(Group, "applieds", "Applied");
        var answer = await Patch($"{Definitions}/applieds.{Group}?fieldManager=test&dryRun=All", ApplyPatch, definition.ToJsonString());

        Assert.That((answer.Code, (string?)answer.At("spec.names.singular"), (string?)answer.At("spec.names.listKind")), Is.EqualTo((201, "applied", "AppliedList")));
    }

    [Test]
    public async Task A_status_without_stored_versions_keeps_the_storage_version()
    {
        var answer = await Patch($"{Definitions}/widgets.{Group}/status?dryRun=All", MergePatch, """{"status":{"storedVersions":[]}}""");

        Assert.That((answer.Code, answer.At("status.storedVersions")!.ToJsonString()), Is.EqualTo((200, """["v1"]""")));
    }

    [Test]
    public async Task A_version_that_the_server_does_not_have_is_not_found_as_a_status()
    {
        var answer = await Get("/apis/apiextensions.k8s.io/v1beta1/customresourcedefinitions");

        Assert.That((answer.Code, answer.Message), Is.EqualTo((404, "the server could not find the requested resource")));
    }

    [Test]
    public async Task A_definition_without_a_storage_version_is_shown_as_upstream_holds_it()
    {
        var definition = Samples.Open(Group, "unstored", "Unstored");
        definition["spec"]!["versions"]![0]!["storage"] = false;
        var answer = await Send("POST", Definitions, definition.ToJsonString());

        Assert.That(answer.Causes, Does.Contain("""
            FieldValueInvalid spec.versions: Invalid value: [{"Name":"v1","Served":true,"Storage":false,"Deprecated":false,"DeprecationWarning":null,"Schema":null,"Subresources":null,"AdditionalPrinterColumns":null,"SelectableFields":null}]: must have exactly one version marked as storage version
            """));
    }
}
