using System.Globalization;
using System.Text;

namespace KubeGen.Testing;

/// <summary>The options of a create, update or patch.</summary>
/// <param name="DryRun">Nothing is to be kept.</param>
/// <param name="FieldManager">Who owns the fields that are set; empty for the user agent.</param>
/// <param name="FieldValidation">Strict, Warn or Ignore.</param>
/// <param name="Force">An apply takes over conflicting fields.</param>
internal sealed record WriteOptions(bool DryRun, string FieldManager, string FieldValidation, bool Force)
{
    private const int FieldManagerMaxLength = 128;

    public bool Strict => FieldValidation == "Strict";

    public bool Warn => FieldValidation == "Warn";

    /// <summary>Reads and checks a query.</summary>
    /// <param name="kind">CreateOptions, UpdateOptions or PatchOptions.</param>
    /// <param name="query">The request's query.</param>
    /// <param name="isApply">The patch is an apply.</param>
    /// <exception cref="StatusError">422: an option is wrong.</exception>
    public static WriteOptions Read(string kind, QueryValues query, bool isApply = false)
    {
        var (manager, validation) = (query.Text("fieldManager"), query.Text("fieldValidation"));
        List<FieldError> errors = [];
        if (isApply && manager.Length == 0)
            errors.Add(FieldError.Required("fieldManager", "is required for apply patch"));
        if (kind == "PatchOptions" && !isApply && query.Has("force"))
            errors.Add(FieldError.Forbidden("force", "may not be specified for non-apply patch"));
        errors.AddRange(Manager(manager));
        errors.AddRange(DryRunErrors(query.All("dryRun")));
        if (validation is not ("" or "Strict" or "Warn" or "Ignore"))
            errors.Add(FieldError.NotSupported("fieldValidation", validation, ["", "Ignore", "Strict", "Warn"]));
        if (errors.Count > 0)
            throw StatusErrors.InvalidOptions(kind, errors);
        return new WriteOptions(query.Has("dryRun"), manager, validation.Length == 0 ? "Warn" : validation, query.Flag("force"));
    }

    public static IEnumerable<FieldError> DryRunErrors(IReadOnlyList<string> values) =>
        values.Any(value => value != "All")
            ? [FieldError.NotSupported("dryRun", new System.Text.Json.Nodes.JsonArray([.. values.Select(value => (System.Text.Json.Nodes.JsonNode)value)]), ["All"])]
            : [];

    /// <summary>The manager of the fields: the option, or what stands before the slash of the user agent.</summary>
    public string ManagerOr(string userAgent)
    {
        if (FieldManager.Length > 0)
            return FieldManager;
        var name = new StringBuilder();
        var bytes = 0;
        foreach (var rune in userAgent.Split('/')[0].EnumerateRunes())
        {
            if (!IsPrint(rune))
                continue;
            bytes += rune.Utf8SequenceLength;
            if (bytes > FieldManagerMaxLength)
                break;
            name.Append(rune);
        }

        return name.ToString();
    }

    private static IEnumerable<FieldError> Manager(string manager)
    {
        if (Encoding.UTF8.GetByteCount(manager) > FieldManagerMaxLength)
            yield return FieldError.TooLong("fieldManager", FieldManagerMaxLength);
        var position = 0;
        foreach (var rune in manager.EnumerateRunes())
        {
            if (!IsPrint(rune))
                yield return FieldError.Invalid("fieldManager", manager, string.Create(CultureInfo.InvariantCulture, $"invalid character U+{rune.Value:X4} (at position {position})"));
            position += rune.Utf8SequenceLength;
        }
    }

    private static bool IsPrint(Rune rune) => rune.Value == ' ' || !(Rune.IsControl(rune) || Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
