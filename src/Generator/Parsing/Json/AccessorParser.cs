using System.Collections.Generic;
using System.Linq;
using KubeGen.Generator.Model.Json;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Parsing.Json;

/// <summary>How emitted code reaches members and constructors: as any code does, or, where C# forbids that, through [UnsafeAccessor].</summary>
internal sealed class AccessorParser(INamedTypeSymbol type, MemberNames names, Compilation compilation)
{
    private const string Attribute = "global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.";

    private readonly List<string> _declarations = [];

    public IReadOnlyList<string> Declarations => _declarations;

    /// <summary>Why a member can't be reached, or null.</summary>
    public string? Problem { get; private set; }

    public string Get(MemberCandidate member)
    {
        var reached = member.Symbol is IPropertySymbol property ? property.GetMethod! : member.Symbol;
        if (IsAccessible(reached))
            return names.Of(member.Symbol.Name).Access;
        return member.Symbol is IPropertySymbol
            ? Declare("Get", "Method", "get_" + member.Symbol.Name, member.Type.QualifiedName(), member.Symbol, "") + $"({By}value)"
            : Field(member) + $"({By}value)";
    }

    public SetterModel Set(MemberCandidate member)
    {
        var assignment = names.Of(member.Symbol.Name).Assignment;
        if (member.Symbol is not IPropertySymbol property)
            return new(IsAccessible(member.Symbol) ? assignment : Field(member) + $"({By}value) = ");
        if (property.SetMethod is null)
            return new("");
        return !property.SetMethod.IsInitOnly && IsAccessible(property.SetMethod)
            ? new(assignment)
            : new(Declare("Set", "Method", "set_" + property.Name, "void", property, $", {member.Type.QualifiedName()} member") + $"({By}value, ", ")");
    }

    /// <param name="constructor">The constructor; null for a struct's default.</param>
    /// <param name="required">Whether the type has members that C# would require an initializer to set.</param>
    public string Creation(IMethodSymbol? constructor, bool required)
    {
        if (constructor is null)
            return $"default({type.QualifiedName()})";
        if (!required && IsAccessible(constructor))
            return "new " + type.QualifiedName();
        CheckGeneric(constructor);
        var parameters = string.Join(", ", constructor.Parameters.Select((parameter, i) => $"{parameter.Type.QualifiedName()} p{i}"));
        _declarations.Add($"[{Attribute}Constructor)]\nprivate static extern {type.QualifiedName()} New({parameters});");
        return "New";
    }

    private string By => type.IsValueType ? "ref " : "";

    // The type itself is accessible, or there would be no codec of it.
    private bool IsAccessible(ISymbol symbol) => symbol.DeclaredAccessibility == Accessibility.Public || compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly);

    private string Field(MemberCandidate member) => Declare("Field", "Field", member.Symbol.Name, $"ref {member.Type.QualifiedName()}", member.Symbol, "");

    private string Declare(string prefix, string kind, string target, string returns, ISymbol member, string parameters)
    {
        CheckGeneric(member);
        var name = prefix + member.Name;
        var text = $"[{Attribute}{kind}, Name = \"{target}\")]\nprivate static extern {returns} {name}({By}{member.ContainingType.QualifiedName()} value{parameters});";
        if (!_declarations.Contains(text))
            _declarations.Add(text);
        return name;
    }

    private void CheckGeneric(ISymbol member)
    {
        if (member.ContainingType.IsGenericType)
            Problem ??= $"'{member.Name}' of a generic type can be set by its own constructor only";
    }
}
