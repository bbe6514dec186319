using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.OptOuts;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.Sms.Words;

/// <summary>What STOP, START and HELP do and say. The waiting question goes on waiting.</summary>
internal sealed class KeywordAnswers(Bilingual<SmsTexts> texts, IOptions<SmsOptions> options)
{
    /// <summary>Label of an activity that answers a keyword.</summary>
    public const string Label = "keyword";

    /// <param name="turnContext">The turn.</param>
    /// <param name="said">The keyword.</param>
    /// <param name="answered">Twilio has answered already: a second answer would be one too many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task AnswerAsync(ITurnContext turnContext, KeywordSaid said, bool answered, CancellationToken cancellationToken)
    {
        var turn = turnContext.Turn();
        if (said.Keyword is not Keyword.Help)
        {
            var personId = turnContext.Activity.From!.Id!;
            turn.Enlist(new OptOut(SmsChannel.ChannelId, personId, said.Keyword is Keyword.Stop, turn.Now));
        }

        if (answered) return;
        var language = turn.Language;
        turn.Language = said.Language ?? language;
        var message = MessageFactory.Text(Sentence(said.Keyword, texts.In(turn.Language))).WithOrientation(new Orientation { Speaker = Speaker.System });
        message.Label = Label;
        message.TextFormat = TextFormatTypes.Plain;
        // STOP itself is answered too, once.
        message.Importance = ActivityImportance.High;
        await turnContext.SendActivityAsync(message, cancellationToken);
        // Whoever writes STOP in a French conversation goes on in French; only as the first word of all it says which language they speak.
        if (turn.Conversation.Version > 0) turn.Language = language;
    }

    private string Sentence(Keyword keyword, SmsTexts t) => keyword switch
    {
        Keyword.Stop => t.Stopped,
        Keyword.Start => t.Started,
        Keyword.Help => options.Value.HelpPhone is { Length: > 0 } phone ? t.HelpWithPhone.With("phone", phone) : t.Help,
        _ => throw new ArgumentOutOfRangeException(nameof(keyword)),
    };
}
