using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>What a value was before an update, or else the nearest value around it that is known again: what was wrong and has not changed is let pass.</summary>
/// <param name="Now">What the value was; null where that is not known.</param>
/// <param name="Value">The value.</param>
/// <param name="Around">What the value around it was.</param>
/// <param name="ValueAround">The value around it.</param>
internal readonly record struct Correlation(Ratchet? Now, JsonNode? Value, Ratchet? Around = null, JsonNode? ValueAround = null)
{
    public bool IsUnchanged => Now is not null ? Now.IsUnchanged(Value) : Around is not null && Around.IsUnchanged(ValueAround);

    public Correlation Field(string name, JsonNode? value)
    {
        if (Now is null)
            return this;
        // Their values say by what the rest is judged.
        return Around is null && name is ("apiVersion" or "kind") ? default : new Correlation(Now.Field(name), value, Now, Value);
    }

    public Correlation Item(JsonNode? item) => Now is null ? this : new Correlation(Now.Item(item), item, Now, Value);
}
