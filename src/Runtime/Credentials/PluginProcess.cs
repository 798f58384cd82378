using System.ComponentModel;
using System.Diagnostics;

namespace KubeGen;

/// <summary>Runs a credential plugin: both of its pipes are drained, and it has its time.</summary>
internal static class PluginProcess
{
    private const string InfoVariable = "KUBERNETES_EXEC_INFO";
    private const string NotInstalled =
        """


        It looks like you are trying to use a client-go credential plugin that is not installed.

        To learn more about this feature, consult the documentation available at:
              https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins
        """;

    /// <returns>What it wrote to its standard output.</returns>
    /// <exception cref="ExecCredentialException">It did not run, failed, or took too long.</exception>
    public static async Task<string> Run(ExecConfig config, string info, bool interactive)
    {
        using var process = Start(config, info, interactive);
        if (!interactive)
            process.StandardInput.Close();
        using var limit = new CancellationTokenSource(config.Timeout);
        // Not bound to the limit: what the plugin wrote until then belongs in the error.
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw Failure(config, $"exec: executable {config.Command} did not end within {config.Timeout}", await errors.ConfigureAwait(false), exitCode: null, new TimeoutException(e.Message, e));
        }

        var (written, said) = (await output.ConfigureAwait(false), await errors.ConfigureAwait(false));
        return process.ExitCode == 0
            ? written
            : throw Failure(config, $"exec: executable {config.Command} failed with exit code {process.ExitCode}", said, process.ExitCode, cause: null);
    }

    private static Process Start(ExecConfig config, string info, bool interactive)
    {
        var start = new ProcessStartInfo(config.Command, config.Args)
        {
            RedirectStandardInput = !interactive,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        foreach (var (name, value) in config.Env)
            start.Environment[name] = value;
        start.Environment[InfoVariable] = info;
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            var hint = string.IsNullOrEmpty(config.InstallHint) ? "" : $"\n\n{config.InstallHint}";
            throw Failure(config, $"exec: executable {config.Command} not found{NotInstalled}{hint}", "", exitCode: null, e);
        }
    }

    private static ExecCredentialException Failure(ExecConfig config, string message, string errors, int? exitCode, Exception? cause)
    {
        var said = errors.Trim();
        return new ExecCredentialException($"getting credentials: {message}{(said.Length > 0 ? ": " + said : "")}", cause)
        {
            Command = config.Command,
            ExitCode = exitCode,
            StandardError = errors,
        };
    }
}
