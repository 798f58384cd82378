using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KubeGen;

/// <summary>Kubeconfig files, merged: of each name, and of each single value, the first file that has it counts.</summary>
/// <remarks>Upstream: <see href="https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/#merging-kubeconfig-files">merging kubeconfig files</see>.</remarks>
internal sealed class KubeConfigFiles
{
    private readonly Dictionary<string, KubeConfigNode> _clusters = [];
    private readonly Dictionary<string, KubeConfigNode> _users = [];
    private readonly Dictionary<string, KubeConfigNode> _contexts = [];

    private KubeConfigFiles()
    {
    }

    public string? CurrentContext { get; private set; }

    public bool IsEmpty => _clusters.Count + _users.Count + _contexts.Count == 0 && CurrentContext is null;

    /// <exception cref="KubeConfigException">A file is there but can't be read.</exception>
    public static KubeConfigFiles Read(IEnumerable<string> paths, bool mustExist)
    {
        var result = new KubeConfigFiles();
        foreach (var path in paths.Where(path => mustExist || File.Exists(path)))
            result.Add(path);
        return result;
    }

    public KubeConfigNode? Cluster(string name) => _clusters.GetValueOrDefault(name);

    public KubeConfigNode? User(string name) => _users.GetValueOrDefault(name);

    public KubeConfigNode? Context(string name) => _contexts.GetValueOrDefault(name);

    private void Add(string path)
    {
        if (Parse(path) is not { } root)
            return;
        CurrentContext ??= root.Text("current-context");
        AddNamed(root, "clusters", "cluster", _clusters);
        AddNamed(root, "users", "user", _users);
        AddNamed(root, "contexts", "context", _contexts);
    }

    private static void AddNamed(KubeConfigNode root, string list, string item, Dictionary<string, KubeConfigNode> known)
    {
        var own = new HashSet<string>();
        foreach (var entry in root.Mappings(list))
        {
            var name = entry.Text("name") ?? "";
            if (!own.Add(name))
                throw new KubeConfigException($"{root.File}: duplicate name {GoQuote.Quote(name)} in {list}");
            if (entry.Mapping(item) is { } value)
                known.TryAdd(name, value);
            else
                known.TryAdd(name, new KubeConfigNode(new YamlMappingNode(), root.File));
        }
    }

    private static KubeConfigNode? Parse(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            return yaml.Documents switch
            {
                [] => null,
                [{ RootNode: YamlMappingNode mapping }, ..] => new KubeConfigNode(mapping, path),
                [{ RootNode: YamlScalarNode scalar }, ..] when YamlJson.IsNull(scalar) => null,
                _ => throw new KubeConfigException($"error loading config file {GoQuote.Quote(path)}: it is no mapping"),
            };
        }
        catch (Exception e) when (e is YamlException or IOException or UnauthorizedAccessException)
        {
            throw new KubeConfigException($"error loading config file {GoQuote.Quote(path)}: {e.Message}", e);
        }
    }
}
