using System.Linq;
using KubeGen.Generator.Diagnostics;
using KubeGen.Generator.Emission;
using KubeGen.Generator.Model;
using KubeGen.Generator.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.Generator;

/// <summary>Wires attributes to parsers, and models to emitters; decides and prints nothing itself.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ClientGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var annotated = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.GenClient, (node, _) => node is TypeDeclarationSyntax, AnnotatedTypeParser.Parse)
            .WithTrackingName("Annotated");
        var types = annotated.Select((type, _) => type.Declaration).WithTrackingName("Types").Collect();
        var graphs = annotated.SelectMany((type, _) => EquatableArray.OfNullable(type.Json)).WithTrackingName("Graphs");
        var groupVersions = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.GroupVersion, (node, _) => node is CompilationUnitSyntax, GroupVersionParser.Parse)
            .WithTrackingName("GroupVersions").Collect();
        var clientsets = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.Clientset, (node, _) => node is CompilationUnitSyntax, ClientsetParser.Parse)
            .WithTrackingName("Clientset").Collect();
        var strays = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.GenClientMethod, (node, _) => node is TypeDeclarationSyntax, StrayMethodParser.Parse)
            .SelectMany((diagnostic, _) => EquatableArray.OfNullable(diagnostic))
            .WithTrackingName("StrayMethods");
        var rootNamespace = context.AnalyzerConfigOptionsProvider
            .Combine(context.CompilationProvider.Select((compilation, _) => compilation.AssemblyName ?? ""))
            .Select((pair, _) => BuildOptions.RootNamespace(pair.Left.GlobalOptions, pair.Right))
            .WithTrackingName("RootNamespace");
        var header = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(pair => BuildOptions.IsHeader(pair.Left, pair.Right))
            .Select((pair, cancellationToken) => BuildOptions.Header(pair.Left, cancellationToken))
            .Collect()
            .Select((headers, _) => headers.FirstOrDefault() ?? "")
            .WithTrackingName("Header");

        var assembly = types.Combine(groupVersions).Combine(clientsets).Combine(rootNamespace)
            .Select((input, cancellationToken) =>
            {
                var (((declaredTypes, declaredGroupVersions), declaredClientsets), @namespace) = input;
                return AssemblyParser.Parse(declaredTypes, [.. declaredGroupVersions.SelectMany(array => array)],
                    declaredClientsets.FirstOrDefault(), @namespace, cancellationToken);
            })
            .WithTrackingName("Assembly");

        var resources = assembly.SelectMany((model, _) => model.Resources).WithTrackingName("Resources");
        context.RegisterSourceOutput(resources.Combine(header), (output, pair) =>
            output.AddSource(pair.Left.HintName, ResourceEmitter.Emit(pair.Left, pair.Right)));
        var groups = assembly.SelectMany((model, _) => model.GroupVersions).WithTrackingName("GroupVersionClients");
        context.RegisterSourceOutput(groups.Combine(header), (output, pair) =>
            output.AddSource(pair.Left.HintName, GroupVersionEmitter.Emit(pair.Left, pair.Right)));
        var clientset = assembly.SelectMany((model, _) => EquatableArray.OfNullable(model.Clientset)).WithTrackingName("Clientsets");
        context.RegisterSourceOutput(clientset.Combine(header), (output, pair) =>
            output.AddSource(pair.Left.HintName, ClientsetEmitter.Emit(pair.Left, pair.Right)));

        var json = JsonPipeline.Register(context, graphs, clientsets, clientset, header);

        // Only a compilation has the tree that a real location needs; without diagnostics nothing is combined, and nothing runs.
        var diagnostics = assembly.SelectMany((model, _) => model.Diagnostics).WithTrackingName("Diagnostics");
        foreach (var reported in new[] { diagnostics, strays, json })
        {
            var all = reported.Collect().SelectMany((items, _) => items.IsEmpty ? EquatableArray<EquatableArray<DiagnosticInfo>>.Empty : EquatableArray.Of(items.ToEquatableArray()));
            context.RegisterSourceOutput(all.Combine(context.CompilationProvider), (output, pair) =>
            {
                foreach (var diagnostic in DiagnosticInfo.In(pair.Right, pair.Left))
                    output.ReportDiagnostic(diagnostic);
            });
        }
    }
}
