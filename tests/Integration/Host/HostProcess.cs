extern alias host;

using System.Diagnostics;
using Xunit;
using HostProgram = host::Program;

namespace EmploisEnRegions.Integration.Host;

/// <summary>The built program as its own process.</summary>
internal static class HostProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>For starts that must fail: the exit code and what was written to standard error.</summary>
    public static async Task<(int Code, string Errors)> StartWithAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(HostProgram).Assembly.Location, "--urls=http://127.0.0.1:0", .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        using var tooLong = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        tooLong.CancelAfter(Patience);
        var output = process.StandardOutput.ReadToEndAsync(tooLong.Token);
        var errors = process.StandardError.ReadToEndAsync(tooLong.Token);
        try
        {
            await process.WaitForExitAsync(tooLong.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("The program started although a setting is wrong.");
        }

        await output;
        return (process.ExitCode, await errors);
    }
}
