using System.Linq;
using System.Text;
using KubeGen.Generator.Emission;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Parsing.Json;

/// <summary>The names of emitted codecs: the type's own, those around it and its type arguments.</summary>
internal static class CodecNames
{
    public static string Class(INamedTypeSymbol type) => Plain(type) + "Json";

    public static string Reference(INamedTypeSymbol type) => SourceFile.Qualify(type.NamespaceName(), Class(type)) + ".Codec";

    public static string Plain(INamedTypeSymbol type)
    {
        if (type.ContainingType is null && type.TypeArguments.IsEmpty)
            return type.Name;
        var name = new StringBuilder();
        if (type.ContainingType is { } outer)
            name.Append(Plain(outer)).Append('_');
        name.Append(type.Name);
        foreach (var (argument, i) in type.TypeArguments.Select((argument, i) => (argument, i)))
            name.Append(i == 0 ? "Of" : "And").Append(Argument(argument));
        return name.ToString();
    }

    private static string Argument(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => "ArrayOf" + Argument(array.ElementType),
        INamedTypeSymbol named => Plain(named),
        _ => type.Name,
    };
}
