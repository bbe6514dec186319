using System.Diagnostics;
using System.Reflection;
using EmploisEnRegions.Integration.Host;
using Xunit;

namespace EmploisEnRegions.Integration.DirectLine;

internal static class NodeClient
{
    private static readonly string Folder = Path.Combine(ProjectFolder(), "DirectLine", "client");
    private static readonly SemaphoreSlim Installing = new(1, 1);

    public static async Task RunAsync(string scenario, EchoHost host)
    {
        await InstallAsync();
        var (code, output) = await ExecuteAsync("node", [$"{scenario}.mjs", host.Address.ToString().TrimEnd('/'), EchoHost.Secret]);
        Assert.True(code == 0, output);
    }

    private static async Task InstallAsync()
    {
        await Installing.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json"))) return;
            var (code, output) = await ExecuteAsync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
            Assert.True(code == 0, output);
        }
        finally
        {
            Installing.Release();
        }
    }

    private static async Task<(int Code, string Output)> ExecuteAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }

    private static string ProjectFolder() => typeof(NodeClient).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "ProjectFolder").Value!;
}
