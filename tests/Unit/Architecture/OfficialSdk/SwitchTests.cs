using System.Diagnostics;
using System.Text.Json;

namespace EmploisEnRegions.Tests.Unit.Architecture.OfficialSdk;

public sealed class SwitchTests
{
    /// <summary>The packages need not restore for MSBuild to say which ones it would ask for.</summary>
    [Fact]
    public async Task The_switch_replaces_every_seam_by_packages_that_have_a_version()
    {
        var host = await EvaluateAsync("src/BotHost/BotHost.csproj", TestContext.Current.CancellationToken);
        var packages = Identities(host, "PackageReference");

        Assert.DoesNotContain(Identities(host, "ProjectReference"), path => Seams.Names.Any(seam => path.EndsWith($"/{seam}.csproj", StringComparison.Ordinal)));
        Assert.Contains("Microsoft.Bot.Builder.Dialogs", packages);
        Assert.Contains("Azure.AI.TextAnalytics", packages);
        Assert.Equal(5, packages.Count(name => name.StartsWith("Microsoft.Recognizers.Text.", StringComparison.Ordinal)));
        Assert.Empty(packages.Where(IsOfficial).Except(Identities(host, "PackageVersion")));
        Assert.Contains("OFFICIAL_SDK", host.GetProperty("Properties").GetProperty("DefineConstants").GetString()!.Split(';'));
    }

    private static bool IsOfficial(string package) => package.StartsWith("Microsoft.Bot.", StringComparison.Ordinal)
        || package.StartsWith("Microsoft.Recognizers.", StringComparison.Ordinal) || package == "Azure.AI.TextAnalytics";

    private static List<string> Identities(JsonElement evaluated, string item) =>
        [.. evaluated.GetProperty("Items").GetProperty(item).EnumerateArray().Select(entry => entry.GetProperty("Identity").GetString()!)];

    private static async Task<JsonElement> EvaluateAsync(string project, CancellationToken cancellationToken)
    {
        using var msbuild = Process.Start(new ProcessStartInfo("dotnet",
        [
            "msbuild", project, "-nologo", "-p:OfficialSdk=true",
            "-getItem:PackageReference", "-getItem:ProjectReference", "-getItem:PackageVersion", "-getProperty:DefineConstants",
        ]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true })!;
        var text = await msbuild.StandardOutput.ReadToEndAsync(cancellationToken);
        await msbuild.WaitForExitAsync(cancellationToken);
        Assert.Equal(0, msbuild.ExitCode);
        return JsonDocument.Parse(text).RootElement;
    }
}
