using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Demonstration;

/// <summary>A newcomer of a script. No address to push to: nothing of the demonstration leaves the program.</summary>
internal sealed class ScriptedPerson(ConversationScript script, ITurns turns)
{
    private readonly ConversationKey _key = ConversationPlayer.KeyOf(script);
    private string? _question;
    private readonly Dictionary<string, int> _answered = new(StringComparer.Ordinal);
    private int _said;

    public Task<IReadOnlyList<Activity>> ArriveAsync(CancellationToken cancellationToken)
    {
        var activity = Envelope(ActivityTypes.ConversationUpdate);
        activity.MembersAdded = [activity.From!];
        return SendAsync(activity, "start", cancellationToken);
    }

    public Task<IReadOnlyList<Activity>> SayAsync(string text, CancellationToken cancellationToken)
    {
        var activity = Envelope(ActivityTypes.Message);
        activity.Text = text;
        activity.TextFormat = TextFormatTypes.Plain;
        return SendAsync(activity, $"said-{++_said}", cancellationToken);
    }

    /// <summary>Each further time the next wording; null when nothing is asked, or the script has no other.</summary>
    public string? AnswerToQuestion()
    {
        if (_question is not { } question) return null;
        var time = _answered[question] = _answered.GetValueOrDefault(question) + 1;
        return script.Answers[question].ElementAtOrDefault(time - 1);
    }

    private async Task<IReadOnlyList<Activity>> SendAsync(Activity activity, string delivery, CancellationToken cancellationToken)
    {
        var result = await turns.ReceiveAsync(activity, delivery, cancellationToken);
        var replies = result.Entries.Where(entry => entry.Speaker is not Speaker.Person).Select(entry => entry.Activity).ToList();
        if (replies.LastOrDefault(reply => reply.Type == ActivityTypes.Message) is { } last) _question = last.GetOrientation()?.Question;
        return replies;
    }

    private Activity Envelope(string type) => new(type)
    {
        ChannelId = _key.ChannelId,
        Conversation = new ConversationAccount(id: _key.ConversationId),
        From = new ChannelAccount($"person-of-{_key.ConversationId}", role: RoleTypes.User),
        Recipient = new ChannelAccount("bot", role: RoleTypes.Bot),
        Locale = script["locale"],
    };
}
