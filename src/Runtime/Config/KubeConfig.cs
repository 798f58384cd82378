namespace KubeGen;

/// <summary>Reads kubeconfig files.</summary>
public static class KubeConfig
{
}
