namespace KubeGen.Runtime.Tests.Requests;

/// <summary>What the recorded rows don't reach: the builder alone, and the arguments that it names.</summary>
public sealed class RequestTests
{
    private static ApiRequestBuilder Builder(HttpMethod? method = null) => new(method ?? HttpMethod.Get, Resources.Widgets, "get");

    [TestCase(0, "0s")]
    [TestCase(1, "100ns")]
    [TestCase(15, "1.5µs")]
    [TestCase(10_000, "1ms")]
    [TestCase(3_000_000, "300ms")]
    [TestCase(15_000_000, "1.5s")]
    [TestCase(900_000_000, "1m30s")]
    [TestCase(36_000_000_000, "1h0m0s")]
    [TestCase(36_615_000_000, "1h1m1.5s")]
    [TestCase(-70_000_000, "-7s")]
    [TestCase(long.MinValue, "-256204778h48m5.4775808s")]
    public void Durations_are_written_as_in_Go(long ticks, string text) => Assert.That(GoDuration.Format(TimeSpan.FromTicks(ticks)), Is.EqualTo(text));

    [TestCase("a\"\\b", "\"a\\\"\\\\b\"")]
    [TestCase("\a\b\f\n\r\t\v", "\"\\a\\b\\f\\n\\r\\t\\v\"")]
    [TestCase("\u0001\u007f", "\"\\x01\\x7f\"")]
    [TestCase("é日𝄞", "\"é日𝄞\"")]
    [TestCase("\u00a0\u200b\u0085", "\"\\u00a0\\u200b\\u0085\"")]
    public void Texts_are_quoted_as_in_Go(string text, string quoted) => Assert.That(GoQuote.Quote(text), Is.EqualTo(quoted));

    [Test]
    public void The_first_of_many_faults_wins_whatever_the_order_of_the_calls()
    {
        Assert.That(Refusal(Builder().Subresource("..").Name("").Namespace("a/b")), Is.EqualTo(("invalid namespace \"a/b\": [may not contain '/']", "namespace")));
        Assert.That(Refusal(Builder().Subresource("..").Name("").Namespace("")), Is.EqualTo(("resource name may not be empty", "name")));
        Assert.That(Refusal(Builder().Subresource("..").Name("a").Namespace("")), Is.EqualTo(("invalid subresource \"..\": [may not be '..']", "subresources")));
        Assert.That(Refusal(Builder().Subresource("b").Name("a").Namespace("")), Is.EqualTo(("an empty namespace may not be set when a resource name is provided", "namespace")));
        Assert.That(Refusal(new(HttpMethod.Get, Resources.Widgets with { Name = "a/b" }, "get")), Is.EqualTo(("invalid resource \"a/b\": [may not contain '/']", "resource")));
    }

