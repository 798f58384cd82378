namespace KubeGen;

/// <summary>The content types of bodies.</summary>
internal static class MediaType
{
    public const string Json = "application/json";
}
