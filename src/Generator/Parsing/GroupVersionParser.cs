using System.Collections.Generic;
using System.Linq;
using System.Threading;
using KubeGen.Generator.Diagnostics;
using KubeGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Parsing;

/// <summary>Reads [assembly: GroupVersion].</summary>
internal static class GroupVersionParser
{
    public static EquatableArray<GroupVersionDeclaration> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context.Attributes
            .Select(attribute => Parse(attribute, at: null, cancellationToken))
            .OfType<GroupVersionDeclaration>()
            .ToEquatableArray();

    /// <summary>Those of a referenced assembly.</summary>
    public static IEnumerable<GroupVersionDeclaration> Of(IAssemblySymbol assembly, LocationInfo? at = null) =>
        assembly.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.ToDisplayString() == KnownNames.GroupVersion)
            .Select(attribute => Parse(attribute, at, CancellationToken.None))
            .OfType<GroupVersionDeclaration>();

    private static GroupVersionDeclaration? Parse(AttributeData attribute, LocationInfo? at, CancellationToken cancellationToken)
    {
        var reader = new AttributeReader(attribute, cancellationToken);
        if (reader.String("group") is not { } group || reader.String("version") is not { } version)
            return null;
        LocationInfo? At(string name) => at ?? reader.LocationOf(name);
        return new(group, version, reader.String("Namespace"), reader.String("GroupName"),
            new(at ?? reader.Location, At("group"), At("version"), At("Namespace"), At("GroupName")));
    }
}
