using System.Reflection;
using System.Runtime.InteropServices;

namespace KubeGen;

/// <summary>How the client names itself, in the form of client-go's.</summary>
internal static class UserAgent
{
    private const string FollowedKubernetes = "v1.36";

    public static string Default()
    {
        var version = typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
        return $"kubegen/{version} ({OperatingSystemName()}/{ArchitectureName()}) kubernetes/{FollowedKubernetes}";
    }

    private static string OperatingSystemName() =>
        OperatingSystem.IsLinux() ? "linux" : OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "unknown";

    private static string ArchitectureName() => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => "amd64",
        Architecture.X86 => "386",
        var other => other.ToString().ToLowerInvariant(),
    };
}
