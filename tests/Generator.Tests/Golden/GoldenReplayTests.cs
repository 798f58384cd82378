using System.Text.Json;
using System.Text.Json.Nodes;
using KubeGen.Runtime.Tests;

namespace KubeGen.Generator.Tests.Golden;

/// <summary>Every call that the real client-go was recorded making, made through a generated client: the same request, or the same refusal.</summary>
public sealed class GoldenReplayTests
{
    private const string NullObject = "a null object is an ArgumentNullException, never a panic or an empty body";
    private const string FilledKind = "matched apart from kind and apiVersion, which Apply fills in";
    private const string Protobuf = "a client configured for protobuf: there is none here";
    private const string HandWritten = "hand-written in Go, not generated";

    [Test]
    public async Task Built_in_resources()
    {
        using var tags = JsonDocument.Parse(await File.ReadAllTextAsync(Golden("tags.json")));
        var types = new GoldenTypes().Package("k8s.io/api/authentication/v1", "authentication.k8s.io", "v1");
        foreach (var tag in tags.RootElement.EnumerateArray())
        {
            var (group, version, type) = (tag.Text("group"), tag.Text("version"), tag.Text("type"));
            var package = $"k8s.io/api/{(group.Length == 0 ? "core" : group.Split('.')[0])}/{version}";
            types.Package(package, group, version).Type(package, type, tag.GetProperty("hasStatusField").GetBoolean(), tag.Texts("tags"));
        }

        await Replay(GoldenRow.Read(Golden("clientgo.jsonl")), _ => types, expectedLeftOut: 73);
    }

    [Test]
    public async Task Client_gens_own_examples()
    {
        if (FindShared("examples.jsonl") is not { } rows || FindShared("examples-tags.json") is not { } tagsFile)
        {
            Assert.Ignore("../shared/golden/examples.jsonl is not here");
            return;
        }

        using var tags = JsonDocument.Parse(await File.ReadAllTextAsync(tagsFile));
        await Replay(GoldenRow.Read(rows), clientset => Types(tags.RootElement.GetProperty(clientset["examples/".Length..])), expectedLeftOut: 82);
    }

    private static GoldenTypes Types(JsonElement clientset)
    {
        var types = new GoldenTypes();
        foreach (var package in clientset.GetProperty("packages").EnumerateArray())
        {
            // Internal versions exist in Go alone: they are never on the wire.
            if (!package.GetProperty("generated").GetBoolean())
                continue;
            var name = package.Text("package");
            types.Package(name, package.Text("group"), package.Text("version"), package.GetProperty("groupGoNameTag").GetString());
            foreach (var type in package.GetProperty("types").EnumerateArray())
                types.Type(name, type.Text("type"), type.GetProperty("hasStatusField").GetBoolean(), type.Texts("tags"));
        }

        return types;
    }

    private static string Golden(string file) => Path.Combine(TestContext.CurrentContext.TestDirectory, "Golden", file);

    private static async Task Replay(IEnumerable<GoldenRow> golden, Func<string, GoldenTypes> typesOf, int expectedLeftOut)
    {
        var rows = golden.ToList();
        var clientsets = rows.Select(row => row.Clientset).Distinct().ToDictionary(name => name, name => typesOf(name));
        var generated = new Dictionary<GoldenTypes, GoldenClientset>();
        foreach (var types in clientsets.Values.Distinct())
            generated.Add(types, new(types));
        var (matched, failures, notes) = (0, new List<string>(), new SortedDictionary<string, int>());
        var leftOut = 0;
        foreach (var row in rows)
        {
            var (fault, note) = await Compare(row, generated[clientsets[row.Clientset]]);
            if (note is not null)
                notes[note] = notes.GetValueOrDefault(note) + 1;
            if (fault is not null)
                failures.Add($"{row}: {fault}");
            else if (note is NullObject or Protobuf or HandWritten)
                leftOut++;
            else
                matched++;
        }

        TestContext.Out.WriteLine($"matched {matched} of {rows.Count}");
        foreach (var (note, count) in notes)
            TestContext.Out.WriteLine($"  {count} {(note is NullObject or Protobuf or HandWritten ? "left out" : "of them")}: {note}");
        Assert.That(failures, Is.Empty);
        Assert.That(leftOut, Is.EqualTo(expectedLeftOut));
    }

    private static async Task<(string? Fault, string? Note)> Compare(GoldenRow row, GoldenClientset clientset)
    {
        if (row.Config?.Contains("protobuf", StringComparison.Ordinal) == true)
            return (null, Protobuf);
        if (row.Expansion)
            return (null, HandWritten);
        var handler = new RecordingHandler(_ => RecordingHandler.Json(row.Method == "Watch" ? "" : "{}"));
        using var http = new HttpClient(handler) { BaseAddress = new Uri("http://server") };
        string? refusal = null;
        try
        {
            await clientset.Call(row, http);
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
        var fillsKind = row.Method.StartsWith("Apply", StringComparison.Ordinal) && !JsonNode.Parse(expected.Body!)!.AsObject().ContainsKey("kind");
        return same && fillsKind ? (null, FilledKind) : ($"body {sent.Body}, not {expected.Body}", null);
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

internal static class GoldenJson
{
    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static IEnumerable<string> Texts(this JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(item => item.GetString()!);
}