    [Test]
    public void An_explicit_empty_namespace_is_refused_by_method()
    {
        Assert.That(Refusal(Builder(HttpMethod.Post).Namespace(null)).Message, Is.EqualTo("an empty namespace may not be set during creation"));
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Put, HttpMethod.Delete })
        {
            Assert.That(Refusal(Builder(method).Namespace("").Name("a")).Message, Is.EqualTo("an empty namespace may not be set when a resource name is provided"));
            Assert.That(Builder(method).Namespace("").Build().Path, Is.EqualTo("/apis/example.com/v1/widgets"));
        }

        Assert.That(Builder(HttpMethod.Patch).Namespace("").Name("a").Build().Path, Is.EqualTo("/apis/example.com/v1/widgets/a"));
    }

    [Test]
    public void Parameters_are_sorted_and_repeated_ones_keep_their_order()
    {
        var request = Builder().Parameter("b", "2 3").Parameter("a", "é").Parameter("b", "1").Parameter("B", "").Timeout(TimeSpan.FromSeconds(5)).Build();
        Assert.That(request.Query, Is.EqualTo("B=&a=%C3%A9&b=2+3&b=1&timeout=5s"));
        Assert.That(request.ToString(), Is.EqualTo("GET /apis/example.com/v1/widgets?B=&a=%C3%A9&b=2+3&b=1&timeout=5s"));
    }

    [Test]
    public void A_list_has_its_own_time_in_the_place_of_the_clients()
    {
        var client = Builder().Timeout(TimeSpan.FromSeconds(32)).ClientTimeout(TimeSpan.FromSeconds(32));
        Assert.That(client.Options(new ListOptions()).Build(), Has.Property("Query").EqualTo("").And.Property("ClientTimeout").Null);
        Assert.That(Builder().Options(new ListOptions { TimeoutSeconds = 60 }).Build(), Has.Property("Query").EqualTo("timeout=1m0s&timeoutSeconds=60").And.Property("ClientTimeout").EqualTo(TimeSpan.FromMinutes(1)));
        Assert.That(Builder().Options(new ListOptions { TimeoutSeconds = -1 }).Build().ClientTimeout, Is.Null);
    }

    [Test]
    public void A_resource_is_addressed_in_lower_case_and_a_group_is_escaped() =>
        Assert.That(new ApiRequestBuilder(HttpMethod.Get, new("a b", "v1", "K", "KInds", true), "get").Build().Path, Is.EqualTo("/apis/a%20b/v1/kinds"));

    [Test]
    public void Objects_and_options_that_are_null_are_named()
    {
        using var http = new HttpClient(new RecordingHandler()) { BaseAddress = new Uri("http://server") };
        using var client = new RestClient(http);
        var widgets = new WidgetClient(client);
        Assert.Multiple(() =>
        {
            Assert.That(Null(() => widgets.Create(null!)), Is.EqualTo("obj"));
            Assert.That(Null(() => widgets.Update(null!)), Is.EqualTo("obj"));
            Assert.That(Null(() => widgets.UpdateStatus(null!)), Is.EqualTo("obj"));
            Assert.That(Null(() => widgets.Apply(null!, new())), Is.EqualTo("obj"));
            Assert.That(Null(() => widgets.Apply(new(), null!)), Is.EqualTo("options"));
            Assert.That(Null(() => widgets.ApplyStatus(new(), null!)), Is.EqualTo("options"));
            Assert.That(Null(() => widgets.ApplyScale("w", null!, new())), Is.EqualTo("scale"));
            Assert.That(Null(() => widgets.CreateScale("w", null!)), Is.EqualTo("input"));
        });
        var error = Assert.ThrowsAsync<RequestException>(() => widgets.Update(new()));
        Assert.That((error!.ParamName, error.Message), Is.EqualTo(("obj", "resource name may not be empty")));
    }

    [Test]
    public async Task An_input_of_another_kind_keeps_its_own()
    {
        var handler = new RecordingHandler();
        using var http = new HttpClient(handler) { BaseAddress = new Uri("http://server") };
        using var client = new RestClient(http);
        var widgets = new WidgetClient(client, "ns1");
        await widgets.UpdateScale("w", new() { Metadata = { Name = "w" }, Spec = { Replicas = 3 } });
        await widgets.ApplySub("w", new(), new() { FieldManager = "fm" });
        Assert.That(handler.Requests.Select(static r => r.Body), Is.EqualTo(new[]
        {
            """{"kind":"Scale","apiVersion":"autoscaling/v1","metadata":{"name":"w"},"spec":{"replicas":3}}""" + "\n",
            """{"kind":"Sub","apiVersion":"g/v1"}""",
        }));
    }

    [Test]
    public void A_clients_address_must_be_known()
    {
        using var http = new HttpClient();
        Assert.That(Assert.Throws<ArgumentException>(() => new RestClient(http).Dispose())!.ParamName, Is.EqualTo("httpClient"));
    }

    [Test]
    public async Task A_client_of_the_callers_own_outlives_the_rest_client()
    {
        using var http = new HttpClient(new RecordingHandler()) { BaseAddress = new Uri("http://server") };
        using (var client = new RestClient(http))
            Assert.That(client.BaseAddress, Is.EqualTo(new Uri("http://server")));
        Assert.That(await http.GetStringAsync(new Uri("http://server/x")), Is.EqualTo("{}"));
    }

    [Test]
    public void Patch_types_compare_by_content_type()
    {
        Assert.That(new PatchType("application/merge-patch+json"), Is.EqualTo(PatchType.MergePatch));
        Assert.That(default(PatchType).ContentType, Is.EqualTo(""));
        Assert.That(PatchType.ApplyPatch == PatchType.JsonPatch, Is.False);
    }

    private static (string Message, string? Argument) Refusal(ApiRequestBuilder builder)
    {
        var error = Assert.Throws<RequestException>(() => builder.Build())!;
        return (error.Message, error.ParamName);
    }

    private static string? Null(Func<Task> call) => Assert.ThrowsAsync<ArgumentNullException>(() => call())!.ParamName;
}
