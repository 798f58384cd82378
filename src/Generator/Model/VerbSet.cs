using System;

namespace KubeGen.Generator.Model;

/// <summary>The values of KubeGen.Verbs, which the generator can't reference; a test holds the two together.</summary>
[Flags]
internal enum VerbSet
{
    None = 0,
    Create = 1 << 0,
    Update = 1 << 1,
    UpdateStatus = 1 << 2,
    Delete = 1 << 3,
    DeleteCollection = 1 << 4,
    Get = 1 << 5,
    List = 1 << 6,
    Watch = 1 << 7,
    Patch = 1 << 8,
    Apply = 1 << 9,
    ApplyStatus = 1 << 10,

    Status = UpdateStatus | ApplyStatus,
    ReadOnly = Get | List | Watch,
    Extensible = Get | List | Create | Update | Patch | Apply,
    All = (1 << 11) - 1,
}
