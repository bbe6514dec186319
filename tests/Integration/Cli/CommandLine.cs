using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace EmploisEnRegions.Tests.Integration.Cli;

/// <summary>The real process, as anybody would start it.</summary>
internal static class CommandLine
{
    public sealed record Ended(int ExitCode, string Output, string Errors)
    {
        public List<JsonElement> Lines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    public static Task<Ended> RunAsync(string arguments, params string[] lines) => RunAsync(arguments, data: null, lines);

    /// <param name="data">The folder of reference data, as the setting Regions:Data.</param>
    public static async Task<Ended> RunAsync(string arguments, DirectoryInfo? data, params string[] lines)
    {
        var start = new ProcessStartInfo("dotnet", $"\"{Path.Combine(AppContext.BaseDirectory, "EmploisEnRegions.Cli.dll")}\" {arguments}")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        if (data is not null) start.Environment["Regions__Data"] = data.FullName;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        foreach (var line in lines) await process.StandardInput.WriteLineAsync(line);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Ended(process.ExitCode, await output, await errors);
    }
}
