using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace KubeGen;

/// <summary>Runs a credential plugin: both of its pipes are drained, and it has its time.</summary>
internal static class PluginProcess
{
    private const string InfoVariable = "KUBERNETES_EXEC_INFO";
    // The time that the pipes of a plugin that was ended have to run dry.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

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
        var (output, errors) = (new StringBuilder(), new StringBuilder());
        var drained = Task.WhenAll(Drain(process.StandardOutput, output), Drain(process.StandardError, errors));
        try
        {
            // A child that the plugin leaves behind may hold the pipes open: they are waited for within the limit, too.
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            await drained.WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            await Task.WhenAny(drained, Task.Delay(LastWords, CancellationToken.None)).ConfigureAwait(false);
            throw Failure(config, $"exec: executable {config.Command} did not end within {config.Timeout}", Text(errors), exitCode: null, new TimeoutException(e.Message, e));
        }

        return process.ExitCode == 0
            ? Text(output)
            : throw Failure(config, $"exec: executable {config.Command} failed with exit code {process.ExitCode}", Text(errors), process.ExitCode, cause: null);
    }

    private static async Task Drain(StreamReader pipe, StringBuilder text)
    {
        var chunk = new char[4096];
        int read;
        while ((read = await pipe.ReadAsync(chunk).ConfigureAwait(false)) > 0)
        {
            lock (text)
                text.Append(chunk, 0, read);
        }
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
            return text.ToString();
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
