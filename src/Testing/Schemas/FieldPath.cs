using System.Globalization;

namespace KubeGen.Testing;

/// <summary>Builds the paths of field.Path: <c>spec.list[0]</c>, <c>spec.map[key]</c>; the empty text is the root.</summary>
internal static class FieldPath
{
    public static string Child(string parent, string name) => parent.Length == 0 ? name : $"{parent}.{name}";

    public static string Key(string parent, string key) => $"{parent}[{key}]";

    public static string Index(string parent, int index) => string.Create(CultureInfo.InvariantCulture, $"{parent}[{index}]");
}
