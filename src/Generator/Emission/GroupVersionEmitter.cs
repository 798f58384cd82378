using System.Linq;
using KubeGen.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace KubeGen.Generator.Emission;

/// <summary>Prints the interface and client of one group version.</summary>
internal static class GroupVersionEmitter
{
    public static SourceText Emit(GroupVersionModel groupVersion, string header) =>
        SourceFile.Write(header, groupVersion.Namespace, writer =>
        {
            Interface(writer, groupVersion);
            Client(writer.Line(), groupVersion);
        });

    private static void Interface(SourceWriter writer, GroupVersionModel groupVersion)
    {
        // A public interface can't derive from an internal getter, so that internal resources become internal members of it.
        bool HasGetter(AccessorModel accessor) => accessor.IsPublic || !groupVersion.IsPublic;
        var bases = string.Join(", ", groupVersion.Accessors.Where(HasGetter).Select(accessor => SourceFile.Qualify(accessor.Namespace, accessor.Names.Getter)));
        writer.Doc("summary", $"Has a method for each resource of {groupVersion.ApiVersion}.")
            .Line(SourceFile.GeneratedCode)
            .Block($"{SourceFile.Accessibility(groupVersion.IsPublic)} partial interface {groupVersion.Interface}{(bases.Length == 0 ? "" : " : " + bases)}", () =>
            {
                writer.Doc("summary", "Sends the requests of this group version.")
                    .Line("global::KubeGen.RestClient RestClient { get; }");
                foreach (var accessor in groupVersion.Accessors.Where(accessor => !HasGetter(accessor)))
                {
                    writer.Line()
                        .Doc("summary", AccessorText.Of(accessor.Names, accessor.Namespaced))
                        .Line($"internal {Signature(accessor)};");
                }
            });
    }

    private static void Client(SourceWriter writer, GroupVersionModel groupVersion) =>
        writer.Doc("summary", $"Makes the clients of each resource of {groupVersion.ApiVersion}.")
            .Line(SourceFile.GeneratedCode)
            .Block($"{SourceFile.Accessibility(groupVersion.IsPublic)} sealed partial class {groupVersion.Client} : {groupVersion.Interface}", () =>
            {
                writer.Doc("summary", "Makes a client that sends its requests through the given one.")
                    .Line($"public {groupVersion.Client}(global::KubeGen.RestClient restClient)")
                    .Line("{")
                    .Indented("RestClient = restClient ?? throw new global::System.ArgumentNullException(nameof(restClient));")
                    .Line("}")
                    .Line()
                    .Line("/// <inheritdoc/>")
                    .Line("public global::KubeGen.RestClient RestClient { get; }");
                foreach (var accessor in groupVersion.Accessors)
                {
                    var client = SourceFile.Qualify(accessor.Namespace, accessor.Names.Client);
                    var isMember = accessor.IsPublic || !groupVersion.IsPublic;
                    writer.Line()
                        .Line("/// <inheritdoc/>")
                        .Line((isMember ? "public " : "") + Signature(accessor, isMember ? null : groupVersion.Interface) + " =>")
                        .Indented($"new {client}(RestClient{(accessor.Namespaced ? ", @namespace" : "")});");
                }
            });

    private static string Signature(AccessorModel accessor, string? owner = null) =>
        AccessorText.Signature(SourceFile.Qualify(accessor.Namespace, accessor.Names.Interface), accessor.Names, accessor.Namespaced, owner);
}
