namespace KubeGen.Generator.Model.Json;

/// <summary>One type that is read and written as an object, every name and way settled.</summary>
/// <param name="FileName">The name of the emitted file that begins with this type.</param>
/// <param name="Namespace">The namespace of the type, and of its codec.</param>
/// <param name="Type">The type, fully qualified.</param>
/// <param name="Codec">The name of the codec's class.</param>
/// <param name="Creation">How an object is made, as a C# expression; of constructor-bound types, the part before the arguments.</param>
/// <param name="IsBound">Whether members are gathered before the object is made.</param>
/// <param name="Members">The members in the order in which they are written, then those that are only passed over.</param>
/// <param name="Fields">The codecs that are put together for the members.</param>
/// <param name="Accessors">What reaches members that C# doesn't let other types reach.</param>
/// <param name="Kind">The statements that set apiVersion and kind, of a type that is no resource but has them.</param>
/// <param name="Extension">The part of the type itself that is emitted.</param>
internal sealed record ObjectModel(
    string FileName,
    string Namespace,
    string Type,
    string Codec,
    bool IsStruct,
    string Creation,
    bool IsBound,
    EquatableArray<JsonMemberModel> Members,
    EquatableArray<string> Parameters,
    EquatableArray<CodecFieldModel> Fields,
    EquatableArray<string> Accessors,
    UnknownMembers Unknown,
    ExtensionDataModel? ExtensionData,
    EquatableArray<string> Kind,
    TypePartModel? Extension)
{
    /// <summary>Whether the type is left to the metadata of the client's options.</summary>
    public bool IsDelegated { get; init; }

    /// <summary>The codec, fully qualified.</summary>
    public string QualifiedCodec => Emission.SourceFile.Qualify(Namespace, Codec) + ".Codec";
}

/// <summary>One member on the wire.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Type">Its type, fully qualified.</param>
/// <param name="Codec">Its codec as a C# expression.</param>
/// <param name="Get">Its value as a C# expression over <c>value</c>; null where it is not written.</param>
/// <param name="Set">The statement that sets it; null where it is passed over in reading.</param>
/// <param name="IsCopied">Whether a copy of the object needs a copy of it.</param>
/// <param name="Parameter">The constructor's parameter that it goes to, or -1.</param>
internal sealed record JsonMemberModel(
    string Name,
    string Type,
    string Codec,
    string? Get,
    SetterModel? Set,
    WriteCondition Condition,
    bool IsCopied,
    bool IsRequired,
    int Parameter);

/// <summary>A codec that is put together for members of one type.</summary>
/// <param name="Type">The members' type, fully qualified.</param>
/// <param name="Expression">The codec as a C# expression.</param>
internal sealed record CodecFieldModel(string Name, string Type, string Expression);

/// <summary>A statement that sets a member: what stands before the value, and after it.</summary>
internal readonly record struct SetterModel(string Before, string After = "")
{
    public string To(string value) => Before + value + After;
}

/// <summary>When a member is written.</summary>
internal enum WriteCondition
{
    UnlessNull,
    Always,
    UnlessDefault,
}

/// <summary>What becomes of members that the type doesn't know.</summary>
internal enum UnknownMembers
{
    Dropped,
    Kept,
    Forbidden,
}

/// <summary>The member that holds what the type doesn't know.</summary>
/// <param name="Creation">A new, empty one as a C# expression.</param>
internal sealed record ExtensionDataModel(string Get, SetterModel Set, string Creation);

/// <summary>What is emitted for the users of a type: a part of the type itself, or, for a resource type that is not partial, a method beside it.</summary>
/// <param name="Headings">The declarations of the type and of those around it, the outermost first; empty where it is not partial.</param>
/// <param name="HasStorage">Whether the part keeps unknown fields.</param>
/// <param name="HasCopy">Whether a DeepCopy is emitted.</param>
internal sealed record TypePartModel(EquatableArray<string> Headings, bool IsPublic, string Name, bool HasStorage, bool HasCopy);
