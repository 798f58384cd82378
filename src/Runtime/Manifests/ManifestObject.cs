using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KubeGen;

/// <summary>One object of a manifest, YAML or JSON: what it is and what it is called.</summary>
/// <param name="GroupVersionKind">What <c>apiVersion</c> and <c>kind</c> say.</param>
/// <param name="Namespace">Its <c>metadata.namespace</c>, or null.</param>
/// <param name="Name">Its <c>metadata.name</c>, or null.</param>
/// <param name="Text">The object as the manifest has it: a body for <see cref="PatchType.ApplyPatch"/>.</param>
public sealed record ManifestObject(GroupVersionKind GroupVersionKind, string? Namespace, string? Name, string Text)
{
    /// <summary>Reads a manifest of any number of documents; empty documents are passed over.</summary>
    /// <param name="manifest">The manifest's text.</param>
    /// <exception cref="FormatException">The manifest is no YAML, or a document of it has no <c>apiVersion</c> or no <c>kind</c>; the message names the line.</exception>
    public static IReadOnlyList<ManifestObject> Read(string manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var objects = new List<ManifestObject>();
        var (document, firstLine, line) = (new StringBuilder(), 1, 0);
        foreach (var text in manifest.AsSpan().EnumerateLines())
        {
            line++;
            if (text.StartsWith("---", StringComparison.Ordinal))
            {
                Add(objects, document.ToString(), firstLine);
                document.Clear();
                firstLine = line + 1;
                continue;
            }

            document.Append(text).Append('\n');
        }

        Add(objects, document.ToString(), firstLine);
        return objects;
    }

    private static void Add(List<ManifestObject> objects, string text, int firstLine)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new FormatException($"line {firstLine + e.Start.Line - 1}: the manifest is not valid YAML: {e.Message}", e);
        }

        foreach (var root in yaml.Documents.Select(document => document.RootNode).Where(root => !IsEmpty(root)))
            objects.Add(Read(root, text, firstLine + root.Start.Line - 1));
    }

    private static ManifestObject Read(YamlNode root, string text, long line)
    {
        var (apiVersion, kind) = (Scalar(root, "apiVersion"), Scalar(root, "kind"));
        if (string.IsNullOrEmpty(kind))
            throw new FormatException($"line {line}: Object 'Kind' is missing");
        if (string.IsNullOrEmpty(apiVersion) || !GroupVersion.TryParse(apiVersion, out var groupVersion))
            throw new FormatException($"line {line}: '{apiVersion}' of the {kind} is no apiVersion");
        var metadata = Child(root, "metadata");
        return new(
            new(groupVersion.Group, groupVersion.Version, kind),
            metadata is null ? null : Scalar(metadata, "namespace"),
            metadata is null ? null : Scalar(metadata, "name"),
            text);
    }

    private static bool IsEmpty(YamlNode node) => node is YamlScalarNode { Value: null or "" or "null" or "~" };

    private static string? Scalar(YamlNode node, string key) => (Child(node, key) as YamlScalarNode)?.Value;

    private static YamlNode? Child(YamlNode node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
}
