using System.Linq;
using System.Threading;
using KubeGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeGen.Generator.Parsing;

/// <summary>Reads one attribute's arguments by name, and says where each one stands.</summary>
internal sealed class AttributeReader(AttributeData data, CancellationToken cancellationToken)
{
    private readonly AttributeSyntax? _syntax = data.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;

    private LocationInfo? _location;

    public LocationInfo? Location => _location ??= LocationInfo.From(_syntax);

    /// <summary>Whether the argument was written at all, whatever its value.</summary>
    public bool Has(string name) => Constant(name) is not null;

    public string? String(string name) => Constant(name)?.Value as string;

    public bool Bool(string name) => Constant(name)?.Value is true;

    public int? Int(string name) => Constant(name)?.Value as int?;

    public ITypeSymbol? Type(string name) => Constant(name)?.Value as ITypeSymbol;

    public ITypeSymbol[] Types(string name) =>
        Constant(name) is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values.Select(value => value.Value).OfType<ITypeSymbol>().ToArray()
            : [];

    /// <summary>The argument's own place, or the attribute's where it was not written.</summary>
    public LocationInfo? LocationOf(string name)
    {
        var arguments = _syntax?.ArgumentList?.Arguments ?? default;
        foreach (var argument in arguments)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == name || argument.NameColon?.Name.Identifier.ValueText == name)
                return LocationInfo.From(argument);
        }

        var index = ParameterIndex(name);
        return index >= 0 && index < arguments.Count && arguments[index].NameEquals is null && arguments[index].NameColon is null
            ? LocationInfo.From(arguments[index])
            : Location;
    }

    private TypedConstant? Constant(string name)
    {
        foreach (var argument in data.NamedArguments)
        {
            if (argument.Key == name)
                return NullIfError(argument.Value);
        }

        var index = ParameterIndex(name);
        return index >= 0 && index < data.ConstructorArguments.Length ? NullIfError(data.ConstructorArguments[index]) : null;
    }

    private static TypedConstant? NullIfError(TypedConstant constant) => constant.Kind == TypedConstantKind.Error ? null : constant;

    private int ParameterIndex(string name)
    {
        var parameters = data.AttributeConstructor?.Parameters ?? default;
        for (var i = 0; !parameters.IsDefault && i < parameters.Length; i++)
        {
            if (parameters[i].Name == name)
                return i;
        }

        return -1;
    }
}
