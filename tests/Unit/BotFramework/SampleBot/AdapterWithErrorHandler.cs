using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.TraceExtensions;

namespace EmploisEnRegions.Unit.BotFramework.SampleBot;

public class AdapterWithErrorHandler : TestAdapter
{
    public AdapterWithErrorHandler(ConversationState conversationState)
    {
        OnTurnError = async (turnContext, exception) =>
        {
            await turnContext.SendActivityAsync("The bot encountered an error.");
            await conversationState.DeleteAsync(turnContext);
            await turnContext.TraceActivityAsync("OnTurnError Trace", exception.Message, "https://www.botframework.com/schemas/error", "TurnError");
        };
    }
}
