using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace EmploisEnRegions.Integration.Deployment;

/// <summary>What can be known of the templates without a cloud and without containers. The README beside them says what cannot.</summary>
public sealed partial class TemplateTests : IDisposable
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(
        typeof(TemplateTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectFolder").Value!, "..", ".."));

    private static readonly string Templates = Path.Combine(Root, "deploymentTemplates");
    private static readonly string Azure = Path.Combine(Templates, "azure");
    private static readonly string SelfHosting = Path.Combine(Templates, "selfHosting");

    private readonly string _copy = Directory.CreateTempSubdirectory("templates-").FullName;

    [Fact]
    public async Task Bicep_and_ARM_are_well_formed_and_say_the_same()
    {
        var (code, output) = await RunAsync(Path.Combine(Azure, "check"));
        Assert.True(code == 0, output);
    }

    [Fact]
    public async Task Azures_own_compiler_has_nothing_to_say_of_the_Bicep_and_makes_the_very_ARM_that_stands_beside_it()
    {
        var compiled = Path.Combine(_copy, "compiled.json");
        var (code, output) = await RunAsync(Path.Combine(Azure, "compile"), Path.Combine(Azure, "main.bicep"), compiled);
        Assert.SkipWhen(NotRestored().IsMatch(output), "Azure's Bicep compiler cannot be restored here.");
        Assert.True(code == 0, output);
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(await File.ReadAllTextAsync(compiled), await File.ReadAllTextAsync(Path.Combine(Azure, "azuredeploy.json")));
    }

    [Fact]
    public async Task Azures_own_compiler_tells_a_property_that_Azure_does_not_know()
    {
        var spoiled = Path.Combine(_copy, "spoiled.bicep");
        var bicep = await File.ReadAllTextAsync(Path.Combine(Azure, "main.bicep"));
        Assert.Contains("msaAppType:", bicep, StringComparison.Ordinal);
        await File.WriteAllTextAsync(spoiled, bicep.Replace("msaAppType:", "msaAppKind:", StringComparison.Ordinal));
        var (_, output) = await RunAsync(Path.Combine(Azure, "compile"), spoiled, Path.Combine(_copy, "spoiled.json"));
        Assert.SkipWhen(NotRestored().IsMatch(output), "Azure's Bicep compiler cannot be restored here.");
        Assert.Contains("msaAppKind", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("main.bicep", "kind: 'azurebot'", "kind 'azurebot'", "main.bicep:")]
    [InlineData("main.bicep", "Servers@2024-08-01' = {", "Servers@2022-12-01' = {", "flexibleServers@2022-12-01 is in Bicep only")]
    [InlineData("main.bicep", "@secure()\n@description('Twilio", "@description('Twilio", "secure parameter twilioAuthToken is in ARM only")]
    [InlineData("main.bicep", "Bot__TenantId", "Bot__Tenant", "environment variable Bot__Tenant is in Bicep only")]
    [InlineData("azuredeploy.json", "parameters('image')", "parameters('picture')", "unknown parameter picture")]
    [InlineData("azuredeploy.json", "\"[subscription().tenantId]\"", "\"[subscription(.tenantId]\"", "does not close")]
    [InlineData("azuredeploy.parameters.json", "\"host\"", "\"hostName\"", "names hostName, which is unknown")]
    public async Task What_is_wrong_is_told_in_a_line(string file, string right, string wrong, string told)
    {
        foreach (var template in Directory.GetFiles(Azure, "*.*").Where(f => Path.GetExtension(f) is ".bicep" or ".json"))
        {
            var text = await File.ReadAllTextAsync(template);
            if (Path.GetFileName(template) == file)
            {
                Assert.Contains(right, text, StringComparison.Ordinal);
                text = text.Replace(right, wrong, StringComparison.Ordinal);
            }

            await File.WriteAllTextAsync(Path.Combine(_copy, Path.GetFileName(template)), text);
        }

        var (code, output) = await RunAsync(Path.Combine(Azure, "check"), _copy);
        Assert.Equal(1, code);
        Assert.Contains(told, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_in_a_template_is_one_that_the_README_explains()
    {
        var readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        string[] files = [Path.Combine(Azure, "main.bicep"), .. Directory.GetFiles(SelfHosting)];
        var settings = files.SelectMany(file => Setting().Matches(File.ReadAllText(file))).Select(match => match.Value).Distinct().ToList();
        Assert.Contains("ConnectionStrings__Orientation", settings);
        Assert.All(settings, setting => Assert.Contains($"`{setting}`", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void The_compose_file_declares_what_it_uses()
    {
        using var text = new StringReader(File.ReadAllText(Path.Combine(SelfHosting, "compose.yaml")));
        var yaml = new YamlStream();
        yaml.Load(text);
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        var services = Names(root["services"]);
        foreach (var (name, node) in (YamlMappingNode)root["services"])
        {
            var service = (YamlMappingNode)node;
            Assert.True(service.Children.ContainsKey("image") || File.Exists(Path.Combine(SelfHosting, service["build"]["context"].ToString(), service["build"]["dockerfile"].ToString())), $"{name}");
            Assert.All(List(service, "networks"), network => Assert.Contains(network, Names(root["networks"])));
            Assert.All(List(service, "volumes"), volume => Assert.Contains(volume.Split(':')[0], Names(root["volumes"])));
            Assert.All(List(service, "depends_on"), other => Assert.Contains(other, services));
        }
    }

    [Fact]
    public async Task The_unit_is_one_that_systemd_understands()
    {
        const string Analyze = "/usr/bin/systemd-analyze";
        Assert.SkipUnless(File.Exists(Analyze), "systemd is not installed here.");
        var (code, output) = await RunAsync(Analyze, "verify", Path.Combine(SelfHosting, "orientation.service"));
        Assert.True(code == 0 && output.Length == 0, output);
    }

    public void Dispose() => Directory.Delete(_copy, recursive: true);

    [GeneratedRegex(@"\b[A-Z]\w+?__\w+")]
    private static partial Regex Setting();

    /// <summary>The package, its version or the whole source is not there.</summary>
    [GeneratedRegex("NU1(101|102|301)")]
    private static partial Regex NotRestored();

    private static IReadOnlyList<string> Names(YamlNode node) => [.. ((YamlMappingNode)node).Children.Keys.Select(key => key.ToString())];

    private static IReadOnlyList<string> List(YamlMappingNode service, string field) => !service.Children.TryGetValue(field, out var node) ? []
        : node is YamlSequenceNode several ? [.. several.Select(one => one.ToString())] : Names(node);

    private static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
