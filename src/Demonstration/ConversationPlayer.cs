using System.Globalization;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Presence;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Demonstration;

/// <summary>Holds one scripted conversation with the real bot and the real desk, at the hours of the script. What was done is not done again.</summary>
internal sealed class ConversationPlayer(ITurns turns, DemonstrationPeople people, DemonstrationDesk desk, IPresenceStore presence, DemonstrationClock clock)
{
    private const int MostQuestions = 30;

    // How fast people read and write, in characters a second.
    private const double Reading = 25;
    private const double Writing = 4;

    public static ConversationKey KeyOf(ConversationScript script) => new(script["channel"], $"demo-{script.Name}");

    public async Task PlayAsync(ConversationScript script, DateTimeOffset begins, CancellationToken cancellationToken)
    {
        clock.Set(begins);
        var person = new ScriptedPerson(script, turns);
        var present = new List<Account>();
        foreach (var line in script.Lines)
        {
            if (line.Word == "present") present.Add(people[line.Text]);
            await SetAsync(present, available: true, cancellationToken);
            await DoAsync(script, person, line, cancellationToken);
        }

        await SetAsync(present, available: false, cancellationToken);
    }

    private async Task DoAsync(ConversationScript script, ScriptedPerson person, ScriptLine line, CancellationToken cancellationToken)
    {
        switch (line.Word)
        {
            case "present": break;
            case "arrives": Read(await person.ArriveAsync(cancellationToken)); break;
            case "person": await SayAsync(person, line.Text, cancellationToken); break;
            case "interview": await AnswerAsync(person, line.Text, cancellationToken); break;
            case "wait": clock.Pass(ScriptTimes.Length(line.Text)); break;
            default:
                clock.Pass(TimeSpan.FromSeconds(line.Text.Length / Writing));
                await desk.DoAsync(KeyOf(script), people[line.Word], line, cancellationToken);
                break;
        }
    }

    /// <summary>At every line: who is not seen for a while is not present.</summary>
    private async Task SetAsync(List<Account> somebody, bool available, CancellationToken cancellationToken)
    {
        foreach (var account in somebody) await presence.SetAvailableAsync(account.Id, available, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>Answers whatever the bot asks, in its order, as long as the script knows the answer.</summary>
    /// <param name="text">How many questions; empty: all.</param>
    private async Task AnswerAsync(ScriptedPerson person, string text, CancellationToken cancellationToken)
    {
        var most = text.Length == 0 ? MostQuestions : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        for (var asked = 0; asked < most && person.AnswerToQuestion() is { } answer; asked++) await SayAsync(person, answer, cancellationToken);
    }

    private async Task SayAsync(ScriptedPerson person, string text, CancellationToken cancellationToken)
    {
        clock.Pass(TimeSpan.FromSeconds(3 + (text.Length / Writing)));
        Read(await person.SayAsync(text, cancellationToken));
    }

    private void Read(IEnumerable<Activity> replies) => clock.Pass(TimeSpan.FromSeconds(replies.Sum(reply => reply.Text?.Length ?? 0) / Reading));
}
