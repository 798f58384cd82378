using System.Collections.Immutable;
using System.Linq;
using KubeGen.Generator.Emission.Json;
using KubeGen.Generator.Model;
using KubeGen.Generator.Model.Json;
using KubeGen.Generator.Parsing;
using KubeGen.Generator.Parsing.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.Generator;

/// <summary>Wires the JSON of the annotated types: graphs into one assembly, its types to files of codecs.</summary>
internal static class JsonPipeline
{
    /// <returns>The diagnostics of the JSON.</returns>
    public static IncrementalValuesProvider<Diagnostics.DiagnosticInfo> Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<JsonGraph> graphs,
        IncrementalValueProvider<ImmutableArray<ClientsetDeclaration>> clientsets,
        IncrementalValuesProvider<ClientsetModel> clientset,
        IncrementalValueProvider<string> header)
    {
        var declared = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.JsonSerializable, (node, _) => node is ClassDeclarationSyntax, ContextParser.Parse)
            .WithTrackingName("Contexts").Collect();
        var keepUnknown = context.AnalyzerConfigOptionsProvider
            .Select((options, _) => BuildOptions.KeepUnknownFields(options.GlobalOptions))
            .WithTrackingName("KeepUnknownFields");
        var assembly = graphs.Collect().Combine(clientsets).Combine(declared).Combine(keepUnknown)
            .Select((input, _) =>
            {
                var (((own, declarations), types), keep) = input;
                var inputs = declarations.SelectMany(declaration => declaration.Inputs).SelectMany(assembly => assembly.Json);
                return JsonAssembly.Merge([.. own, .. inputs], types.SelectMany(array => array), keep);
            })
            .WithTrackingName("JsonAssembly");

        var files = assembly.SelectMany((model, _) => model.Files).WithTrackingName("JsonFiles");
        context.RegisterSourceOutput(files.Combine(header.Combine(keepUnknown)), (output, pair) =>
            output.AddSource(pair.Left.HintName, CodecEmitter.Emit(pair.Left, pair.Right.Left, pair.Right.Right)));
        var codecs = assembly.Select((model, _) => model.Codecs).WithTrackingName("JsonCodecs");
        var resolver = clientset.Combine(codecs)
            .Select((pair, _) => JsonResolverModel.Of(pair.Left, pair.Right))
            .WithTrackingName("JsonResolver");
        context.RegisterSourceOutput(resolver.Combine(header), (output, pair) =>
            output.AddSource(pair.Left.HintName, ResolverEmitter.Emit(pair.Left, pair.Right)));
        return assembly.SelectMany((model, _) => model.Diagnostics).WithTrackingName("JsonDiagnostics");
    }
}
