using System.Collections.Concurrent;
using KubeGen.Generator.Model;

namespace KubeGen.Generator.Parsing.Json;

/// <summary>What is made of members' names. The same few names are met in most types, so that each is put together once.</summary>
internal sealed class MemberNames
{
    private readonly ConcurrentDictionary<string, MemberName> _names = new();

    public MemberName Of(string name) => _names.TryGetValue(name, out var known) ? known : _names[name] = new(name);
}

/// <summary>A member's name.</summary>
internal sealed class MemberName(string name)
{
    /// <summary>The name on the wire, where no attribute gives another.</summary>
    public string Wire { get; } = CamelCase.Of(name);

    /// <summary>The member of <c>value</c> as a C# expression.</summary>
    public string Access { get; } = "value." + Identifier.Escape(name);

    /// <summary>What stands before a value that the member is set to.</summary>
    public string Assignment { get; } = $"value.{Identifier.Escape(name)} = ";
}
