using System;
using System.Collections.Generic;
using System.Linq;
using KubeGen.Generator.Model;
using KubeGen.Generator.Model.Json;
using Microsoft.CodeAnalysis;

namespace KubeGen.Generator.Parsing.Json;

/// <summary>Decides how one type is read, written and copied, by System.Text.Json's contract.</summary>
internal sealed class ObjectParser
{
    private readonly INamedTypeSymbol _type;
    private readonly CodecParser _codecs;
    private readonly DeclaredTypes _types;
    private readonly MemberNames _names;
    private readonly AccessorParser _accessors;
    private readonly List<CodecFieldModel> _fields = [];
    private ExtensionDataModel? _extensionData;

    private ObjectParser(INamedTypeSymbol type, CodecParser codecs, DeclaredTypes types, MemberNames names, Compilation compilation)
    {
        _type = type;
        _codecs = codecs;
        _types = types;
        _names = names;
        _accessors = new AccessorParser(type, names, compilation);
    }

    /// <summary>Why no codec can be emitted for the type, or null.</summary>
    public string? Problem { get; private set; }

    public static (ObjectModel Model, string? Problem) Parse(
        INamedTypeSymbol type, CodecParser codecs, DeclaredTypes types, MemberNames names, Compilation compilation)
    {
        var parser = new ObjectParser(type, codecs, types, names, compilation);
        var model = parser.Parse();
        var problem = parser.Problem ?? parser._accessors.Problem;
        return problem is null && model is not null ? (model, null) : (parser.Delegating(), problem);
    }

    // What refers to the codec need not know that there is none.
    private ObjectModel Delegating() => new(
        FileName, _type.NamespaceName(), _type.QualifiedName(), CodecNames.Class(_type), _type.IsValueType, "", IsBound: false, EquatableArray<JsonMemberModel>.Empty,
        EquatableArray<string>.Empty, EquatableArray<CodecFieldModel>.Empty, EquatableArray<string>.Empty, UnknownMembers.Dropped, ExtensionData: null, EquatableArray<string>.Empty, Extension: null)
    {
        IsDelegated = true,
    };

    private string FileName =>
        Symbols.MetadataName(_type).Replace('`', '-') + (_type.TypeArguments.IsEmpty ? "" : "-" + CodecNames.Plain(_type)) + ".Json";

    private ObjectModel? Parse()
    {
        var attributes = new JsonAttributes(_type);
        Problem ??= attributes.Unsupported;
        if (_type.AllInterfaces.FirstOrDefault(i => i.Name.StartsWith("IJsonOn", StringComparison.Ordinal)) is { } callback)
            Problem ??= $"it implements {callback.Name}";
        var constructor = ConstructorParser.Choose(_type, out var unusable);
        Problem ??= unusable;
        if (Problem is not null)
            return null;

        var candidates = MemberCandidates.Of(_type, _types);
        var setsRequired = constructor is not null && constructor.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute");
        var parameters = constructor?.Parameters.ToArray() ?? [];
        var members = new List<JsonMemberModel>();
        var bound = new bool[parameters.Length];
        foreach (var candidate in candidates)
        {
            if (candidate.Attributes.Has("JsonExtensionDataAttribute"))
            {
                ExtensionData(candidate);
                continue;
            }

            var parameter = ConstructorParser.ParameterOf(candidate, parameters);
            if (Member(candidate, parameter, setsRequired) is { } member)
            {
                members.Add(member);
                if (member.Parameter >= 0)
                    bound[parameter] = true;
            }
        }

        if (Array.IndexOf(bound, false) is var missing and >= 0)
            Problem ??= $"its constructor's parameter '{parameters[missing].Name}' is none of its members";
        if (Repeated(members) is { } twice)
            Problem ??= $"two of its members are called '{twice}'";
        var required = candidates.Any(candidate => candidate.IsRequired) && !setsRequired;
        var ordered = members.TrueForAll(member => member.Get is not null) ? members : [.. members.OrderBy(member => member.Get is null)];
        var unknown = _extensionData is not null ? UnknownMembers.Dropped
            : attributes.ForbidsUnknown ? UnknownMembers.Forbidden
            : TypePartParser.KeepsUnknown(_type) ? UnknownMembers.Kept
            : UnknownMembers.Dropped;
        return new(
            FileName,
            _type.NamespaceName(),
            _type.QualifiedName(),
            CodecNames.Class(_type),
            _type.IsValueType,
            _accessors.Creation(constructor, required),
            parameters.Length > 0 || members.Any(member => member.IsRequired),
            ordered.ToEquatableArray(),
            parameters.Select(ConstructorParser.Default).ToEquatableArray(),
            _fields.ToEquatableArray(),
            _accessors.Declarations.ToEquatableArray(),
            unknown,
            _extensionData,
            Kind(members).ToEquatableArray(),
            TypePartParser.Parse(_type, unknown == UnknownMembers.Kept));
    }

