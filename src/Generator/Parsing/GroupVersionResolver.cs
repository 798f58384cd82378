using System.Collections.Generic;
using System.Linq;

namespace KubeGen.Generator.Parsing;

/// <summary>Finds the group version that is declared for a namespace.</summary>
internal static class GroupVersionResolver
{
    /// <summary>The declaration that names the namespace, else the assembly's one without a namespace.</summary>
    public static GroupVersionDeclaration? Find(IReadOnlyCollection<GroupVersionDeclaration> declarations, string @namespace) =>
        declarations.FirstOrDefault(declaration => declaration.Namespace == @namespace) ??
        declarations.FirstOrDefault(declaration => declaration.Namespace is null);
}
