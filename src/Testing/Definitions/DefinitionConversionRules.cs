using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>What a definition's conversion is held against.</summary>
internal static class DefinitionConversionRules
{
    private static readonly string[] AcceptedReviewVersions = ["v1", "v1beta1"];

    public static IEnumerable<FieldError> Check(DefinitionNode node)
    {
        if (node.Spec?["conversion"] is not JsonObject conversion)
            return [];
        const string Path = "spec.conversion.strategy";
        var strategy = DefinitionReader.Text(conversion, "strategy");
        IEnumerable<FieldError> known = strategy switch
        {
            "" => [FieldError.Required(Path)],
            "None" or "Webhook" => [],
            _ => [FieldError.NotSupported(Path, strategy, ["None", "Webhook"])],
        };
        var webhook = conversion["webhook"] as JsonObject;
        return [.. known, .. strategy == "Webhook" ? Webhook(webhook) : NoWebhook(webhook)];
    }

    private static IEnumerable<FieldError> NoWebhook(JsonObject? webhook)
    {
        if (webhook?["clientConfig"] is JsonObject)
            yield return FieldError.Forbidden("spec.conversion.webhookClientConfig", "should not be set when strategy is not set to Webhook");
        if (DefinitionReader.Texts(webhook?["conversionReviewVersions"]).Count > 0)
            yield return FieldError.Forbidden("spec.conversion.conversionReviewVersions", "should not be set when strategy is not set to Webhook");
    }

    private static IEnumerable<FieldError> Webhook(JsonObject? webhook)
    {
        const string Path = "spec.conversion.webhookClientConfig";
        if (webhook?["clientConfig"] is not JsonObject client)
            yield return FieldError.Required(Path, "required when strategy is set to Webhook");
        else if (client["url"] is null == client["service"] is null)
            yield return FieldError.Required(Path, "exactly one of url or service is required");
        else if (JsonValues.AsString(client["url"]) is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme != "https")
            yield return FieldError.Invalid($"{Path}.url", address.Scheme, "'https' is the only allowed URL scheme; desired format: https://host[/path]");
        foreach (var error in ReviewVersions(webhook))
            yield return error;
    }

    private static IEnumerable<FieldError> ReviewVersions(JsonObject? webhook)
    {
        const string Path = "spec.conversion.conversionReviewVersions";
        var versions = DefinitionReader.Texts(webhook?["conversionReviewVersions"]);
        if (versions.Count == 0)
        {
            yield return FieldError.Required(Path);
            yield break;
        }

        var seen = new HashSet<string>();
        for (var i = 0; i < versions.Count; i++)
        {
            var problems = seen.Add(versions[i]) ? NameRules.Dns1035Label(versions[i]) : ["duplicate version"];
            foreach (var problem in problems)
                yield return FieldError.Invalid(FieldPath.Index(Path, i), versions[i], problem);
        }

        if (!seen.Overlaps(AcceptedReviewVersions))
            yield return FieldError.Invalid(Path, webhook!["conversionReviewVersions"], $"must include at least one of {string.Join(", ", AcceptedReviewVersions)}");
    }
}
