using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace KubeGen;

/// <summary>A mapping in a kubeconfig, and the folder that its relative paths start from.</summary>
internal sealed class KubeConfigNode(YamlMappingNode mapping, string file)
{
    public string File => file;

    /// <summary>A scalar; null where it is absent, null or empty.</summary>
    public string? Text(string key) =>
        Find(key) switch
        {
            null => null,
            YamlScalarNode scalar => YamlJson.IsNull(scalar) || scalar.Value is null or "" ? null : scalar.Value,
            _ => throw Wrong(key, "a text"),
        };

    public bool Flag(string key) => Text(key) is { } text && (bool.TryParse(text, out var flag) ? flag : throw Wrong(key, "true or false"));

    /// <summary>A path; one that is relative starts from the kubeconfig's folder.</summary>
    public string? FilePath(string key) => Text(key) is { } path ? Path.GetFullPath(path, Path.GetDirectoryName(Path.GetFullPath(file))!) : null;

    /// <summary>Data in base64.</summary>
    public ReadOnlyMemory<byte>? Data(string key)
    {
        if (Text(key) is not { } text)
            return null;
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException e)
        {
            throw new KubeConfigException(string.Create(CultureInfo.InvariantCulture, $"{file}: {key} is not in base64"), e);
        }
    }

    public KubeConfigNode? Mapping(string key) =>
        Find(key) switch
        {
            null => null,
            YamlMappingNode child => new KubeConfigNode(child, file),
            YamlScalarNode scalar when YamlJson.IsNull(scalar) => null,
            _ => throw Wrong(key, "a mapping"),
        };

    public IReadOnlyList<string> Texts(string key) =>
        [.. Sequence(key).Select(item => item is YamlScalarNode { Value: { } value } ? value : throw Wrong(key, "a list of texts"))];

    public IReadOnlyList<KubeConfigNode> Mappings(string key) =>
        [.. Sequence(key).Select(item => item is YamlMappingNode child ? new KubeConfigNode(child, file) : throw Wrong(key, "a list of mappings"))];

    /// <summary>The keys and lists of a mapping of lists.</summary>
    public IReadOnlyDictionary<string, IList<string>> TextLists(string key)
    {
        var result = new Dictionary<string, IList<string>>();
        if (Mapping(key) is { } child)
        {
            foreach (var name in child.Keys())
                result[name] = [.. child.Texts(name)];
        }

        return result;
    }

    /// <summary>A subtree as JSON; null where it is absent.</summary>
    public string? Json(string key) => Find(key) is { } node ? YamlJson.Write(node) : null;

    private IEnumerable<string> Keys() => mapping.Children.Keys.OfType<YamlScalarNode>().Select(static key => key.Value ?? "");

    private IEnumerable<YamlNode> Sequence(string key) =>
        Find(key) switch
        {
            null => [],
            YamlSequenceNode sequence => sequence.Children,
            YamlScalarNode scalar when YamlJson.IsNull(scalar) => [],
            _ => throw Wrong(key, "a list"),
        };

    private YamlNode? Find(string key) => mapping.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private KubeConfigException Wrong(string key, string expected) => new($"{file}: {key} is not {expected}");
}
