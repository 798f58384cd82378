using System.Net;

namespace KubeGen;

/// <summary>
/// Where answers send requests on to. What Go's client follows is followed, but never to another address: the credentials, and what is sent, are
/// for the server alone.
/// </summary>
/// <remarks>Upstream: <see href="https://pkg.go.dev/net/http#Client">net/http.Client</see>.</remarks>
internal static class Redirect
{
    /// <summary>How many are followed one after the other.</summary>
    public const int Most = 10;

    /// <summary>Where an answer sends its request on to; null for any other answer.</summary>
    public static Uri? Target(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        && response is { Headers.Location: { } location, RequestMessage.RequestUri: { } from }
            ? new Uri(from, location)
            : null;

    /// <summary>Where an answer sends its request on to, if that is followed; else null.</summary>
    public static Uri? Followed(HttpResponseMessage response) =>
        Target(response) is { } target && Uri.Compare(target, response.RequestMessage!.RequestUri, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
            ? target
            : null;

    /// <summary>The request as it is sent there: the older codes make a GET of all that changes something.</summary>
    public static ApiRequest Again(ApiRequest request, HttpStatusCode code) =>
        code is HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect || request.Method == HttpMethod.Get || request.Method == HttpMethod.Head
            ? request
            : request with { Method = HttpMethod.Get, Body = null, ContentType = null };
}
