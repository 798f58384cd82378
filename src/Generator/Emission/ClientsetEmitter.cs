using System.Linq;
using KubeGen.Generator.Model;
using Microsoft.CodeAnalysis.Text;

namespace KubeGen.Generator.Emission;

/// <summary>Prints the assembly's clientset and its interface.</summary>
internal static class ClientsetEmitter
{
    public static SourceText Emit(ClientsetModel clientset, string header) =>
        SourceFile.Write(header, clientset.Namespace, writer =>
        {
            Interface(writer, clientset);
            Class(writer.Line(), clientset);
        });

    private static void Interface(SourceWriter writer, ClientsetModel clientset) =>
        writer.Doc("summary", "Has a property for each group version.")
            .Line(SourceFile.GeneratedCode)
            .Block($"{SourceFile.Accessibility(clientset.IsPublic)} partial interface {clientset.Interface}", () =>
            {
                foreach (var (groupVersion, i) in clientset.GroupVersions.Select((groupVersion, i) => (groupVersion, i)))
                {
                    if (i > 0)
                        writer.Line();
                    writer.Doc("summary", $"The resources of {groupVersion.ApiVersion}.")
                        .Line((IsMember(clientset, groupVersion) ? "" : "internal ") + $"{InterfaceOf(groupVersion)} {groupVersion.Name} {{ get; }}");
                }
            });

    private static void Class(SourceWriter writer, ClientsetModel clientset) =>
        writer.Doc("summary", "The clients of every group version, over one connection to an API server.")
            .Line(SourceFile.GeneratedCode)
            .Block($"{SourceFile.Accessibility(clientset.IsPublic)} sealed partial class {clientset.Name} : {clientset.Interface}, global::System.IDisposable", () =>
            {
                Constructor(writer, clientset, "Connects as the configuration says.", "global::KubeGen.RestConfig config",
                    "config ?? throw new global::System.ArgumentNullException(nameof(config))");
                Constructor(writer, clientset, "Sends requests through the given HttpClient, whose BaseAddress is the server; the caller disposes it.",
                    "global::System.Net.Http.HttpClient httpClient", "httpClient ?? throw new global::System.ArgumentNullException(nameof(httpClient))");
                writer.Doc("summary", "Sends requests through the given client.")
                    .Block($"public {clientset.Name}(global::KubeGen.RestClient restClient)", () =>
                    {
                        writer.Line("RestClient = restClient ?? throw new global::System.ArgumentNullException(nameof(restClient));");
                        foreach (var groupVersion in clientset.GroupVersions)
                            writer.Line($"{groupVersion.Name} = new {SourceFile.Qualify(groupVersion.Namespace, groupVersion.Client)}(restClient);");
                    })
                    .Line();
                Scheme(writer, clientset);
                writer.Line()
                    .Doc("summary", "Sends the requests of all clients.")
                    .Line("public global::KubeGen.RestClient RestClient { get; }");
                foreach (var groupVersion in clientset.GroupVersions)
                    Property(writer.Line(), clientset, groupVersion);
                writer.Line()
                    .Doc("summary", "Closes the connection, unless it belongs to the caller.")
                    .Line("public void Dispose() => RestClient.Dispose();");
            });

    private static void Constructor(SourceWriter writer, ClientsetModel clientset, string summary, string parameter, string argument) =>
        writer.Doc("summary", summary)
            .Line($"public {clientset.Name}({parameter})")
            .Indented($": this(new global::KubeGen.RestClient({argument}, {clientset.JsonResolver}.Default))")
            .Line("{")
            .Line("}")
            .Line();

    private static void Scheme(SourceWriter writer, ClientsetModel clientset)
    {
        writer.Doc("summary", "Every kind that the clientset has a client for, with its type and resource.")
            .Line("public static global::KubeGen.Scheme Scheme { get; } = new global::KubeGen.Scheme(new global::KubeGen.ApiResource[]")
            .Line("{");
        foreach (var accessor in clientset.GroupVersions.SelectMany(groupVersion => groupVersion.Accessors))
            writer.Indented(SourceFile.Qualify(accessor.Namespace, accessor.Names.Client) + ".Resource,");
        writer.Line("});");
    }

    private static void Property(SourceWriter writer, ClientsetModel clientset, GroupVersionModel groupVersion)
    {
        writer.Line("/// <inheritdoc/>");
        if (IsMember(clientset, groupVersion))
        {
            writer.Line($"public {InterfaceOf(groupVersion)} {groupVersion.Name} {{ get; }}");
            return;
        }

        writer.Line($"internal {InterfaceOf(groupVersion)} {groupVersion.Name} {{ get; }}")
            .Line()
            .Line($"{InterfaceOf(groupVersion)} {clientset.Interface}.{groupVersion.Name} => {groupVersion.Name};");
    }

    private static bool IsMember(ClientsetModel clientset, GroupVersionModel groupVersion) => groupVersion.IsPublic || !clientset.IsPublic;

    private static string InterfaceOf(GroupVersionModel groupVersion) => SourceFile.Qualify(groupVersion.Namespace, groupVersion.Interface);
}
