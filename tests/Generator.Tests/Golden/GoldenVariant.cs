using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KubeGen.Generator.Tests.Golden;

/// <summary>The arguments that a row's variant stands for, as golden/README.md tells them.</summary>
public sealed class GoldenVariant(GoldenRow row)
{
    private readonly string _variant = row.Variant.StartsWith("allns-", StringComparison.Ordinal) ? row.Variant["allns-".Length..] : row.Variant;

    public string Name => Quoted("name:") ?? "obj1";

    public PatchType PatchType => _variant.Split('/')[0] switch
    {
        "json" => PatchType.JsonPatch,
        "strategic" => PatchType.StrategicMergePatch,
        "applyYAML" or "force-false" => PatchType.ApplyPatch,
        "type-applyCBOR" => PatchType.ApplyCborPatch,
        "type-custom" => new PatchType("x/y"),
        "type-empty" => default,
        _ => PatchType.MergePatch,
    };

    public string[] Subresources => _variant switch
    {
        _ when _variant.StartsWith("subresources:", StringComparison.Ordinal) => [.. QuotedList(_variant["subresources:".Length..])],
        _ when _variant.Contains("/sub=none", StringComparison.Ordinal) || !_variant.Contains("/sub=", StringComparison.Ordinal) => [],
        _ => _variant.Split('/')[1]["sub=".Length..].Split('+'),
    };

    public ReadOnlyMemory<byte> Data => Encoding.UTF8.GetBytes(row.Http?.Body ?? "{}") is var data && row.Http is { HasBody: false } ? default : data;

    private bool IsFull => _variant == "full" || _variant.EndsWith("/full", StringComparison.Ordinal);

    private List<string>? DryRun => _variant switch
    {
        "dryRun-emptySlice" => [],
        "dryRun-emptyString" => [""],
        "dryRun-two" => ["All", "Other"],
        _ => IsFull ? ["All"] : null,
    };

    private string? FieldManager => _variant switch
    {
        "fieldManager-special" => "a b/c+d%e&f=g",
        "fieldManager-only" or "typemeta-set" or "force-false" or "nested" or "no-kind" => "fm",
        "dryRun-two" when row.Method == "Apply" => "fm",
        _ => IsFull ? "fm" : null,
    };

    public CreateOptions CreateOptions() => new() { DryRun = DryRun, FieldManager = FieldManager, FieldValidation = IsFull ? "Strict" : null };

    public UpdateOptions UpdateOptions() => new() { DryRun = DryRun, FieldManager = FieldManager, FieldValidation = IsFull ? "Strict" : null };

    public PatchOptions PatchOptions() => new()
    {
        DryRun = DryRun,
        FieldManager = FieldManager,
        FieldValidation = IsFull ? "Strict" : null,
        Force = _variant == "force-false" ? false : IsFull ? true : null,
    };

    public ApplyOptions ApplyOptions() => new() { DryRun = DryRun, FieldManager = FieldManager, Force = IsFull || _variant == "force-only" };

    public GetOptions GetOptions() => new() { ResourceVersion = IsFull ? "3" : null };

    public DeleteOptions DeleteOptions() => _variant switch
    {
        "full" or "full-deleteOptions-only" => new() { GracePeriodSeconds = 0, PropagationPolicy = "Foreground", DryRun = ["All"], Preconditions = new() { Uid = "u", ResourceVersion = "r" } },
        "dryRun-emptySlice" => new() { DryRun = [] },
        "gracePeriodSeconds-0" => new() { GracePeriodSeconds = 0 },
        "gracePeriodSeconds-30" => new() { GracePeriodSeconds = 30 },
        "ignoreStoreReadError" => new() { IgnoreStoreReadErrorWithClusterBreakingPotential = true },
        "orphanDependents-true" => new() { OrphanDependents = true },
        "orphanDependents-false" => new() { OrphanDependents = false },
        "preconditions-empty" => new() { Preconditions = new() },
        "preconditions-uid" => new() { Preconditions = new() { Uid = "u" } },
        "propagation-Background" => new() { PropagationPolicy = "Background" },
        "propagation-Orphan" => new() { PropagationPolicy = "Orphan" },
        _ => new(),
    };

