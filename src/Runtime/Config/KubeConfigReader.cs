namespace KubeGen;

/// <summary>Makes a configuration of a context, its cluster and its user.</summary>
internal static class KubeConfigReader
{
    private const string ExecExtension = "client.authentication.k8s.io/exec";

    public static RestConfig Read(KubeConfigFiles files, string? contextName)
    {
        var name = contextName ?? files.CurrentContext;
        if (name is null)
            throw Invalid(files.IsEmpty ? "no configuration has been provided, try setting KUBERNETES_MASTER environment variable" : "no context chosen");
        var context = files.Context(name) ?? throw Invalid($"context was not found for specified context: {name}");
        var clusterName = context.Text("cluster") ?? throw Invalid($"cluster was not specified for context {GoQuote.Quote(name)}");
        var cluster = files.Cluster(clusterName) ?? throw Invalid($"cluster {GoQuote.Quote(clusterName)} was not found for context {GoQuote.Quote(name)}");
        var config = new RestConfig { Namespace = context.Text("namespace") };
        ReadCluster(config, cluster, clusterName);
        if (context.Text("user") is { } userName)
        {
            var user = files.User(userName) ?? throw Invalid($"user {GoQuote.Quote(userName)} was not found for context {GoQuote.Quote(name)}");
            ReadUser(config, user, userName);
            config.Exec = ReadExec(user, userName, cluster);
        }

        return config;
    }

    private static void ReadCluster(RestConfig config, KubeConfigNode cluster, string name)
    {
        config.Host = cluster.Text("server") ?? throw Invalid($"no server found for cluster {GoQuote.Quote(name)}");
        config.ProxyUrl = cluster.Text("proxy-url");
        config.DisableCompression = cluster.Flag("disable-compression");
        config.Tls.Insecure = cluster.Flag("insecure-skip-tls-verify");
        config.Tls.ServerName = cluster.Text("tls-server-name");
        config.Tls.CaData = cluster.Data("certificate-authority-data");
        config.Tls.CaFile = cluster.FilePath("certificate-authority");
    }

    private static void ReadUser(RestConfig config, KubeConfigNode user, string name)
    {
        config.BearerToken = user.Text("token");
        config.BearerTokenFile = config.BearerToken is null ? user.FilePath("tokenFile") : null;
        (config.Username, config.Password) = (user.Text("username"), user.Text("password"));
        config.Tls.CertData = user.Data("client-certificate-data");
        config.Tls.CertFile = user.FilePath("client-certificate");
        config.Tls.KeyData = user.Data("client-key-data");
        config.Tls.KeyFile = user.FilePath("client-key");
        if (config.Tls is { CertData: null, CertFile: null } != config.Tls is { KeyData: null, KeyFile: null })
            throw Invalid($"client-key-data or client-key must be specified for {name} to use the clientCert authentication method.");
        if ((config.BearerToken ?? config.BearerTokenFile) is not null && config.Username is not null)
            throw Invalid($"more than one authentication method found for {name}; found [token basicAuth], only one is allowed");
        if (user.Mapping("auth-provider") is { } provider)
            throw new KubeConfigException($"no Auth Provider found for name {GoQuote.Quote(provider.Text("name") ?? "")}: use an exec credential plugin");
        config.Impersonate = ReadImpersonation(user, name);
    }

    private static ImpersonationConfig? ReadImpersonation(KubeConfigNode user, string name)
    {
        var (userName, uid, groups, extra) = (user.Text("as"), user.Text("as-uid"), user.Texts("as-groups"), user.TextLists("as-user-extra"));
        if (userName is not null)
            return new ImpersonationConfig { UserName = userName, Uid = uid, Groups = [.. groups], Extra = new Dictionary<string, IList<string>>(extra) };
        return uid is null && groups.Count + extra.Count == 0 ? null : throw Invalid($"requesting uid, groups or user-extra for {name} without impersonating a user");
    }

    private static ExecConfig? ReadExec(KubeConfigNode user, string name, KubeConfigNode cluster)
    {
        if (user.Mapping("exec") is not { } exec)
            return null;
        var command = exec.Text("command") ?? throw Invalid($"command must be specified for {name} to use exec authentication plugin");
        var apiVersion = exec.Text("apiVersion") ?? throw Invalid($"apiVersion must be specified for {name} to use exec authentication plugin");
        // A bare name is looked up in PATH; what has a separator is a path.
        var isPath = command.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return new ExecConfig
        {
            Command = isPath ? exec.FilePath("command")! : command,
            Args = [.. exec.Texts("args")],
            Env = ReadEnvironment(exec, name),
            ApiVersion = apiVersion,
            InstallHint = exec.Text("installHint"),
            ProvideClusterInfo = exec.Flag("provideClusterInfo"),
            InteractiveMode = ReadInteractiveMode(exec, name, apiVersion),
            ClusterConfig = cluster.Mappings("extensions").FirstOrDefault(static e => e.Text("name") == ExecExtension)?.Json("extension"),
        };
    }

    private static Dictionary<string, string> ReadEnvironment(KubeConfigNode exec, string name)
    {
        var environment = new Dictionary<string, string>();
        foreach (var variable in exec.Mappings("env"))
            environment[variable.Text("name") ?? throw Invalid($"env variable name must be specified for {name} to use exec authentication plugin")] = variable.Text("value") ?? "";
        return environment;
    }

    private static string ReadInteractiveMode(KubeConfigNode exec, string name, string apiVersion) => exec.Text("interactiveMode") switch
    {
        // Only v1 requires it.
        null when apiVersion == "client.authentication.k8s.io/v1beta1" => "IfAvailable",
        null => throw Invalid($"interactiveMode must be specified for {name} to use exec authentication plugin"),
        "Never" => "Never",
        "IfAvailable" => "IfAvailable",
        "Always" => "Always",
        var other => throw Invalid($"invalid interactiveMode for {name}: {GoQuote.Quote(other)}"),
    };

    private static KubeConfigException Invalid(string message) => new($"invalid configuration: {message}");
}
