using System;
using System.Collections.Generic;

namespace KubeGen.Generator.Parsing;

/// <summary>Makes emitted files' names, which the compiler wants to differ in more than case.</summary>
internal sealed class HintNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Make(string metadataName)
    {
        var name = metadataName;
        for (var i = 2; !_taken.Add(name); i++)
            name = metadataName + "-" + i;
        return name + ".g.cs";
    }
}
