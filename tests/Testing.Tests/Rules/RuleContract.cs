using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KubeGen.Testing.Tests;

/// <summary>A part of the contract of x-kubernetes-validations.</summary>
public abstract partial class RuleContract(ServerKind kind) : ContractTest(kind)
{
    /// <summary>The path of the schema of a definition whose versions have the same.</summary>
    protected const string Root = "spec.validation.openAPIV3Schema";

    /// <summary>The path of <c>spec.a</c>'s rules in a definition of <see cref="WithA"/>.</summary>
    protected const string OfA = Root + ".properties[spec].properties[a].x-kubernetes-validations";

    private static readonly JsonSerializerOptions AsGo = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A schema of <c>spec.a</c>.</summary>
    protected static string WithA(string schema) => WithSpec($$"""{"type":"object","properties":{"a":{{schema}} } }""");

    /// <summary>A schema of <c>spec</c>.</summary>
    protected static string WithSpec(string schema) => $$"""{"type":"object","properties":{"spec":{{schema}} } }""";

    /// <summary>How an error shows a rule of nothing but an expression.</summary>
    protected static string Shown(string rule, string messageExpression = "") =>
        $$"""{"Rule":{{Json(rule)}},"Message":"","MessageExpression":{{Json(messageExpression)}},"Reason":null,"FieldPath":"","OptionalOldSelf":null}""";

    private static string Json(string text) => JsonSerializer.Serialize(text, AsGo)
        .Replace("<", "\\u003c", StringComparison.Ordinal).Replace(">", "\\u003e", StringComparison.Ordinal).Replace("&", "\\u0026", StringComparison.Ordinal);

    /// <summary>A definition of one version with a schema and a status.</summary>
    protected JsonObject Definition(string schema, string plural = "judgeds", string kind = "Judged")
    {
        var definition = Samples.Open(Group, plural, kind);
        var version = definition["spec"]!["versions"]![0]!;
        version["schema"] = new JsonObject { ["openAPIV3Schema"] = JsonNode.Parse(schema) };
        version["subresources"] = JsonNode.Parse("""{"status":{}}""");
        return definition;
    }

    /// <summary>Offers a definition, of which nothing is kept.</summary>
    protected Task<Answer> Offer(string schema) => Send("POST", $"{Definitions}?dryRun=All", Definition(schema, "offereds", "Offered").ToJsonString());

    protected Task ExpectDefinition(string schema, params string[] causes) => ExpectDefinition(Offer(schema), causes);

    protected async Task ExpectDefinition(Task<Answer> answer, params string[] causes) =>
        Expect(await answer, $"CustomResourceDefinition.apiextensions.k8s.io \"offereds.{Group}\"", causes);

    /// <summary>The answer is what there is, or the refusal for these causes, in this order and with their message.</summary>
    protected static void Expect(Answer answer, string name, params string[] causes)
    {
        if (causes.Length == 0)
        {
            Assert.That(answer.Code, Is.EqualTo(200).Or.EqualTo(201), answer.Text);
            return;
        }

        Assert.That(answer.Code, Is.EqualTo(422), answer.Text);
        Assert.That(answer.Causes.Select(Named), Is.EqualTo(causes));
        var errors = causes.Select(cause => cause[(cause.IndexOf(' ', StringComparison.Ordinal) + 1)..]).Distinct().ToArray();
        var text = errors.Length == 1 ? errors[0] : $"[{string.Join(", ", errors)}]";
        Assert.That((Named(answer.Message!), answer.Reason), Is.EqualTo(($"{name} is invalid: {text}", "Invalid")));
    }

    // The name of self's type is another one for every definition.
    private static string Named(string text) => SelfType().Replace(text, "selfType");

    [GeneratedRegex(@"selfType\d+")]
    private static partial Regex SelfType();
}