    private static string? Repeated(List<JsonMemberModel> members)
    {
        for (var i = 1; i < members.Count; i++)
        {
            for (var before = 0; before < i; before++)
            {
                if (members[before].Name == members[i].Name)
                    return members[i].Name;
            }
        }

        return null;
    }

    private JsonMemberModel? Member(MemberCandidate candidate, int parameter, bool setsRequired)
    {
        var attributes = candidate.Attributes;
        if (attributes.Unsupported is { } unsupported)
            Problem ??= $"of its member '{candidate.Symbol.Name}': {unsupported}";
        var name = attributes.PropertyName ?? _names.Of(candidate.Symbol.Name).Wire;
        var ignore = attributes.Ignore ?? JsonIgnore.WhenWritingNull;
        if (ignore == JsonIgnore.Always)
            return new(name, "", "", null, null, default, false, false, -1);

        _codecs.Member = candidate.Symbol;
        var codec = attributes.Converter is { } converter ? _codecs.Custom(candidate.Type, converter) : _codecs.Of(candidate.Type);
        var reads = ignore != JsonIgnore.WhenReading;
        var set = reads && (candidate.CanSet || parameter >= 0) ? _accessors.Set(candidate) : (SetterModel?)null;
        var type = candidate.Type.QualifiedName();
        return new(
            name,
            type,
            codec.IsReady ? codec.Text : Field(type, codec.Text),
            candidate.CanGet && ignore != JsonIgnore.WhenWriting ? _accessors.Get(candidate) : null,
            set,
            ignore switch
            {
                JsonIgnore.Never => WriteCondition.Always,
                JsonIgnore.WhenWritingDefault => WriteCondition.UnlessDefault,
                _ => WriteCondition.UnlessNull,
            },
            codec.Copies && candidate.CanGet && candidate.CanSet,
            reads && (attributes.Has("JsonRequiredAttribute") || (candidate.IsRequired && !setsRequired)),
            reads ? parameter : -1);
    }

    // What is sent as an object of a kind has the kind filled in; of a resource type, the interface does that.
    private IEnumerable<string> Kind(List<JsonMemberModel> members) =>
        _type.IsValueType || _type.IsKubernetesObject()
            ? []
            : members.Where(member => member is { Name: "apiVersion" or "kind", Codec: KnownTypes.Codecs + "Text", Set: not null })
                .Select(member => member.Set!.Value.To(member.Name));

    private string Field(string type, string expression)
    {
        var known = _fields.Find(field => field.Expression == expression);
        if (known is null)
            _fields.Add(known = new("Codec" + (_fields.Count + 1), type, expression));
        return known.Name;
    }

    private void ExtensionData(MemberCandidate candidate)
    {
        var type = candidate.Type.QualifiedName();
        var creation = candidate.Type.TypeKind == TypeKind.Interface && candidate.Type is INamedTypeSymbol { TypeArguments: [_, var value] }
            ? $"new global::System.Collections.Generic.Dictionary<string, {value.QualifiedName()}>()"
            : $"new {type}()";
        if (!candidate.CanGet || !candidate.CanSet)
            Problem ??= $"its extension data '{candidate.Symbol.Name}' can't be set";
        else
            _extensionData = new(_accessors.Get(candidate), _accessors.Set(candidate), creation);
    }
}
