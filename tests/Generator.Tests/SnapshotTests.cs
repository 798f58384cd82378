using KubeGen.Generator.Tests.Support;

namespace KubeGen.Generator.Tests;

/// <summary>Every emitted file, for a person to review.</summary>
public class SnapshotTests
{
    private const string Usings = "global using System; global using System.Collections.Generic;\n";

    [Test]
    public void XXX() => VerifyAll(Generate.From(
        Usings + """
        [assembly: KubeGen.GroupVersion("apps.onex.io", "v1beta1", Namespace = "OneX.Apps.V1Beta1")]
        """,
        Sample.Read("Apps/V1Beta1/XXX.cs")));

    [Test]
    public void MinerSet() => VerifyAll(Generate.From(
        Usings + """
        [assembly: KubeGen.GroupVersion("apps.onex.io", "v1beta1", Namespace = "OneX.Apps.V1Beta1")]
        """,
        Sample.Read("Apps/V1Beta1/MinerSet.cs")));

    [Test]
    public void ClusterScoped() => VerifyAll(Generate.From("""
        using KubeGen;
        [assembly: GroupVersion("", "v1")]

        namespace Core;

        /// <summary>Node is a <b>worker</b> of a cluster; see <see cref="KubernetesObject"/> &amp; its friends.</summary>
        [GenClient(NonNamespaced = true, SkipVerbs = Verbs.DeleteCollection)]
        public sealed class Node : KubernetesObject
        {
            /// <summary>Whether it works.</summary>
            public string? Status { get; set; }
        }
        """));

    [Test]
    public void TypesOnlyAssembly()
    {
        var types = Compile.Named("Types", [], ("Types.cs", """
            using KubeGen;
            [assembly: GroupVersion("widgets.example.com", "v1", Namespace = "Widgets")]

            namespace Widgets;

            /// <summary>Gear turns.</summary>
            [GenClient]
            [GenClientMethod("Turn", Verbs.Create, subresource: "turns", input: typeof(Turn), result: typeof(Turn))]
            public sealed class Gear : KubernetesObject;

            public sealed class Turn : KubernetesObject;
            """));
        VerifyAll(Generate.From(Compile.Named("Clients", [types.ToReference()], ("Clients.cs", """
            [assembly: KubeGen.Clientset(Name = "WidgetsClientset", Namespace = "Clients", Inputs = [typeof(Widgets.Gear)])]
            """))));
    }

    private static void VerifyAll(Generate run, [System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        Assert.That(run.Diagnostics, Is.Empty);
        Assert.That(run.CompilerDiagnostics, Is.Empty);
        Snapshot.Verify(
            run.Result.GeneratedSources.Select(source => (source.HintName[..^3], source.SourceText.ToString())),
            test: test);
    }
}
