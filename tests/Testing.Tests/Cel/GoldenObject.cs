using KubeGen.Testing.Cel;

namespace KubeGen.Testing.Tests.Cel;

/// <summary>A typed object over a dictionary.</summary>
internal sealed class GoldenObject(Dictionary<string, object?> fields) : ICelObject, ICelEquality
{
    public bool TryGetField(string name, out object? value) => fields.TryGetValue(name, out value);

    public bool CelEquals(object? other) => ReferenceEquals(this, other);

    public override string ToString() => GoldenText.Of(CelMaps.Of(fields.Select(static f => ((object?)f.Key, f.Value))));
}
