using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>A patch as it was sent: its type, its bytes, and what strict validation holds against it.</summary>
internal sealed class PatchBody(string type, byte[] body, WriteOptions options, Action<string> warn)
{
    /// <summary>What strict validation holds against the patch itself, once it is applied.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    private bool IsJsonPatch => type == MediaTypes.JsonPatch;

    /// <exception cref="StatusError">415: the resource takes no such patch.</exception>
    public static string Type(ApiCall call, bool isBuiltIn)
    {
        var type = MediaTypes.Bare(call.Http.Request.ContentType);
        var known = isBuiltIn ? MediaTypes.BuiltInPatches : MediaTypes.Patches;
        return known.Contains(type) ? type : throw StatusErrors.UnsupportedMediaType(known);
    }

    /// <summary>The configuration that an apply sends.</summary>
    /// <exception cref="StatusError">400: it is no YAML object.</exception>
    public JsonObject Configuration() => ApplyPatch.Decode(body).Configuration;

    /// <summary>Holds an apply's duplicate keys against it, after the apply as upstream does.</summary>
    /// <exception cref="StatusError">400: there are some, and validation is strict.</exception>
    public void CheckStrictly()
    {
        if (!options.Strict && !options.Warn)
            return;
        if (ApplyPatch.Decode(body).StrictError is not { } problem)
            return;
        if (options.Strict)
            throw ApplyPatch.Refuse(problem);
        warn(problem);
    }

    /// <summary>The object that a patch other than an apply makes.</summary>
    /// <exception cref="StatusError">400 or 422: the patch cannot be applied.</exception>
    public JsonObject Apply(JsonObject live)
    {
        if (type == MediaTypes.StrategicMergePatch)
            return StrategicMergePatch.Apply(live, body, KnownType.Get(new TypeIdentity(live).Kind));
        Problems = options.Strict || options.Warn ? IsJsonPatch ? JsonPatch.StrictErrors(body) : MergePatch.StrictErrors(body) : [];
        var patched = IsJsonPatch ? JsonPatch.Apply(live, body) : MergePatch.Apply(live, body);
        return patched as JsonObject
            ?? throw StatusError.Invalid("", "", "", [FieldError.Invalid("patch", GoJson.Write(patched), $"couldn't get version/kind; json parse error: {JsonDocuments.NotAnObject(patched)}")]);
    }

    /// <summary>Brings the patched object to the schema.</summary>
    /// <exception cref="StatusError">422: strict validation refuses it.</exception>
    public void Decode(JsonObject patched, ResourceEndpoint endpoint)
    {
        var text = GoJson.WriteInOrder(patched);
        if (new TypeIdentity(patched).Kind.Length == 0)
            throw StatusError.Invalid("", "", "", [FieldError.Invalid("patch", text, $"Object 'Kind' is missing in '{text}'")]);
        List<string> problems = [.. Problems];
        try
        {
            foreach (var path in endpoint.Coerce(patched))
                problems.Add($"unknown field {GoText.Quote(path)}");
        }
        catch (FormatException problem)
        {
            throw StatusError.Invalid("", "", "", [FieldError.Invalid("patch", text, problem.Message)]);
        }

        if (problems.Count > 0 && options.Strict)
            throw StatusError.Invalid("", "", "", [FieldError.Invalid("patch", text, "strict decoding error: " + string.Join(", ", problems))]);
        if (options.Warn)
            problems.ForEach(warn);
        endpoint.ApplyDefaults(patched);
    }
}
