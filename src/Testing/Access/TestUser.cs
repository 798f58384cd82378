namespace KubeGen.Testing;

/// <summary>Someone whom the server knows.</summary>
/// <param name="Name">The user name, as it stands in a 403: <c>system:serviceaccount:default:bot</c>.</param>
/// <param name="Groups">The groups that the user is in.</param>
public sealed record TestUser(string Name, params IReadOnlyList<string> Groups)
{
    internal const string AuthenticatedGroup = "system:authenticated";

    internal static readonly TestUser Anonymous = new("system:anonymous", "system:unauthenticated");

    internal bool IsMaster => Groups.Contains("system:masters");
}
