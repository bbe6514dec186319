using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using System.Text.Json;
using EmploisEnRegions.Integration.Host;
using EmploisEnRegions.Understanding;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EmploisEnRegions.Integration.BotConnector.Teams;

/// <summary>deploymentTemplates/teams/build, run as an administrator runs it.</summary>
public sealed class AppPackageTests(AppPackageTests.Package package) : IClassFixture<AppPackageTests.Package>
{
    [Fact]
    public void The_package_is_in_French_by_default_and_in_English_with_icons_of_the_sizes_that_Teams_wants()
    {
        var manifest = package.Json("manifest.json");
        Assert.Equal("fr", manifest.GetProperty("localizationInfo").GetProperty("defaultLanguageTag").GetString());
        Assert.Equal("en.json", manifest.GetProperty("localizationInfo").GetProperty("additionalLanguages")[0].GetProperty("file").GetString());
        Assert.Equal(Attempt.AppId, manifest.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.Equal("personal", manifest.GetProperty("bots")[0].GetProperty("scopes")[0].GetString());
        Assert.Equal("https://orientation.example.org/confidentialite", manifest.GetProperty("developer").GetProperty("privacyUrl").GetString());
        Assert.Equal(["color.png", "en.json", "manifest.json", "outline.png"], package.Names);
        Assert.Equal((192, 192), Size(package.Bytes("color.png")));
        Assert.Equal((32, 32), Size(package.Bytes("outline.png")));
    }

    [Fact]
    public async Task Every_command_of_the_menu_is_understood_in_its_language()
    {
        await using var host = EchoHost.With("Production");
        _ = host.Address;
        var understanding = host.Services.GetRequiredService<IUnderstanding>();
        var french = package.Json("manifest.json").GetProperty("bots")[0].GetProperty("commandLists")[0].GetProperty("commands").EnumerateArray()
            .Select(command => (Title: command.GetProperty("title").GetString()!, Language: "fr"));
        var english = package.Json("en.json").EnumerateObject().Where(p => p.Name.EndsWith("].title", StringComparison.Ordinal))
            .Select(p => (Title: p.Value.GetString()!, Language: "en"));
        foreach (var (title, language) in french.Concat(english))
        {
            var understood = await understanding.UnderstandAsync(new Utterance(title, null, null, new DateOnly(2026, 11, 24)), CancellationToken.None);
            Assert.True(understood.Intent is not Intent.None && understood.Language == language, $"{title}: {understood.Intent} {understood.Language}");
        }
    }

    [Theory]
    [InlineData("m.bots[0].scopes = ['everywhere']", "scopes")]
    [InlineData("delete m.icons", "icons")]
    [InlineData("m.name.short = 'x'.repeat(31)", "short")]
    [InlineData("delete l['name.full']", "name.full is missing")]
    [InlineData("l['name.medium'] = 'x'", "name.medium")]
    [InlineData("m.localizationInfo.additionalLanguages = []", "localizationInfo")]
    public async Task What_Teams_would_refuse_is_told_before_a_package_is_made(string spoil, string told)
    {
        var script = $$"""
            import fs from 'node:fs'; import { problemsOf } from './validate.mjs';
            const read = (f) => JSON.parse(fs.readFileSync('package/' + f, 'utf8').replaceAll('{appId}', '{{Attempt.AppId}}').replaceAll('{domain}', 'a.example.org'));
            const m = read('manifest.json'), l = read('en.json'); {{spoil}};
            console.log(problemsOf(m, { 'en.json': l }, 'node_modules/@microsoft/app-manifest').join('\n'));
            """;
        var (code, output) = await RunAsync("node", "--input-type=module", "--eval", script);
        Assert.True(code == 0, output);
        Assert.Contains(told, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not-a-guid", "orientation.example.org", "GUID")]
    [InlineData(Attempt.AppId, "https://orientation.example.org", "host name")]
    public async Task What_is_no_bot_or_no_domain_is_refused_in_a_sentence(string appId, string domain, string told)
    {
        var (code, output) = await RunAsync(Path.Combine(Package.Folder, "build"), appId, domain, Path.Combine(Path.GetTempPath(), "never.zip"));
        Assert.Equal(1, code);
        Assert.Contains(told, output, StringComparison.Ordinal);
    }

    private static (int Width, int Height) Size(byte[] png) => (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    private static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Package.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    public sealed class Package : IAsyncLifetime
    {
        private readonly string _file = Path.Combine(Path.GetTempPath(), $"teams-{Guid.NewGuid():N}.zip");

        public static string Folder { get; } = Path.GetFullPath(Path.Combine(
            typeof(Package).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectFolder").Value!, "..", "..", "deploymentTemplates", "teams"));

        public IReadOnlyList<string> Names => Read(zip => zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal).ToList());

        public JsonElement Json(string name) => JsonDocument.Parse(Bytes(name)).RootElement;

        public byte[] Bytes(string name) => Read(zip =>
        {
            using var stream = zip.GetEntry(name)!.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        });

        public async ValueTask InitializeAsync()
        {
            var (code, output) = await RunAsync(Path.Combine(Folder, "build"), Attempt.AppId, "orientation.example.org", _file);
            Assert.True(code == 0, output);
        }

        public ValueTask DisposeAsync()
        {
            File.Delete(_file);
            return ValueTask.CompletedTask;
        }

        private T Read<T>(Func<ZipArchive, T> what)
        {
            using var zip = ZipFile.OpenRead(_file);
            return what(zip);
        }
    }
}
