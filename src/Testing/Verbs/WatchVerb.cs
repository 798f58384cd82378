using System.IO.Pipelines;

namespace KubeGen.Testing;

/// <summary>watch: a stream of events that begins at any version and ends with its time, its client or the server.</summary>
internal static class WatchVerb
{
    private static readonly TimeSpan MinimumTimeout = TimeSpan.FromMinutes(30);

    public static async Task Handle(ApiCall call, ResourceEndpoint endpoint, CancellationToken ended)
    {
        var format = call.Negotiate(endpoint);
        var options = ListOptionsNode.Read(call.Query);
        var selector = ReadVerbs.Selector(call, endpoint, options);
        var include = format.As == "Table" ? ObjectResponse.IncludeObject(call) : "";
        if (format.MediaType == MediaTypes.Yaml)
            throw StatusErrors.NotAcceptable("application/json;stream=watch", "application/vnd.kubernetes.protobuf;stream=watch");
        var timeout = options.TimeoutSeconds is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : MinimumTimeout * (1 + Random.Shared.NextDouble());
        var clock = new WatchClock(endpoint.Time, timeout, options.AllowWatchBookmarks);
        var encoder = new WatchEncoder(endpoint, format, include);

        WatchStart? start = null;
        StatusError? failure = null;
        try
        {
            start = WatchStart.Of(endpoint.Store, endpoint.Version, selector, options);
        }
        catch (StatusError error) when (error.Code is 410 or 504)
        {
            failure = error;
        }

        var response = call.Http.Response;
        response.StatusCode = 200;
        response.ContentType = format.MediaType == MediaTypes.Json ? MediaTypes.Json : format.MediaType + ";stream=watch";
        response.Headers.CacheControl = "no-cache, private";
        await response.StartAsync(call.Aborted).ConfigureAwait(false);
        var output = response.BodyWriter;
        if (failure is not null)
            encoder.Error(output, failure);
        await output.FlushAsync(call.Aborted).ConfigureAwait(false);
        if (start is null)
            return;

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(call.Aborted, ended, endpoint.Watches.Ended);
        try
        {
            await SendInitial(output, encoder, start, stop.Token).ConfigureAwait(false);
            await Follow(output, encoder, start, selector, endpoint, clock, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The client left, the server stops, or the definition changed: the stream ends cleanly.
            return;
        }
    }

    private static async Task SendInitial(PipeWriter output, WatchEncoder encoder, WatchStart start, CancellationToken stop)
    {
        foreach (var @object in start.Initial)
        {
            encoder.Event(output, "ADDED", @object);
            await output.FlushAsync(stop).ConfigureAwait(false);
        }

        if (start.InitialRevision is { } revision)
        {
            encoder.Bookmark(output, revision, endsInitialEvents: true);
            await output.FlushAsync(stop).ConfigureAwait(false);
        }
    }

    private static async Task Follow(
        PipeWriter output, WatchEncoder encoder, WatchStart start, ObjectSelector selector, ResourceEndpoint endpoint, WatchClock clock, CancellationToken stop)
    {
        var position = start.Position;
        var alarm = clock.Alarm(stop);
        while (true)
        {
            await Task.WhenAny(position.Next, alarm).ConfigureAwait(false);
            stop.ThrowIfCancellationRequested();
            while (position.Next.IsCompleted)
            {
                position = await position.Next.ConfigureAwait(false);
                if (position.Revision > start.After && WatchEvents.Of(position, selector, endpoint.Version) is var (type, @object))
                    encoder.Event(output, type, @object);
            }

            if (alarm.IsCompleted)
            {
                if (clock.TakeBookmark())
                    position = Bookmark(output, encoder, start, selector, endpoint, position);
                alarm = clock.Alarm(stop);
            }

            await output.FlushAsync(stop).ConfigureAwait(false);
            if (clock.IsOver)
                return;
        }
    }

    /// <summary>A bookmark is only true of a revision once every event up to it is sent.</summary>
    private static LogEntry Bookmark(PipeWriter output, WatchEncoder encoder, WatchStart start, ObjectSelector selector, ResourceEndpoint endpoint, LogEntry position)
    {
        var latest = endpoint.Store.Latest();
        while (position != latest.Position && position.Next.IsCompletedSuccessfully)
        {
            position = position.Next.Result;
            if (position.Revision > start.After && WatchEvents.Of(position, selector, endpoint.Version) is var (type, @object))
                encoder.Event(output, type, @object);
        }

        if (position == latest.Position && latest.Revision > start.Revision)
            encoder.Bookmark(output, latest.Revision, endsInitialEvents: false);
        return position;
    }
}
