using System.Text.Json.Nodes;

namespace KubeGen.Runtime.Tests.Requests;

/// <summary>Every call that the real client-go was recorded making, made here: the same request, or the same refusal.</summary>
public sealed class GoldenReplayTests
{
    private const string NullObject = "a null object is an ArgumentNullException, never a panic or an empty body";
    private const string FilledKind = "matched apart from kind and apiVersion, which Apply fills in";
    private const string Protobuf = "a client configured for protobuf: there is none here";
    private const string UnknownScale = "matched apart from kind and apiVersion, which a Go client whose scheme doesn't know the type leaves out";

    [Test]
    public Task Built_in_resources() => Replay(Path.Combine(TestContext.CurrentContext.TestDirectory, "golden", "clientgo.jsonl"), expectedLeftOut: 68);

    [Test]
    public async Task Client_gens_own_examples()
    {
        var path = FindShared("examples.jsonl");
        if (path is null)
            Assert.Ignore("../shared/golden/examples.jsonl is not here");
        await Replay(path!, expectedLeftOut: 82);
    }

    private static async Task Replay(string path, int expectedLeftOut)
    {
        var rows = GoldenRow.Read(path).ToList();
        var (matched, failures, notes) = (0, new List<string>(), new SortedDictionary<string, int>());
        var leftOut = 0;
        foreach (var row in rows)
        {
            var (fault, note) = await Compare(row);
            if (note is not null)
                notes[note] = notes.GetValueOrDefault(note) + 1;
            if (fault is not null)
                failures.Add($"{row}: {fault}");
            else if (note is NullObject or Protobuf)
                leftOut++;
            else
                matched++;
        }

        TestContext.Out.WriteLine($"matched {matched} of {rows.Count}");
        foreach (var (note, count) in notes)
            TestContext.Out.WriteLine($"  {count} {(note is NullObject or Protobuf ? "left out" : "of them")}: {note}");
        Assert.That(failures, Is.Empty);
        Assert.That(leftOut, Is.EqualTo(expectedLeftOut));
    }

    private static async Task<(string? Fault, string? Note)> Compare(GoldenRow row)
    {
        if (row.Config?.Contains("protobuf", StringComparison.Ordinal) == true)
            return (null, Protobuf);
        var handler = new RecordingHandler(_ => RecordingHandler.Json(row.Method == "Watch" ? "" : "{}"));
        using var http = new HttpClient(handler) { BaseAddress = new Uri("http://server") };
        using var client = new RestClient(http);
        string? refusal = null;
        try
        {
            if (!await GoldenCall.Make(row, client))
                return ("no such method here", null);
        }
        catch (RequestException e)
        {
            refusal = e.Message;
        }
        catch (ArgumentNullException) when (row.Variant == "obj-nil")
        {
            return (handler.Requests.Count == 0 ? null : "sent", NullObject);
        }

        if (row.RejectedError is not null || row.Panic is not null)
            return (refusal == row.RejectedError && handler.Requests.Count == 0 ? null : $"refused as '{refusal}', not '{row.RejectedError}'", null);
        if (refusal is not null || handler.Requests.Count != 1)
            return ($"not sent: {refusal}", null);
        return CompareRequest(row, handler.Requests[0]);
    }

    private static (string? Fault, string? Note) CompareRequest(GoldenRow row, RecordedRequest sent)
    {
        var expected = row.Http!;
        var head = (expected.Method, expected.Path, expected.RawQuery, expected.ContentType ?? "", expected.Accept, expected.HasBody);
        var actual = (sent.Method, sent.Path, sent.Query, sent.ContentType ?? "", sent.Accept, sent.Body.Length > 0);
        if (head != actual)
            return ($"{actual}, not {head}", null);
        if (expected.Body is null || sent.Body == expected.Body)
            return (null, null);
        var same = JsonNode.DeepEquals(WithoutKind(expected.Body!), WithoutKind(sent.Body)) && sent.Body.EndsWith('\n') == expected.Body!.EndsWith('\n');
        var hasKind = JsonNode.Parse(expected.Body!)!.AsObject().ContainsKey("kind");
        return same && !hasKind ? (null, row.Method.StartsWith("Apply", StringComparison.Ordinal) ? FilledKind : UnknownScale) : ($"body {sent.Body}, not {expected.Body}", null);
    }

    private static JsonObject WithoutKind(string body)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        json.Remove("kind");
        json.Remove("apiVersion");
        return json;
    }

    private static string? FindShared(string file)
    {
        for (var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "golden", file);
            if (File.Exists(path))
                return path;
        }

        return null;
    }
}
