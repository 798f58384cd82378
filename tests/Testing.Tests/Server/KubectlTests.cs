using System.Diagnostics;

namespace KubeGen.Testing.Tests;

/// <summary>A client that nobody here wrote: every command that issue trackers and documentation are full of.</summary>
public sealed class KubectlTests
{
    private const string Group = "kubectl.kubegen.test";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("kubegen-kubectl-");
    private TestApiServer _server = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        if (!Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(directory => File.Exists(Path.Combine(directory, "kubectl"))))
            Assert.Ignore("kubectl is not installed");
        _server = await TestApiServer.StartAsync();
        await File.WriteAllTextAsync(At("crd.json"), Samples.Widgets(Group).ToJsonString());
        await File.WriteAllTextAsync(At("a.yaml"), $"apiVersion: {Group}/v1\nkind: Widget\nmetadata:\n  name: a\n  labels: {{app: one}}\nspec:\n  size: small\n");
        await Kubectl("create", "-f", At("crd.json"));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    [Test, Order(1)]
    public async Task It_finds_the_resource()
    {
        Assert.That(await Kubectl("api-resources"), Does.Match($@"widgets +wd +{Group}/v1 +true +Widget"));
        Assert.That(await Kubectl("explain", "widgets.spec"), Does.Contain("What is wanted.").And.Contain("size").And.Contain("-required-"));
        Assert.That(await Kubectl("wait", "--for=condition=Established", "crd/widgets." + Group), Does.Contain("condition met"));
    }

    [Test, Order(2)]
    public async Task It_applies_diffs_and_gets()
    {
        Assert.That(await Kubectl("apply", "-f", At("a.yaml")), Does.Contain("widget.kubectl.kubegen.test/a created"));
        Assert.That(await Kubectl("apply", "-f", At("a.yaml")), Does.Contain("unchanged"));
        Assert.That(await Kubectl("diff", "-f", At("a.yaml")), Is.Empty);
        Assert.That(await Kubectl("get", "wd"), Does.Match(@"NAME +SIZE\na +small\n"));
        Assert.That(await Kubectl("get", "wd", "-o", "wide"), Does.Match(@"NAME +SIZE +READY\na +small"));
        Assert.That(await Kubectl("get", "all"), Does.Match(@"NAME +SIZE\na +small\n"));
        Assert.That(await Kubectl("get", "widgets", "-A", "-l", "app=one", "--field-selector", "spec.size=small", "-o", "name"), Is.EqualTo("widget.kubectl.kubegen.test/a\n"));
        Assert.That(await Kubectl("get", "wd", "a", "-o", "jsonpath={.spec.size}"), Is.EqualTo("small"));
        Assert.That(await Kubectl("get", "wd", "a", "-o", "yaml"), Does.Contain("size: small"));
        Assert.That(await Kubectl("get", "ns"), Does.Match(@"default +Active"));
    }

    [Test, Order(3)]
    public async Task It_changes_objects_in_every_way()
    {
        Assert.That(await Kubectl("patch", "wd", "a", "--type=merge", "-p", """{"spec":{"color":"red"}}"""), Does.Contain("patched"));
        Assert.That(await Kubectl("patch", "wd", "a", "--type=json", "-p", """[{"op":"replace","path":"/spec/size","value":"large"}]"""), Does.Contain("patched"));
        Assert.That(await Kubectl("patch", "wd", "a", "--subresource=status", "--type=merge", "-p", """{"status":{"phase":"Done"}}"""), Does.Contain("patched"));
        Assert.That(await Kubectl("scale", "wd/a", "--replicas=4"), Does.Contain("scaled"));
        Assert.That(await Kubectl("label", "wd", "a", "more=yes"), Does.Contain("labeled"));
        Assert.That(await Kubectl("annotate", "wd", "a", "note=this"), Does.Contain("annotated"));
        Assert.That(await Kubectl("apply", "--server-side", "--force-conflicts", "-f", At("a.yaml")), Does.Contain("serverside-applied"));
        await File.WriteAllTextAsync(At("editor.sh"), "sed -i 's/color: red/color: blue/' \"$1\"\n");
        Assert.That(await Kubectl("edit", "wd", "a"), Does.Contain("edited"));
        Assert.That(await Kubectl("get", "wd", "a", "-o", "jsonpath={.spec.color} {.spec.size} {.spec.replicas} {.status.phase} {.metadata.labels.more}"), Is.EqualTo("blue small 4 Done yes"));
    }

    [Test, Order(4)]
    public async Task It_watches()
    {
        using var watch = Launch("get", "wd", "-w", "-o", "name");
        Assert.That(await watch.StandardOutput.ReadLineAsync(), Is.EqualTo("widget.kubectl.kubegen.test/a"));
        await Kubectl("label", "wd", "a", "watched=yes");
        Assert.That(await watch.StandardOutput.ReadLineAsync(), Is.EqualTo("widget.kubectl.kubegen.test/a"));
        watch.Kill();
    }

    [Test, Order(5)]
    public async Task It_refuses_what_the_schema_refuses()
    {
        await File.WriteAllTextAsync(At("bad.yaml"), $"apiVersion: {Group}/v1\nkind: Widget\nmetadata: {{name: bad}}\nspec: {{size: huge, shape: round}}\n");
        using var strict = Launch("create", "-f", At("bad.yaml"));
        using var loose = Launch("create", "--validate=ignore", "-f", At("bad.yaml"));

        Assert.That(await strict.StandardError.ReadToEndAsync(), Does.Contain("strict decoding error: unknown field \"spec.shape\""));
        Assert.That(await loose.StandardError.ReadToEndAsync(), Does.Contain("spec.size: Unsupported value: \"huge\": supported values: \"small\", \"large\""));
    }

    [Test, Order(6)]
    public async Task It_deletes_and_waits()
    {
        await Kubectl("create", "ns", "team");
        await Kubectl("apply", "-n", "team", "-f", At("a.yaml"));
        Assert.That(await Kubectl("delete", "wd", "a", "--wait"), Does.Contain("\"a\" deleted"));
        Assert.That(await Kubectl("delete", "ns", "team", "--wait"), Does.Contain("\"team\" deleted"));
        Assert.That(await Kubectl("get", "wd", "-A", "-o", "name"), Is.Empty);
        Assert.That(await Kubectl("delete", "crd", "widgets." + Group, "--wait"), Does.Contain("deleted"));
    }

    private string At(string file) => Path.Combine(_directory.FullName, file);

    private async Task<string> Kubectl(params string[] arguments)
    {
        using var process = Launch(arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, $"kubectl {string.Join(' ', arguments)}: {await error}");
        return await output;
    }

    private Process Launch(params string[] arguments)
    {
        var start = new ProcessStartInfo("kubectl", ["--server", _server.Address.ToString().TrimEnd('/'), "--cache-dir", At("cache"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["KUBECONFIG"] = At("none");
        start.Environment["KUBE_EDITOR"] = $"sh {At("editor.sh")}";
        return Process.Start(start)!;
    }
}
