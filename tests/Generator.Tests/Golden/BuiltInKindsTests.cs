using System.Reflection;
using System.Text.Json;
using KubeGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Tests.Golden;

/// <summary>Every kind of Kubernetes 1.36 that has a client, declared from its tags alone (kinds.jsonl holds them, read from the Go types' packages).</summary>
public sealed class BuiltInKindsTests
{
    [Test]
    public void They_make_one_clientset()
    {
        var (types, kinds) = Read();
        var run = Generate.From(types.Rest().ToString());
        Assert.That(run.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);

        var clientset = Assembly.Load(run.Output.ToImage()).GetType("Fleet.Clientset", throwOnError: true)!;

        var resources = ((Scheme)clientset.GetProperty("Scheme")!.GetValue(null)!).Resources;
        Assert.That(resources, Has.Count.EqualTo(kinds));
        Assert.That(resources.Select(resource => resource.GroupVersionResource), Is.Unique);
        Assert.That(clientset.GetProperties().Select(property => property.Name), Is.SupersetOf(new[]
        {
            "AdmissionregistrationV1", "ApiextensionsV1", "AppsV1", "AuthenticationV1", "BatchV1", "CoreV1", "EventsV1", "FlowcontrolV1", "InternalV1alpha1",
            "NetworkingV1", "PolicyV1", "RbacV1", "ResourceV1", "SchedulingV1", "StorageV1",
        }));
        Assert.That(resources.Select(resource => resource.Name), Is.SupersetOf(new[] { "endpoints", "networkpolicies", "ingressclasses", "selfsubjectaccessreviews" }));
    }

    private static (GoldenTypes Types, int Kinds) Read()
    {
        var types = new GoldenTypes();
        var kinds = 0;
        foreach (var line in File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Golden", "kinds.jsonl")))
        {
            using var kind = JsonDocument.Parse(line);
            var (package, type) = (kind.RootElement.Text("package"), kind.RootElement.Text("type"));
            types.Package(package, kind.RootElement.Text("group"), kind.RootElement.Text("version"), kind.RootElement.GetProperty("groupGoName").GetString());
            // Kubernetes' own build needs this plural exception.
            types.Type(package, type, kind.RootElement.GetProperty("hasStatusField").GetBoolean(), kind.RootElement.Texts("tags"), plural: type == "Endpoints" ? "Endpoints" : null);
            kinds++;
        }

        return (types, kinds);
    }
}
