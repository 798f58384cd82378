namespace KubeGen.Testing.Cel;

/// <summary>A value of a <see cref="CelObjectType"/>: <c>has(self.x)</c> is whether the field can be had.</summary>
internal interface ICelObject
{
    bool TryGetField(string name, out object? value);
}
