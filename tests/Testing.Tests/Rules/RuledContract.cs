using System.Text.Json.Nodes;

namespace KubeGen.Testing.Tests;

/// <summary>A part of the contract of rules, about the objects of one definition.</summary>
public abstract class RuledContract(ServerKind kind) : RuleContract(kind)
{
    /// <summary>The schema of the definition.</summary>
    protected abstract string Schema { get; }

    protected string Judgeds => $"/apis/{Group}/v1/namespaces/{Namespace}/judgeds";

    [OneTimeSetUp]
    public Task DefineJudgeds() => Define(Definition(Schema));

    [OneTimeTearDown]
    public Task RemoveJudgeds() => Client.BaseAddress is null ? Task.CompletedTask : Send("DELETE", $"{Definitions}/judgeds.{Group}");

    /// <summary>An object with a spec.</summary>
    protected JsonObject Judged(string spec, string name = "one") => JsonNode.Parse(
        $$"""{"apiVersion":"{{Group}}/v1","kind":"Judged","metadata":{"name":"{{name}}"},"spec":{{spec}} }""")!.AsObject();

    protected Task<Answer> CreateJudged(string spec, string name = "one") => Send("POST", Judgeds, Judged(spec, name).ToJsonString());

    /// <summary>Creates an object that has to be let pass.</summary>
    protected async Task<JsonObject> Given(string spec, string name = "one")
    {
        var answer = await CreateJudged(spec, name);
        Assert.That(answer.Code, Is.EqualTo(201), answer.Text);
        return answer.Body;
    }

    protected Task<Answer> Merge(string spec, string name = "one", string subresource = "") =>
        Patch($"{Judgeds}/{name}{subresource}", MergePatch, subresource.Length == 0 ? $$"""{"spec":{{spec}} }""" : $$"""{"status":{{spec}} }""");

    /// <summary>The answer is what there is, or the refusal of the object for these causes.</summary>
    protected void ExpectJudged(Answer answer, params string[] causes) => ExpectNamed(answer, "one", causes);

    protected void ExpectNamed(Answer answer, string name, params string[] causes) => Expect(answer, $"Judged.{Group} \"{name}\"", causes);
}
