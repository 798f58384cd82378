using System.Net;

namespace KubeGen;

/// <summary>
/// Where answers send requests on to. Less is followed than Go's client follows: nothing goes to another address, because the credentials are for the
/// server alone, and what changes something is not made a GET, whose answer would look like that of the change.
/// </summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/net/http#Client">net/http.Client</see>.</remarks>
internal static class Redirect
{
    /// <summary>How many requests are sent one after the other, the first one among them, as by Go's client.</summary>
    public const int MostRequests = 10;

    /// <summary>Where an answer sends its request on to; null for any other answer.</summary>
    public static Uri? Target(HttpResponseMessage response) =>
        IsRedirect(response.StatusCode) && response is { Headers.Location: { } location, RequestMessage.RequestUri: { } from } && Uri.TryCreate(from, location, out var target)
            ? target
            : null;

    /// <summary>Where an answer sends its request on to, if that is followed; else null.</summary>
    public static Uri? Followed(HttpResponseMessage response) =>
        Target(response) is { } target && IsFollowed(response, response.RequestMessage!, target) ? target : null;

    private static bool IsRedirect(HttpStatusCode code) => KeepsMethod(code) || code is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther;

    private static bool KeepsMethod(HttpStatusCode code) => code is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static bool IsFollowed(HttpResponseMessage response, HttpRequestMessage request, Uri target) =>
        (KeepsMethod(response.StatusCode) || request.Method == HttpMethod.Get || request.Method == HttpMethod.Head)
        && Uri.Compare(target, request.RequestUri, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
