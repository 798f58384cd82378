using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace KubeGen.Testing;

/// <summary>What every request goes through: log, faults, access, then its verb or document.</summary>
internal sealed class RequestPipeline(ServerCore core, AccessControl access, FaultInjector faults, DocumentRouter documents, Func<CancellationToken> watchesEnd)
{
    private const int LogLimit = 10_000;

    public ConcurrentQueue<LoggedRequest> Log { get; } = new();

    public async Task Handle(HttpContext http)
    {
        var query = new QueryValues(http.Request.QueryString.Value ?? "");
        var info = RequestInfoParser.Parse(http.Request.Method, PathOf(http), query);
        var call = new ApiCall(http, info, query);
        var entry = Enter(http, info);
        http.Response.Headers["Audit-Id"] = Guid.NewGuid().ToString();
        try
        {
            if (!await faults.Apply(http, info).ConfigureAwait(false))
                return;
            RequestTimeout.Check(info, query);
            access.Check(http, info);
            await Serve(call).ConfigureAwait(false);
        }
        catch (StatusError error) when (!http.Response.HasStarted)
        {
            await ResponseWriter.Error(call, error).ConfigureAwait(false);
        }
        catch (Exception bug) when (bug is not OperationCanceledException && !http.Response.HasStarted)
        {
            // As a panic upstream: the client gets an answer that says what broke, and the server lives on.
            await ResponseWriter.Error(call, StatusError.Internal(bug.ToString())).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested || http.Response.HasStarted)
        {
            // Nobody is left to answer.
            return;
        }
        finally
        {
            entry.Answered(http.Response.StatusCode);
        }
    }

    private static string PathOf(HttpContext http)
    {
        // The raw target keeps %2F apart from a slash.
        var target = http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        var path = target.StartsWith('/') ? target : http.Request.Path.Value ?? "/";
        var at = path.IndexOf('?', StringComparison.Ordinal);
        return at < 0 ? path : path[..at];
    }

    private Task Serve(ApiCall call)
    {
        var info = call.Info;
        if (!info.IsResourceRequest)
            return documents.Handle(call);
        if (core.Catalog.Endpoint(info) is { } endpoint)
            return VerbDispatcher.Handle(call, endpoint, watchesEnd());
        if (info.Group == DefinitionController.Resource.Group)
            throw StatusErrors.UnknownPath();
        return ResponseWriter.Text(call, 404, "404 page not found\n");
    }

    private LoggedRequest Enter(HttpContext http, RequestInfo info)
    {
        var request = http.Request;
        var entry = new LoggedRequest(
            request.Method,
            info.Path,
            (request.QueryString.Value ?? "").TrimStart('?'),
            info.Verb,
            info.IsResourceRequest ? info.GroupResource.ToString() : "",
            info.Namespace,
            info.Name,
            info.Subresource,
            request.ContentType ?? "",
            request.Headers.UserAgent.ToString());
        Log.Enqueue(entry);
        if (Log.Count > LogLimit)
            Log.TryDequeue(out _);
        return entry;
    }
}
