using System.Globalization;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Satisfaction;
using EmploisEnRegions.Handoff;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

/// <summary>The real desk on a real database, with a bot that repeats what it hears and queues who says "person".</summary>
internal sealed class DeskHost : IAsyncDisposable
{
    private int _operations;

    public DeskHost(TestDatabase? database = null, IReadOnlyDictionary<string, string?>? settings = null, FakeTimeProvider? clock = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build();
        Bot = BotUnderTest.With(
            services =>
            {
                services.AddSingleton<IBot, Parrot>();
                services.AddHandoff(configuration);
            },
            settings: settings,
            database: database,
            clock: clock,
            replace: StoreWithFaults.Register);
    }

    public BotUnderTest Bot { get; }
    public StoreWithFaults Faults => (StoreWithFaults)Get<IConversationStore>();
    public Badge Nadia { get; } = new("nadia", "Nadia", "PROMIS");
    public Badge Samuel { get; } = new("samuel", "Samuel", "INICI");

    public T Get<T>() where T : notnull => Bot.Services.GetRequiredService<T>();

    public Task<TurnResult> DoAsync(Person person, Func<string, DeskOperation> operation) =>
        Bot.Turns.OperateAsync(person.Key, operation($"operation-{Interlocked.Increment(ref _operations)}"), CancellationToken.None);

    public async Task<Person> WaitingPersonAsync(string? first = null)
    {
        var person = Bot.NewPerson();
        await person.SaysAsync(first ?? "bonjour");
        await person.SaysAsync("person");
        return person;
    }

    public async Task<Account> AccountAsync(string name, params string[] languages)
    {
        var account = new Account
        {
            Id = name, Email = $"{name}@example.org", DisplayName = name, Organisation = "PROMIS", Role = Role.Counsellor,
            Languages = languages, Stamp = name, CreatedAt = Bot.Clock.GetUtcNow(),
        };
        Assert.True(await Get<IAccountStore>().AddAsync(account, CancellationToken.None));
        return account;
    }

    public static IReadOnlyList<string?> Said(IEnumerable<Activity> activities) =>
        [.. activities.Where(a => a.Type == ActivityTypes.Message).Select(a => a.Text)];

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    private sealed class Parrot(ConversationState state) : IBot
    {
        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, cancellationToken: cancellationToken);
            if (turnContext.Activity is { Type: ActivityTypes.Event } heard) await turnContext.SendActivityAsync($"heard {heard.Name}", cancellationToken: cancellationToken);
            if (turnContext.Activity is not { Type: ActivityTypes.Message, Text: { } text }) return;
            var turn = turnContext.Turn();
            if (text is "person" or "attended" or "agree") turn.Dossier = turn.Dossier with { Consented = true };
            if (text is "person" or "attended") turn.AskForCounsellor("asked", urgent: false, someonePresent: text == "attended");
            if (text == "family") turn.Dossier = turn.Dossier with { Profile = turn.Dossier.Profile with { Goals = [Goal.Family] } };
            if (text == "urgent") turn.AskForCounsellor("crisis", urgent: true);
            if (text == "erase") turn.Erase = true;
            if (text == "call") turn.AskForCallBack(new CallBackRequest(CallBackChannel.Phone, "+15145550123", "demain", turn.Now) { Due = turn.Now.AddHours(1), VoicemailMaySayWhy = true });
            if (text.Split(' ', 4) is ["mark", var about, var mark, .. var word])
                turn.Enlist(new RecordSatisfaction(turn.Conversation.Key, Enum.Parse<About>(about), int.Parse(mark, CultureInfo.InvariantCulture), word.SingleOrDefault(), turn.Now));
            await turnContext.SendActivityAsync($"parrot: {text}", cancellationToken: cancellationToken);
        }
    }
}
