using System.Collections.Generic;
using System.Linq;
using KubeGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Parsing.Json;

/// <summary>A codec as a C# expression.</summary>
/// <param name="Copies">Whether copying a value makes a new one.</param>
/// <param name="IsReady">Whether the expression makes nothing new.</param>
/// <param name="IsListed">Whether the resolver is to be told of it: of an emitted codec it is told anyway, and one that asks the client's options would only ask it again.</param>
internal readonly record struct CodecExpression(string Text, bool Copies, bool IsReady, bool IsListed = true);

/// <summary>Finds the codecs of types. Types that are objects are noted: they want codecs of their own.</summary>
internal sealed class CodecParser(Compilation compilation)
{
    /// <summary>The object types that were met.</summary>
    public List<INamedTypeSymbol> Objects { get; } = [];

    /// <summary>The types that no codec was found for, why, and the member that is of this type.</summary>
    public List<(ITypeSymbol Type, string Why, ISymbol? Member)> Delegated { get; } = [];

    /// <summary>Types of this assembly that codecs depend on, other than the object types.</summary>
    public List<INamedTypeSymbol> Others { get; } = [];

    /// <summary>The member whose codec is asked for.</summary>
    public ISymbol? Member { get; set; }

    public CodecExpression Of(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
            return array.Rank == 1 ? Array(array.ElementType) : Delegate(type, "an array of several dimensions has no form in JSON");
        if (type is not INamedTypeSymbol named || type.TypeKind == TypeKind.Error)
            return Delegate(type, "its type is none that JSON is read into");
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return Nullable(named.TypeArguments[0]);
        if (KnownTypes.ReadyCodec(named) is { } ready)
            return new(ready, Copies: KnownTypes.IsRuntime(named), IsReady: true);
        var name = KnownTypes.IsFramework(named) ? Symbols.MetadataName(named) : "";
        if (KnownTypes.ConverterCodec(name) is { } converter)
            return new(converter, Copies: name.Contains(".Nodes."), IsReady: false);
        if (named.SpecialType == SpecialType.System_Object)
            return new(KnownTypes.Codecs + "Options<object>()", Copies: false, IsReady: false, IsListed: false);
        var objects = Objects.Count;
        var codec = OfDeclared(named, name);
        if (Objects.Count == objects)
            Others.Add(named);
        return codec;
    }

    private CodecExpression OfDeclared(INamedTypeSymbol named, string name)
    {
        if (new JsonAttributes(named).Converter is { } custom)
            return Custom(named, custom);
        if (named.TypeKind == TypeKind.Enum)
            return Enum(named);
        if (KnownTypes.IsRuntime(named) && named is { Name: "KubernetesList", TypeArguments: [var item] })
            return new($"{KnownTypes.Codecs}KubernetesList({Of(item).Text})", Copies: true, IsReady: false);
        if (name is "System.Collections.Generic.List`1" or "System.Collections.Generic.IList`1")
            return new($"{KnownTypes.Codecs}{named.Name}<{named.TypeArguments[0].QualifiedName()}>({Of(named.TypeArguments[0]).Text})", Copies: true, IsReady: false);
        return Map(named, name) ?? Collection(named, name) ?? Object(named);
    }

