namespace KubeGen.Testing.Tests;

/// <summary>The servers that the contract is held against.</summary>
public enum ServerKind
{
    /// <summary>TestApiServer.</summary>
    Embedded,

    /// <summary>apiextensions-apiserver 1.36 with etcd: whenever the two disagree, this one is right.</summary>
    Real,
}
