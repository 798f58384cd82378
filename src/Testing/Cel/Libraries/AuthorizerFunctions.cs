namespace KubeGen.Testing.Cel;

/// <summary>Kubernetes' authorizer functions. A rule of a custom resource has no authorizer to call them on; it may not use their names otherwise either.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-authorizer-library">Kubernetes authorizer library</seealso>
internal static class AuthorizerFunctions
{
    public static readonly IReadOnlyList<CelDeclaration> All =
    [
        Declared("allowed", "decision_allowed", "kubernetes.authorization.Decision -> bool"),
        Declared("check", "pathcheck_check", "kubernetes.authorization.PathCheck, string -> kubernetes.authorization.Decision"),
        Declared("check", "resourcecheck_check", "kubernetes.authorization.ResourceCheck, string -> kubernetes.authorization.Decision"),
        Declared("error", "decision_error", "kubernetes.authorization.Decision -> string"),
        Declared("errored", "decision_errored", "kubernetes.authorization.Decision -> bool"),
        Declared("fieldSelector", "authorizer_fieldselector", "kubernetes.authorization.ResourceCheck, string -> kubernetes.authorization.ResourceCheck"),
        Declared("group", "authorizer_group", "kubernetes.authorization.Authorizer, string -> kubernetes.authorization.GroupCheck"),
        Declared("labelSelector", "authorizer_labelselector", "kubernetes.authorization.ResourceCheck, string -> kubernetes.authorization.ResourceCheck"),
        Declared("name", "resourcecheck_name", "kubernetes.authorization.ResourceCheck, string -> kubernetes.authorization.ResourceCheck"),
        Declared("namespace", "resourcecheck_namespace", "kubernetes.authorization.ResourceCheck, string -> kubernetes.authorization.ResourceCheck"),
        Declared("path", "authorizer_path", "kubernetes.authorization.Authorizer, string -> kubernetes.authorization.PathCheck"),
        Declared("reason", "decision_reason", "kubernetes.authorization.Decision -> string"),
        Declared("resource", "groupcheck_resource", "kubernetes.authorization.GroupCheck, string -> kubernetes.authorization.ResourceCheck"),
        Declared("serviceAccount", "authorizer_serviceaccount", "kubernetes.authorization.Authorizer, string, string -> kubernetes.authorization.Authorizer"),
        Declared("subresource", "resourcecheck_subresource", "kubernetes.authorization.ResourceCheck, string -> kubernetes.authorization.ResourceCheck"),
    ];

    private static CelDeclaration Declared(string name, string id, string signature) =>
        CelDeclare.Method(name, id, signature, object? (object? _) => throw CelErrors.NoSuchOverload());
}
