using System.Globalization;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Regions.Profiles;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Tests.Integration.Turns;

/// <summary>Counts a conversation's messages in its saved state; a few words make it misbehave.</summary>
internal sealed class CountingBot(ConversationState state) : IBot
{
    public int Runs { get; private set; }

    public Func<ITurnContext, Task>? Before { get; set; }

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Runs++;
        if (Before is { } before) await before(turnContext);
        var counter = state.CreateProperty<int>("count");
        var count = await counter.GetAsync(turnContext, () => 0, cancellationToken) + 1;
        await counter.SetAsync(turnContext, count, cancellationToken);
        var turn = turnContext.Turn();
        await turnContext.SendActivityAsync(string.Create(CultureInfo.InvariantCulture, $"{count}: {turnContext.Activity.Text}"), cancellationToken: cancellationToken);
        switch (turnContext.Activity.Text)
        {
            case "break": throw new InvalidOperationException("broken on purpose");
            case "agree": turn.Dossier = turn.Dossier with { Consented = true, Profile = new Profile { Goals = [Goal.Work] } }; break;
            case "person": turn.AskForCounsellor("asked", urgent: false); break;
            case "erase": turn.Erase = true; break;
        }
    }
}
