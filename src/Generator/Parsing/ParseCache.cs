using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Parsing;

/// <summary>
/// Keeps what was read of a declaration for as long as it can't have changed. The compiler has every transform run again at each edit of any
/// file: without this, each keystroke would bind the whole graph of types.
/// </summary>
internal static class ParseCache
{
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, Entry>> Entries = new();

    /// <param name="compilation">The compilation.</param>
    /// <param name="tree">The declaration's tree.</param>
    /// <param name="name">The declaration's name, unique in its tree.</param>
    /// <param name="parse">Reads the declaration, and adds what it read it from.</param>
    /// <param name="cache">Whether a value may be kept.</param>
    public static T Get<T>(Compilation compilation, SyntaxTree tree, string name, Func<ParseSources, T> parse, Func<T, bool> cache)
        where T : class
    {
        // Few files declare more than one.
        var entries = Entries.GetValue(tree, static _ => new(concurrencyLevel: 1, capacity: 1));
        var surroundings = Surroundings.Of(compilation);
        if (entries.TryGetValue(name, out var entry) && entry.Value is T known && entry.Surroundings.Names == surroundings.Names
            && (!entry.UsesConstants || entry.Surroundings.Constants == surroundings.Constants) && entry.Trees.All(compilation.ContainsSyntaxTree))
            return known;
        // Until these are bound, the compiler looks through all files for them at each name that it binds.
        compilation.Assembly.GetAttributes();
        compilation.SourceModule.GetAttributes();
        var sources = new ParseSources();
        sources.Trees.Add(tree);
        var value = parse(sources);
        if (cache(value))
            entries[name] = new(surroundings, [.. sources.Trees], sources.UseConstants, value);
        return value;
    }

    private sealed record Entry(Surroundings Surroundings, SyntaxTree[] Trees, bool UsesConstants, object Value);
}