    public ListOptions ListOptions() => _variant switch
    {
        "full" or "full-listOptions-only" => new()
        {
            LabelSelector = "a=b,c in (d,e)",
            FieldSelector = "metadata.name=x",
            TimeoutSeconds = 7,
            Limit = 5,
            Continue = "abc",
            ResourceVersion = "10",
            ResourceVersionMatch = "NotOlderThan",
            SendInitialEvents = true,
            AllowWatchBookmarks = true,
            ShardSelector = "shardRange(object.metadata.uid, '0x0', '0x8000000000000000')",
        },
        "allowWatchBookmarks-true" => new() { AllowWatchBookmarks = true },
        "fieldSelector-two" => new() { FieldSelector = "metadata.name=x,spec.nodeName!=y" },
        "limit-negative" => new() { Limit = -1 },
        "resourceVersion-0" => new() { ResourceVersion = "0" },
        "selector-newline" => new() { LabelSelector = "a\nb\tc" },
        "selector-space-only" => new() { LabelSelector = " " },
        "selector-special" => new() { LabelSelector = "env notin (a,b),!x,y!=z,é=~*'\"+%&#?/;:@$[]{}|\\^<>`" },
        "sendInitialEvents-false" => new() { SendInitialEvents = false },
        "typemeta-set" => new() { Limit = 1 },
        "watch-true" => new() { Watch = true },
        _ when _variant.StartsWith("timeoutSeconds:", StringComparison.Ordinal) => new() { TimeoutSeconds = long.Parse(_variant["timeoutSeconds:".Length..], CultureInfo.InvariantCulture) },
        _ => new(),
    };

    /// <summary>The object that was sent, without what the client fills in; for a refused call, what led to the refusal.</summary>
    public JsonObject? Input()
    {
        if (_variant == "obj-nil")
            return null;
        var obj = row.Http?.Body is { } body ? JsonNode.Parse(body)!.AsObject() : new JsonObject { ["metadata"] = new JsonObject { ["name"] = Name } };
        if (_variant == "objname-empty")
            obj["metadata"]!["name"] = "";
        else if (_variant == "objname-nil")
            obj["metadata"]!.AsObject().Remove("name");
        else if (_variant == "body-creationTimestamp")
            (obj["metadata"]!["creationTimestamp"], obj["metadata"]!["generation"], obj["metadata"]!["labels"]) = ("2020-01-02T03:04:05.000000006+01:00", 0, new JsonObject());
        (obj["kind"], obj["apiVersion"]) = ("Wrong", "wrong/v1");
        return obj;
    }

    private string? Quoted(string key)
    {
        if (_variant.StartsWith("name:", StringComparison.Ordinal) && row.Section == "matrix")
            return _variant["name:".Length..];
        var at = _variant.IndexOf(key + "\"", StringComparison.Ordinal);
        return at < 0 ? null : QuotedList(_variant[(at + key.Length)..]).First();
    }

    // Go's %q; of its escapes that JSON doesn't have, only \x01 occurs.
    private static IEnumerable<string> QuotedList(string text)
    {
        var reader = text.Trim('[', ']').Replace("\\x", "\\u00", StringComparison.Ordinal);
        for (var at = reader.IndexOf('"', StringComparison.Ordinal); at >= 0; at = reader.IndexOf('"', at))
        {
            var end = at + 1;
            while (reader[end] != '"')
                end += reader[end] == '\\' ? 2 : 1;
            yield return JsonSerializer.Deserialize<string>(reader[at..(end + 1)])!;
            at = end + 1;
            if (at >= reader.Length)
                yield break;
        }
    }
}
