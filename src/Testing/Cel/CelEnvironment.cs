namespace KubeGen.Testing.Cel;

/// <summary>What an expression may name: the functions of Kubernetes 1.36 for rules of custom resources, and these variables.</summary>
internal sealed class CelEnvironment(IReadOnlyDictionary<string, CelType> variables)
{
    public IReadOnlyDictionary<string, CelType> Variables => variables;
}
