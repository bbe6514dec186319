using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public sealed class BriefTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    [Fact]
    public async Task The_brief_is_in_the_counsellors_language_and_says_what_was_answered_and_nothing_else()
    {
        var key = await KeepAsync(new Profile
        {
            Occupation = new Occupation("welder", "72106"), KeepField = true, Partner = new Partner(true, new Occupation("nurse")), Children = new Children(2, [4, 9]),
            French = LanguageLevel.Beginner, MedicalCare = false, Vehicle = false, InterestedIn = ["01"], Excluded = ["09"], Unsure = ["housing"],
        });
        using var counsellor = await host.CounsellorAsync("valerie");
        await counsellor.GoAsync($"/console/conversation?channel={key.ChannelId}&id={key.ConversationId}");

        var brief = counsellor.Page.QuerySelectorAll(".brief p:not(.help)").Select(line => line.TextContent.Replace('\u00a0', ' '));
        Assert.Equal(
            [
                "Travail : welder, CNP 72106, veut rester dans ce domaine.", "Départ : en couple (nurse), 2 enfants, 4, 9 ans.", "Langues : français : débutant.",
                "Souhaits : attirance pour Bas-Saint-Laurent, ne veut pas Côte-Nord.", "Besoins : sans voiture.", "Ne sait pas encore : Logement.",
            ],
            brief);

        await counsellor.SubmitAsync("form[action*=language]");
        Assert.Contains("Work: welder, NOC 72106, wants to stay in this field.", counsellor.Page.QuerySelector(".brief")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_answered_is_no_brief()
    {
        var key = await KeepAsync(Profile.Empty);
        using var counsellor = await host.CounsellorAsync("willy", Role.Lead);
        await counsellor.GoAsync($"/console/conversation?channel={key.ChannelId}&id={key.ConversationId}");
        Assert.Null(counsellor.Page.QuerySelector(".brief"));
        Assert.NotNull(counsellor.Page.QuerySelector("#status"));
    }

    private async Task<ConversationKey> KeepAsync(Profile profile)
    {
        var (key, now) = (new ConversationKey("directline", Guid.NewGuid().ToString("N")), DateTimeOffset.UtcNow);
        var conversation = new Conversation { Key = key, Version = 1, CreatedAt = now, LastWordAt = now, Language = "en", Dossier = new Dossier { Consented = true, Profile = profile } };
        await host.Get<IConversationStore>().CommitAsync(
            new TurnCommit { ExpectedVersion = 0, Conversation = conversation, State = default, Deliveries = Deliveries.None, Entries = [] }, CancellationToken.None);
        return key;
    }
}
