using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Support;

/// <summary>Repeats what it hears, one message per line; says "hello" to who arrives.</summary>
public sealed class LineByLineBot(ConversationState state) : IBot
{
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await state.LoadAsync(turnContext, cancellationToken: cancellationToken);
        var lines = turnContext.Activity.Type == ActivityTypes.ConversationUpdate ? ["hello"] : turnContext.Activity.Text?.Split('\n') ?? [];
        foreach (var line in lines) await turnContext.SendActivityAsync(line, cancellationToken: cancellationToken);
    }
}
