namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public IMessageActivity? AsMessageActivity() => Is(ActivityTypes.Message);

    public IContactRelationUpdateActivity? AsContactRelationUpdateActivity() => Is(ActivityTypes.ContactRelationUpdate);

    public IInstallationUpdateActivity? AsInstallationUpdateActivity() => Is(ActivityTypes.InstallationUpdate);

    public IConversationUpdateActivity? AsConversationUpdateActivity() => Is(ActivityTypes.ConversationUpdate);

    public ITypingActivity? AsTypingActivity() => Is(ActivityTypes.Typing);

    public IEndOfConversationActivity? AsEndOfConversationActivity() => Is(ActivityTypes.EndOfConversation);

    public IEventActivity? AsEventActivity() => Is(ActivityTypes.Event);

    public IInvokeActivity? AsInvokeActivity() => Is(ActivityTypes.Invoke);

    public IMessageUpdateActivity? AsMessageUpdateActivity() => Is(ActivityTypes.MessageUpdate);

    public IMessageDeleteActivity? AsMessageDeleteActivity() => Is(ActivityTypes.MessageDelete);

    public IMessageReactionActivity? AsMessageReactionActivity() => Is(ActivityTypes.MessageReaction);

    public ISuggestionActivity? AsSuggestionActivity() => Is(ActivityTypes.Suggestion);

    public ITraceActivity? AsTraceActivity() => Is(ActivityTypes.Trace);

    public IHandoffActivity? AsHandoffActivity() => Is(ActivityTypes.Handoff);

    public ICommandActivity? AsCommandActivity() => Is(ActivityTypes.Command);

    public ICommandResultActivity? AsCommandResultActivity() => Is(ActivityTypes.CommandResult);

    /// <summary>Whether this is of a type or of one of its subtypes, written <c>type/subtype</c>.</summary>
    protected bool IsActivity(string activityType) =>
        Type is { } type
        && type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (type.Length == activityType.Length || type[activityType.Length] == '/');

    private Activity? Is(string activityType) => IsActivity(activityType) ? this : null;
}
