using System.Net;

namespace KubeGen.Runtime.Tests;

/// <summary>A request as a transport sees it.</summary>
public sealed record RecordedRequest(string Method, string Path, string Query, string? ContentType, string? Accept, string Body, HttpRequestMessage Message);

/// <summary>Keeps each request and answers what the test says: by default, an empty JSON object.</summary>
public sealed class RecordingHandler(Func<HttpRequestMessage, HttpResponseMessage>? answer = null) : HttpMessageHandler
{
    public List<RecordedRequest> Requests { get; } = [];

    public static HttpResponseMessage Json(string body, HttpStatusCode code = HttpStatusCode.OK) =>
        new(code) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        string? contentType = request.Content?.Headers.NonValidated.TryGetValues("Content-Type", out var type) == true ? type.ToString() : null;
        string? accept = request.Headers.NonValidated.TryGetValues("Accept", out var accepted) ? accepted.ToString() : null;
        var pathAndQuery = request.RequestUri!.PathAndQuery.Split('?', 2);
        Requests.Add(new RecordedRequest(request.Method.Method, pathAndQuery[0], pathAndQuery.ElementAtOrDefault(1) ?? "", contentType, accept, body, request));
        var response = answer?.Invoke(request) ?? Json("{}");
        response.RequestMessage = request;
        return response;
    }
}