    /// <summary>The codec of a member that names its converter itself.</summary>
    public CodecExpression Custom(ITypeSymbol type, AttributeData attribute)
    {
        var value = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        if (attribute.ConstructorArguments is not [{ Value: INamedTypeSymbol converter }] || converter.IsUnboundGenericType
            || !converter.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly)))
            return Delegate(type, "its converter can't be made with 'new' here");
        if (value.TypeKind == TypeKind.Enum && converter.Name == "JsonStringEnumConverter")
            return SymbolEqualityComparer.Default.Equals(value, type) ? Enum((INamedTypeSymbol)value) : Nullable(value);
        Others.Add(converter);
        var handled = Handled(converter) ?? value;
        var text = $"{KnownTypes.Codecs}Custom<{handled.QualifiedName()}>(new {converter.QualifiedName()}())";
        return SymbolEqualityComparer.Default.Equals(handled, value) && !SymbolEqualityComparer.Default.Equals(value, type)
            ? new($"{KnownTypes.Codecs}Nullable({text})", Copies: false, IsReady: false)
            : new(text, Copies: false, IsReady: false);
    }

    // The type that a converter is one of; null for a factory.
    private static ITypeSymbol? Handled(INamedTypeSymbol converter)
    {
        for (var current = converter; current is not null; current = current.BaseType)
        {
            if (current is { Name: "JsonConverter", TypeArguments: [var handled] })
                return handled;
        }

        return null;
    }

    private CodecExpression Array(ITypeSymbol item)
    {
        if (item.SpecialType == SpecialType.System_Byte)
            return new(KnownTypes.ByteArray, Copies: true, IsReady: false);
        return new($"{KnownTypes.Codecs}Array<{item.QualifiedName()}>({Of(item).Text})", Copies: true, IsReady: false);
    }

    private CodecExpression Nullable(ITypeSymbol value)
    {
        var inner = Of(value);
        return value.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64
            ? new(KnownTypes.Codecs + "Nullable" + inner.Text.Substring(KnownTypes.Codecs.Length), Copies: false, IsReady: true)
            : new($"{KnownTypes.Codecs}Nullable({inner.Text})", inner.Copies, IsReady: false);
    }

    private static CodecExpression Enum(INamedTypeSymbol type)
    {
        var name = type.QualifiedName();
        var values = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field =>
            $"({name}.{Identifier.Escape(field.Name)}, {Literal.Of(WireName(field))})");
        return new($"{KnownTypes.Codecs}Enum<{name}>({string.Join(", ", values)})", Copies: false, IsReady: false);
    }

    private static string WireName(IFieldSymbol field)
    {
        foreach (var attribute in field.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "JsonStringEnumMemberNameAttribute", ConstructorArguments: [{ Value: string name }] })
                return name;
        }

        return field.Name;
    }

    private CodecExpression? Map(INamedTypeSymbol type, string metadataName)
    {
        var make = KnownTypes.Map(metadataName);
        var arguments = make is not null ? type.TypeArguments : Own(type, "IDictionary", 2)?.TypeArguments;
        if (arguments is not [var key, var value])
            return null;
        var item = Of(value);
        if (key.SpecialType == SpecialType.System_String && type.Name is "Dictionary" or "IDictionary" && make == "map")
            return new($"{KnownTypes.Codecs}{type.Name}<{value.QualifiedName()}>({item.Text})", Copies: true, IsReady: false);
        var keyCodec = key is INamedTypeSymbol { TypeKind: TypeKind.Enum } named ? Of(named).Text
            : key is INamedTypeSymbol other ? KnownTypes.KeyConverter(Symbols.MetadataName(other)) : null;
        if (keyCodec is null)
            return Delegate(type, "its keys are none that JSON's names are read into");
        var types = $"{key.QualifiedName()}, {value.QualifiedName()}";
        var body = make is not null
            ? make.Replace("{0}", types)
            : $"{{ var all = new {type.QualifiedName()}(); foreach (var entry in map) ((global::System.Collections.Generic.IDictionary<{types}>)all)[entry.Key] = entry.Value; return all; }}";
        return new($"{KnownTypes.Codecs}Map<{type.QualifiedName()}, {types}>({keyCodec}, {item.Text}, map => {body})", Copies: true, IsReady: false);
    }

    private CodecExpression? Collection(INamedTypeSymbol type, string metadataName)
    {
        var make = KnownTypes.Collection(metadataName);
        var arguments = make is not null ? type.TypeArguments : Own(type, "ICollection", 1)?.TypeArguments;
        if (arguments is not [var item])
            return null;
        var itemType = item.QualifiedName();
        var body = make is not null
            ? make.Replace("{0}", itemType)
            : $"{{ var all = new {type.QualifiedName()}(); foreach (var item in items) ((global::System.Collections.Generic.ICollection<{itemType}>)all).Add(item); return all; }}";
        var reversed = KnownTypes.IsReversed(metadataName) ? ", reversed: true" : "";
        return new($"{KnownTypes.Codecs}Collection<{type.QualifiedName()}, {itemType}>({Of(item).Text}, items => {body}{reversed})", Copies: true, IsReady: false);
    }

    // A collection of the user's own: one that can be made empty and filled.
    private INamedTypeSymbol? Own(INamedTypeSymbol type, string @interface, int arity) =>
        type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false }
        && Generic(type, @interface, arity) is { } own
        && type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly))
            ? own
            : null;

    private static INamedTypeSymbol? Generic(INamedTypeSymbol type, string name, int arity)
    {
        foreach (var candidate in type.AllInterfaces)
        {
            if (candidate.Name == name && candidate.Arity == arity && candidate.ContainingNamespace is { Name: "Generic", ContainingNamespace.Name: "Collections" })
                return candidate;
        }

        return null;
    }

    private CodecExpression Object(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsAbstract)
            return Delegate(type, $"no object can be made of {(type.TypeKind == TypeKind.Interface ? "an interface" : "an abstract class")}");
        if (KnownTypes.IsFramework(type) || KnownTypes.IsRuntime(type) || type.IsTupleType || type.IsRefLikeType)
            return Delegate(type, "its type has no form of its own in JSON");
        if (type.Hidden() is { } hidden)
            return Delegate(type, $"its type is {hidden}");
        if (!compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
            return Delegate(type, "its type is internal to another assembly");
        // The nullability of a use is not part of the type.
        Objects.Add(type.IsGenericType ? type : type.OriginalDefinition);
        return new(CodecNames.Reference(type), Copies: true, IsReady: true, IsListed: false);
    }

    private CodecExpression Delegate(ITypeSymbol type, string why)
    {
        Delegated.Add((type, why, Member));
        return new($"{KnownTypes.Codecs}Options<{type.QualifiedName()}>()", Copies: false, IsReady: false, IsListed: false);
    }
}
