using System.Text.Json.Nodes;

namespace KubeGen.Testing;

/// <summary>/version: the Kubernetes whose behaviour the server has.</summary>
internal static class VersionDocument
{
    public static JsonObject Make() => new()
    {
        ["major"] = "1",
        ["minor"] = "36",
        ["emulationMajor"] = "1",
        ["emulationMinor"] = "36",
        ["minCompatibilityMajor"] = "1",
        ["minCompatibilityMinor"] = "35",
        ["gitVersion"] = "v1.36.0",
        ["gitCommit"] = "",
        ["gitTreeState"] = "clean",
        ["buildDate"] = "1970-01-01T00:00:00Z",
        ["goVersion"] = "go1.26.0",
        ["compiler"] = "gc",
        ["platform"] = "linux/amd64",
    };
}
