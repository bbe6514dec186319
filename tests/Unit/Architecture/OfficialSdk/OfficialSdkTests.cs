using System.Text.RegularExpressions;

namespace EmploisEnRegions.Tests.Unit.Architecture.OfficialSdk;

/// <summary>
/// -p:OfficialSdk=true cannot be built where the official packages do not restore. This proves what can be proved without them:
/// nothing outside the seams uses a type or a member that the official signatures lack, or in a form that they do not allow.
/// </summary>
public sealed partial class OfficialSdkTests
{
    public static TheoryData<string> Projects() => [.. Users.Projects(), "Support"];

    [Theory, MemberData(nameof(Projects))]
    public void Nothing_is_used_that_the_official_packages_lack(string project)
    {
        using var user = Users.Built(project);
        var (uses, official, seams) = (new SeamUses(user), Official(), OurSeams());
        var overrides = uses.Overrides(seams).ToList();
        var problems = uses.Types().Where(type => !IsOurJson(type) && !official.Types.ContainsKey(type)).Select(type => $"{type} is ours only")
            .Concat(uses.Members().Where(use => !IsOurJson(use.Type)).Concat(overrides).SelectMany(use => Problems(use.Type, use.Member, official, seams)))
            .Concat(overrides.Where(use => official.Find(use.Type, use.Member.Key) is { IsOverridable: false }).Select(use => $"{use.Type}: {use.Member.Key} cannot be overridden there"))
            .Concat(uses.Bases().SelectMany(type => Missing(type, official, seams)));
        AssertNone(problems);
    }

    /// <summary>Microsoft.Bot.Builder.Testing is no package of ours to reference: tests/Support has its client.</summary>
    [Fact]
    public void DialogTestClient_has_the_official_signatures()
    {
        var theirs = Official().Types["Microsoft.Bot.Builder.Testing.DialogTestClient"];
        using var support = Users.Built("Support");
        var ours = new Seams([support]).Types[theirs.FullName];
        AssertNone(theirs.Members.Where(member => !ours.Members.Exists(m => m.Key == member.Key)).Select(member => member.Key));
    }

    /// <summary>It is built last, with the browser part; so its sources are read instead.</summary>
    [Fact]
    public void The_host_wires_capabilities_and_names_nothing_of_the_seams()
    {
        var naming = Repository.Files($"src/{Users.Host}", "*.cs").Where(path => SeamNamespaces().IsMatch(File.ReadAllText(path))).Select(Repository.Relative);
        AssertNone(naming);
    }

    /// <summary>A constant leaves no trace in what is built: those that our sources name are looked for there.</summary>
    [Fact]
    public void Constants_that_are_used_are_official_and_have_the_official_values()
    {
        var (official, seams) = (Official(), OurSeams());
        var named = Users.Sources().SelectMany(path => Qualified().Matches(File.ReadAllText(path))).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var used = (from type in seams.Types.Values
                    from constant in type.Constants
                    where named.Contains($"{type.FullName.Split('.')[^1]}.{constant.Key}")
                    select (Type: type.FullName, Name: constant.Key, constant.Value)).ToList();
        var problems = from constant in used
                       let theirs = official.Types.GetValueOrDefault(constant.Type)?.Constants.GetValueOrDefault(constant.Name)
                       where theirs != constant.Value
                       select $"{constant.Type}.{constant.Name} = {constant.Value}, official: {theirs ?? "none"}";
        Assert.Contains(("Microsoft.Bot.Schema.ActivityTypes", "Message", "message"), used);
        AssertNone(problems);
    }

    private static IEnumerable<string> Problems(string type, Member use, OfficialLists official, Seams seams)
    {
        if (official.Find(type, use.Key) is not { } theirs) return official.Types.ContainsKey(type) ? [$"{type}: {use.Key} is ours only"] : [];
        var ours = seams.Types[type].Members.Find(m => m.Key == use.Key)!;
        return use.Name is ".ctor" && ours.Parameters is [_, { Type: "IntPtr" }] ? [] : ours.AllowsMoreThan(theirs).Select(problem => $"{type}: {use.Key}: {problem}");
    }

    /// <summary>What the official type asks of its implementers and ours does not.</summary>
    private static IEnumerable<string> Missing(string type, OfficialLists official, Seams seams)
    {
        if (!official.Types.TryGetValue(type, out var theirs) || !seams.Types.TryGetValue(type, out var ours)) return [];
        return theirs.Members.Where(member => (member.IsAbstract || IsInterface(type)) && !ours.Members.Exists(m => m.Key == member.Key))
            .Select(member => $"{type}: {member.Key} must be implemented there");
    }

    /// <summary>Assert.Empty would cut the sentences.</summary>
    private static void AssertNone(IEnumerable<string> problems)
    {
        var told = problems.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(told.Count == 0, string.Join('\n', told));
    }

    /// <summary>One file may; <see cref="JsonTests"/> see to that.</summary>
    private static bool IsOurJson(string type) => type == "EmploisEnRegions.BotFramework.BotJson";

    private static bool IsInterface(string type) => type.Split('.')[^1] is ['I', var second, ..] && char.IsUpper(second);

    private static OfficialLists Official()
    {
        Assert.SkipUnless(OfficialLists.ArePresent, "The official signatures lie in ../shared, which is not beside this clone.");
        return OfficialLists.Read();
    }

    private static Seams OurSeams()
    {
        var assemblies = Seams.Names.Select(Users.Built).ToList();
        var seams = new Seams(assemblies);
        assemblies.ForEach(assembly => assembly.Dispose());
        return seams;
    }

    [GeneratedRegex(@"\b[A-Z]\w*\.[A-Z]\w*")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"Microsoft\.Bot\b|Microsoft\.Recognizers\b|Azure\.AI\.TextAnalytics|EmploisEnRegions\.BotFramework")]
    private static partial Regex SeamNamespaces();
}
