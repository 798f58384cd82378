using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using KubeGen.Generator.Diagnostics;
using KubeGen.Generator.Model;
using KubeGen.Generator.Model.Json;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Parsing.Json;

/// <summary>Walks from an annotated type to every type that its JSON is made of. Within a compilation, no type is looked at twice.</summary>
internal sealed class GraphParser
{
    // The symbols live as long as their compilation, which is the key.
    private static readonly ConditionalWeakTable<Compilation, GraphParser> Parsers = new();

    private readonly Compilation _compilation;
    private readonly DeclaredTypes _types;
    private readonly MemberNames _names = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, Node> _nodes = new(SymbolEqualityComparer.Default);

    private GraphParser(Compilation compilation)
    {
        _compilation = compilation;
        _types = new(compilation);
    }

    /// <param name="compilation">The compilation.</param>
    /// <param name="type">The annotated type.</param>
    /// <param name="more">The inputs and results of its methods.</param>
    /// <param name="at">Where diagnostics stand for types of other assemblies; null for the type's own place.</param>
    /// <param name="sources">Gets what the graph was read from.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static JsonGraph Parse(
        Compilation compilation, INamedTypeSymbol type, IEnumerable<INamedTypeSymbol> more, LocationInfo? at, ParseSources sources,
        CancellationToken cancellationToken) => Of(compilation).Parse(type, more, at, sources, cancellationToken);

    /// <summary>Looks at a type and all that it reaches, so that their graphs need not. Several threads may at once.</summary>
    public static void ReadAhead(Compilation compilation, INamedTypeSymbol type) => Of(compilation).ReadAhead(type);

    private static GraphParser Of(Compilation compilation) => Parsers.GetValue(compilation, static compilation => new GraphParser(compilation));

    private void ReadAhead(INamedTypeSymbol type)
    {
        if (_nodes.ContainsKey(type))
            return;
        foreach (var reference in NodeOf(type).References)
            ReadAhead(reference);
    }

    private JsonGraph Parse(
        INamedTypeSymbol type, IEnumerable<INamedTypeSymbol> more, LocationInfo? at, ParseSources sources, CancellationToken cancellationToken)
    {
        var roots = new CodecParser(_compilation);
        var codecs = new List<string>();
        foreach (var root in more.Prepend(type).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).Where(root => !KnownTypes.IsRuntime(root)))
        {
            var codec = roots.Of(root);
            var list = Symbols.DeclaredList(root) is { } declared ? roots.Of(declared) : new($"{KnownTypes.Codecs}KubernetesList({codec.Text})", Copies: true, IsReady: false);
            if (codec.IsListed)
                codecs.Add(codec.Text);
            if (list.IsListed)
                codecs.Add(list.Text);
        }

        var reached = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Queue<INamedTypeSymbol>(roots.Objects);
        var objects = new List<ObjectModel>();
        var delegated = new List<DelegatedType>(roots.Delegated.Select(item => Delegated(item.Type, item.Why, type, at)));
        var lossy = new List<DiagnosticInfo>();
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = open.Dequeue();
            if (!reached.Add(next))
                continue;
            var node = NodeOf(next);
            sources.Trees.UnionWith(node.Trees);
            sources.UseConstants |= node.UsesConstants;
            foreach (var reference in node.References)
                open.Enqueue(reference);
            delegated.AddRange(node.Delegated);
            objects.Add(node.Model);
            if (node.Lossy is not null)
                lossy.Add(node.Lossy);
        }

        return new(objects.ToEquatableArray(), codecs.ToEquatableArray(), delegated.ToEquatableArray(), lossy.ToEquatableArray());
    }

    private Node NodeOf(INamedTypeSymbol type)
    {
        if (_nodes.TryGetValue(type, out var known))
            return known;
        var codecs = new CodecParser(_compilation);
        var (model, problem) = ObjectParser.Parse(type, codecs, _types, _names, _compilation);
        var delegated = new List<DelegatedType>();
        foreach (var (item, why, member) in codecs.Delegated)
            delegated.Add(Delegated(item, why, member ?? type, at: null));
        if (problem is not null)
            delegated.Add(Delegated(type, problem, type, at: null));
        var lossy = model is { IsDelegated: false, Unknown: UnknownMembers.Dropped, ExtensionData: null } && TypePartParser.WantsStorage(type)
            ? DiagnosticInfo.Create(Descriptors.UnknownFieldsLost, LocationInfo.From(type.Locations[0]), type.Name)
            : null;
        var node = new Node(model, codecs.Objects, delegated, lossy);
        node.ReadFrom(type);
        foreach (var other in codecs.Others)
            node.ReadFrom(other);
        return _nodes[type] = node;
    }

    private static DelegatedType Delegated(ITypeSymbol type, string why, ISymbol owner, LocationInfo? at) =>
        new(type.QualifiedName(), DiagnosticInfo.Create(Descriptors.JsonDelegated, at ?? LocationInfo.From(owner.Locations[0]),
            owner.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), why));

    private sealed record Node(ObjectModel Model, List<INamedTypeSymbol> References, List<DelegatedType> Delegated, DiagnosticInfo? Lossy)
    {
        public List<SyntaxTree> Trees { get; } = [];

        public bool UsesConstants { get; private set; }

        // What a base type says is part of what the type is.
        public void ReadFrom(INamedTypeSymbol type)
        {
            for (var current = type; current is not null; current = current.BaseType)
            {
                foreach (var reference in current.DeclaringSyntaxReferences)
                {
                    if (!Trees.Contains(reference.SyntaxTree))
                        Trees.Add(reference.SyntaxTree);
                    UsesConstants |= ParseSources.NamesConstants(reference.GetSyntax());
                }
            }
        }
    }
}
