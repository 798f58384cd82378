using KubeGen.Generator.Model.Json;
using Microsoft.CodeAnalysis.Text;

namespace KubeGen.Generator.Emission.Json;

/// <summary>Prints the resolver that gives System.Text.Json the assembly's codecs.</summary>
internal static class ResolverEmitter
{
    public static SourceText Emit(JsonResolverModel resolver, string header) =>
        SourceFile.BeginCode(header).Namespace(resolver.Namespace, writer => writer
            .Doc("summary", "Reads and writes every type that the clientset's clients reach: a TypeInfoResolver of JsonSerializerOptions.")
            .Line(SourceFile.GeneratedCode)
            .Block($"{SourceFile.Accessibility(resolver.IsPublic)} sealed class {resolver.Name} : {CodecEmitter.Json}JsonCodecResolver", () =>
            {
                writer.Block($"private {resolver.Name}()", () =>
                    {
                        foreach (var codec in resolver.Codecs)
                            writer.Line($"Add({codec});");
                    })
                    .Line()
                    .Doc("summary", "The one resolver of this assembly.")
                    .Line($"public static {resolver.Name} Default {{ get; }} = new {resolver.Name}();");
            })).ToSourceText();
}
