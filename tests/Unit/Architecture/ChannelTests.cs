using System.Text.RegularExpressions;

namespace EmploisEnRegions.Tests.Unit.Architecture;

/// <summary>Who knows one channel knows them all, and nobody else needs to know any.</summary>
public sealed partial class ChannelTests
{
    /// <summary>What channels have in common; the other folders are channels.</summary>
    private static readonly string[] Common = ["Limits", "Wire"];

    public static TheoryData<string> Channels => [.. Folders()];

    [Theory, MemberData(nameof(Channels))]
    public void A_channel_has_one_class_that_registers_and_maps_it_a_name_of_its_own_and_doors(string channel)
    {
        var module = Read($"{channel}Channel.cs", channel);
        Assert.Contains($"internal static {(module.Contains("partial class", StringComparison.Ordinal) ? "partial " : "")}class {channel}Channel", module, StringComparison.Ordinal);
        Assert.Contains($"public static IServiceCollection Add{channel}(this IServiceCollection services", module, StringComparison.Ordinal);
        Assert.Contains($"public static void Map{channel}(this IEndpointRouteBuilder endpoints)", module, StringComparison.Ordinal);
        var doors = FilesOf(channel).Where(path => path.EndsWith("Door.cs", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(doors);
        Assert.All(doors, door => Assert.Contains($"internal static class {Path.GetFileNameWithoutExtension(door)}", File.ReadAllText(door), StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Channels))]
    public void All_that_is_mapped_is_mapped_in_its_own_class(string channel)
    {
        var elsewhere = FilesOf(channel).Where(path => Path.GetFileName(path) != $"{channel}Channel.cs" && Mapping().IsMatch(File.ReadAllText(path)));
        Assert.Empty(elsewhere.Select(Repository.Relative));
    }

    [Theory, MemberData(nameof(Channels))]
    public void A_channel_knows_no_sibling(string channel)
    {
        var siblings = Folders().Where(other => other != channel).Select(other => $"EmploisEnRegions.Channels.{other}").ToList();
        var knowing = FilesOf(channel).Where(path => siblings.Exists(sibling => File.ReadAllText(path).Contains(sibling, StringComparison.Ordinal)));
        Assert.Empty(knowing.Select(Repository.Relative));
    }

    /// <summary>The three seams carry the constants of the official packages.</summary>
    [Fact]
    public void Nothing_outside_Channels_knows_a_channel_by_name()
    {
        string[] others = ["src/Channels/", "src/BotFramework/", "src/Recognizers/", "src/TextAnalytics/"];
        var knowing = new[] { "src", "dialogs" }.SelectMany(folder => Repository.Files(folder, "*.cs").Concat(Repository.Files(folder, "*.cshtml")))
            .Where(path => !others.Any(other => Repository.Relative(path).StartsWith(other, StringComparison.Ordinal)))
            .SelectMany(path => File.ReadLines(path).Where(IsCode).Where(line => ChannelName().IsMatch(line)).Select(line => $"{Repository.Relative(path)}: {line.Trim()}"));
        Assert.Empty(knowing);
    }

    private static IEnumerable<string> Folders() => Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "Channels"))
        .Select(path => Path.GetFileName(path)).Where(name => !Common.Contains(name) && name is not ("bin" or "obj"));

    private static IEnumerable<string> FilesOf(string channel) => Repository.Files($"src/Channels/{channel}", "*.cs");

    private static string Read(string file, string channel) => File.ReadAllText(Path.Combine(Repository.Root, "src", "Channels", channel, file));

    private static bool IsCode(string line) => !line.TrimStart().StartsWith("//", StringComparison.Ordinal);

    [GeneratedRegex(@"\.Map(Get|Post|Put|Delete|Group|Methods)\(")]
    private static partial Regex Mapping();

    [GeneratedRegex(@"teams|direct_?line|twilio|""sms""|sms:|text_?page|webchat|emulator", RegexOptions.IgnoreCase)]
    private static partial Regex ChannelName();
}
