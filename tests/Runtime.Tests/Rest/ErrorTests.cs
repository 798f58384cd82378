using System.Net;
using System.Text;

namespace KubeGen.Runtime.Tests.Rest;

/// <summary>What becomes of answers that are no success, by client-go's rules.</summary>
public sealed class ErrorTests
{
    private static async Task<ApiException> Fail(HttpStatusCode code, string body, string? contentType = "application/json", Action<HttpResponseMessage>? change = null, Func<ResourceClient<Widget, KubernetesList<Widget>>, Task>? call = null)
    {
        using var http = new HttpClient(new RecordingHandler(_ =>
        {
            var response = new HttpResponseMessage(code) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
            if (contentType is not null)
                response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            change?.Invoke(response);
            return response;
        })) { BaseAddress = new Uri("http://server") };
        using var client = new RestClient(http);
        var widgets = new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1");
        try
        {
            await (call?.Invoke(widgets) ?? widgets.Get("w"));
        }
        catch (ApiException e)
        {
            return e;
        }

        throw new AssertionException("nothing was thrown");
    }

    [Test]
    public async Task A_status_is_carried_whole()
    {
        var error = await Fail(HttpStatusCode.UnprocessableEntity, """
            {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"Widget \"w\" is invalid: spec.text: Required value","reason":"Invalid",
             "details":{"name":"w","group":"example.com","kind":"Widget","causes":[{"reason":"FieldValueRequired","message":"Required value","field":"spec.text"}]},"code":422}
            """, call: static w => w.Update(new() { Metadata = { Name = "w" } }));
        Assert.Multiple(() =>
        {
            Assert.That(error.Message, Is.EqualTo("update widgets.example.com ns1/w: 422 Invalid: Widget \"w\" is invalid: spec.text: Required value"));
            Assert.That((error.StatusCode, error.Reason, error.IsInvalid, error.IsNotFound), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "Invalid", true, false)));
            Assert.That((error.Verb, error.Resource, error.Namespace, error.Name), Is.EqualTo(("update", Resources.Widgets, "ns1", "w")));
            var cause = error.Status.Details!.Causes![0];
            Assert.That((cause.Reason, cause.Message, cause.Field), Is.EqualTo(("FieldValueRequired", "Required value", "spec.text")));
        });
    }

    [TestCase(409, "AlreadyExists", "the server reported a conflict (post widgets.example.com)", true)]
    [TestCase(409, "Conflict", "the server reported a conflict (get widgets.example.com w)", false)]
    [TestCase(400, "BadRequest", "the server rejected our request for an unknown reason (get widgets.example.com w)", false)]
    [TestCase(401, "Unauthorized", "the server has asked for the client to provide credentials (get widgets.example.com w)", false)]
    [TestCase(403, "Forbidden", "no such luck (get widgets.example.com w)", false)]
    [TestCase(404, "NotFound", "the server could not find the requested resource (get widgets.example.com w)", false)]
    [TestCase(405, "MethodNotAllowed", "the server does not allow this method on the requested resource (get widgets.example.com w)", false)]
    [TestCase(406, "NotAcceptable", "no such luck (get widgets.example.com w)", false)]
    [TestCase(415, "UnsupportedMediaType", "no such luck (get widgets.example.com w)", false)]
    [TestCase(422, "Invalid", "the server rejected our request due to an error in our request (get widgets.example.com w)", false)]
    [TestCase(429, "TooManyRequests", "the server has received too many requests and has asked us to try again later (get widgets.example.com w)", false)]
    [TestCase(500, "InternalError", "an error on the server (\"no such luck\") has prevented the request from succeeding (get widgets.example.com w)", false)]
    [TestCase(502, "InternalError", "an error on the server (\"no such luck\") has prevented the request from succeeding (get widgets.example.com w)", false)]
    [TestCase(503, "ServiceUnavailable", "the server is currently unable to handle the request (get widgets.example.com w)", false)]
    [TestCase(504, "Timeout", "the server was unable to return a response in the time allotted, but may still be processing the request (get widgets.example.com w)", false)]
    [TestCase(418, "", "the server responded with the status code 418 but did not return more information (get widgets.example.com w)", false)]
    public async Task An_answer_without_a_status_is_explained_as_client_go_does(int code, string reason, string message, bool create)
    {
        var error = await Fail((HttpStatusCode)code, "  no such luck\n", "text/plain; charset=utf-8", call: w => create ? w.Create(new()) : w.Get("w"));
        Assert.Multiple(() =>
        {
            Assert.That((error.Reason, error.Status.Message, (int)error.StatusCode), Is.EqualTo((reason, message, code)));
            Assert.That((error.Status.Details!.Group, error.Status.Details.Kind), Is.EqualTo(("example.com", "widgets")));
            Assert.That((error.Status.Details.Causes![0].Reason, error.Status.Details.Causes[0].Message), Is.EqualTo(("UnexpectedServerResponse", "no such luck")));
        });
    }

    [TestCase("<html><body>Bad gateway</body></html>", "text/html", "<html><body>Bad gateway</body></html>")]
    [TestCase("Bad gateway", null, "Bad gateway")]
    [TestCase("{\"error\":\"x\"}", "application/json", "unknown")]
    [TestCase("{\"kind\":\"Status\",\"status\":\"Success\"}", "application/json", "unknown")]
    [TestCase("{\"kind\":\"St", "application/json", "unknown")]
    [TestCase("", "application/json", "unknown")]
    [TestCase("", null, "")]
    [TestCase("x", "nonsense", "unknown")]
    public async Task Only_text_is_quoted(string body, string? contentType, string said)
    {
        var error = await Fail(HttpStatusCode.BadGateway, body, contentType);
        Assert.That(error.Status.Details!.Causes![0].Message, Is.EqualTo(said));
    }

    [Test]
    public async Task Long_text_is_cut()
    {
        var error = await Fail(HttpStatusCode.BadGateway, new string('x', 100_000), "text/plain");
        Assert.That(error.Status.Details!.Causes![0].Message, Has.Length.EqualTo(2048));
    }

    [Test]
    public async Task A_status_without_code_or_kind_takes_the_answers()
    {
        var error = await Fail(HttpStatusCode.Forbidden, """{"status":"Failure","message":"no"}""");
        Assert.That((error.StatusCode, error.IsForbidden, error.Message), Is.EqualTo((HttpStatusCode.Forbidden, true, "get widgets.example.com ns1/w: 403: no")));
    }

    [Test]
    public async Task Retry_after_comes_from_the_head_else_from_the_details()
    {
        const string Status = """{"kind":"Status","status":"Failure","reason":"TooManyRequests","details":{"retryAfterSeconds":5},"code":429}""";
        Assert.That((await Fail((HttpStatusCode)429, Status)).RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(5)));
        Assert.That((await Fail((HttpStatusCode)429, Status, change: static r => r.Headers.Add("Retry-After", "7"))).RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(7)));
        Assert.That((await Fail((HttpStatusCode)429, "", change: static r => r.Headers.Add("Retry-After", "7"))).Status.Details!.RetryAfterSeconds, Is.EqualTo(7));
        Assert.That((await Fail((HttpStatusCode)429, "")).RetryAfter, Is.Null);
    }

    [TestCase("Expired", 410, nameof(ApiException.IsResourceExpired))]
    [TestCase("Gone", 410, nameof(ApiException.IsGone))]
    [TestCase("Conflict", 409, nameof(ApiException.IsConflict))]
    [TestCase("AlreadyExists", 409, nameof(ApiException.IsAlreadyExists))]
    [TestCase("NotFound", 404, nameof(ApiException.IsNotFound))]
    [TestCase("SomethingNew", 404, nameof(ApiException.IsNotFound))]
    [TestCase("", 422, nameof(ApiException.IsInvalid))]
    [TestCase("ServerTimeout", 500, nameof(ApiException.IsServerTimeout))]
    [TestCase("Timeout", 504, nameof(ApiException.IsTimeout))]
    public void A_known_reason_decides_alone(string reason, int code, string only)
    {
        var error = new ApiException(new Status { Reason = reason, Code = code });
        var true_ = typeof(ApiException).GetProperties().Where(p => p.PropertyType == typeof(bool) && (bool)p.GetValue(error)!).Select(static p => p.Name);
        Assert.That(true_, Is.EqualTo(new[] { only }));
    }

    [Test]
    public async Task A_success_that_cant_be_read_says_so()
    {
        foreach (var body in new[] { "", "null", "[]", "{\"metadata\":{\"generation\":\"x\"}}" })
        {
            var error = await Fail(HttpStatusCode.OK, body);
            Assert.That(error.Message, Does.StartWith("get widgets.example.com ns1/w: 200: the server's answer can't be read: "));
            Assert.That(error.InnerException, Is.InstanceOf<System.Text.Json.JsonException>());
        }
    }

    [TestCase(200, """{"kind":"Status","status":"Success","details":{"name":"w","uid":"1"}}""")]
    [TestCase(200, """{"kind":"Widget","metadata":{"name":"w","deletionTimestamp":"2020-01-01T00:00:00Z"}}""")]
    [TestCase(202, "")]
    public async Task A_deletion_may_answer_anything(int code, string body)
    {
        using var http = new HttpClient(new RecordingHandler(_ => RecordingHandler.Json(body, (HttpStatusCode)code))) { BaseAddress = new Uri("http://server") };
        using var client = new RestClient(http);
        await new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets, "ns1").Delete("w");
    }

    [Test]
    public async Task Created_is_a_success()
    {
        using var http = new HttpClient(new RecordingHandler(_ => RecordingHandler.Json("""{"metadata":{"uid":"1"}}""", HttpStatusCode.Created))) { BaseAddress = new Uri("http://server") };
        using var client = new RestClient(http);
        Assert.That((await new ResourceClient<Widget, KubernetesList<Widget>>(client, Resources.Widgets).Create(new())).Metadata.Uid, Is.EqualTo("1"));
    }

    [Test]
    public async Task Messages_name_cluster_scoped_objects_collections_and_subresources()
    {
        Assert.That((await Fail(HttpStatusCode.NotFound, "", call: static w => w.List())).Message, Does.StartWith("list widgets.example.com in ns1: 404 NotFound: "));
        Assert.That((await Fail(HttpStatusCode.NotFound, "", call: static w => new WidgetClient(w.RestClient, w.Namespace).GetScale("w"))).Message, Does.StartWith("get widgets.example.com/scale ns1/w: 404 NotFound: "));
        Assert.That((await Fail(HttpStatusCode.NotFound, "", call: static w => new ResourceClient<Widget, Widget>(w.RestClient, new("", "v1", "Node", "nodes", false)).Get("n"))).Message, Does.StartWith("get nodes n: 404 NotFound: "));
    }
}
