using EmploisEnRegions.Handoff.Notes;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public abstract class MentionTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : MentionTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : MentionTests(postgres);

    [Fact]
    public async Task Who_is_named_in_a_note_finds_it_until_they_open_the_conversation_and_nobody_else_does()
    {
        await using var desk = await NewDeskAsync();
        foreach (var name in new[] { "Nadia", "Élise Roy", "Sam", "Samuel" }) await desk.AccountAsync(name, "fr");
        var person = await desk.WaitingPersonAsync();

        await NoteAsync(desk, person, "n1", "À voir avec @elise roy, et @Samuel; pas @Nadia elle-même. a@sam.org");

        Assert.Equal(("Nadia", person.Key), await UnseenAsync(desk, "Élise Roy") is [var one] ? (one.ByName, one.Key) : default);
        Assert.Single(await UnseenAsync(desk, "Samuel"));
        Assert.Empty(await UnseenAsync(desk, "Nadia"));
        Assert.Empty(await UnseenAsync(desk, "Sam"));

        await desk.Get<NoteBook>().OpenedAsync(person.Key, "Samuel", desk.Bot.Clock.GetUtcNow(), CancellationToken.None);
        Assert.Empty(await UnseenAsync(desk, "Samuel"));
        Assert.Single(await UnseenAsync(desk, "Élise Roy"));

        await person.SaysAsync("erase");
        Assert.Empty(await UnseenAsync(desk, "Élise Roy"));
    }

    private static Task NoteAsync(DeskHost desk, Person person, string id, string text) =>
        desk.Get<NoteBook>().AddAsync(new Note(id, person.Key, "Nadia", "Nadia", text, desk.Bot.Clock.GetUtcNow()), CancellationToken.None);

    private static Task<IReadOnlyList<Mention>> UnseenAsync(DeskHost desk, string accountId) =>
        desk.Get<IMentionStore>().ReadUnseenAsync(accountId, 10, CancellationToken.None);
}
