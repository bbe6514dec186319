using System.Text.Json;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Hub;

/// <summary>What the hub says: <c>handoff.status</c> (accepted, failed, completed) and messages of who answers there. Each is an operation of the desk by the
/// id that the hub gave it, so that what comes twice is done once.</summary>
internal sealed class HubDoor(IHubStore store, ITurns turns, IOptions<HubOptions> options, TimeProvider clock)
{
    /// <summary>No account has it.</summary>
    public const string CounsellorId = "hub";

    private const int LongestId = 200;
    private const int LongestName = 60;

    public async Task<HubAnswer> ReceiveAsync(ReadOnlyMemory<byte> body, string? signature, string? moment, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        if (!HubSignature.IsGood(signature, moment, body.Span, settings.Secret!, clock.GetUtcNow())) return HubAnswer.Forged;
        if (Read(body.Span) is not { Id: { Length: > 0 and <= LongestId } id, ChannelId: { } channel, Conversation.Id: { } conversation } activity) return HubAnswer.Unusable;
        var key = new ConversationKey(channel, conversation);
        if (await store.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } one) return HubAnswer.Unknown;
        if (OperationOf(activity, $"hub-{id}", BadgeOf(activity, settings), one) is not { } operation) return HubAnswer.Unusable;
        var result = await turns.OperateAsync(key, operation, cancellationToken).ConfigureAwait(false);
        return result.Outcome is TurnOutcome.Refused ? HubAnswer.Refused : HubAnswer.Done;
    }

    private static Activity? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return ActivityJson.Read(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DeskOperation? OperationOf(Activity activity, string id, Badge by, HubCase one) => (activity.Type, activity.Name) switch
    {
        (ActivityTypes.Message, _) when activity.Text?.Trim() is { Length: > 0 and <= CounsellorActions.LongestText } text => new Write(id, by, text),
        (ActivityTypes.Event, HandoffEventNames.HandoffStatus) => ActivityJson.TextIn(activity.Value, "state") switch
        {
            "accepted" => new HubTakes(id, by),
            "completed" => new HandBack(id, by),
            "failed" => new HubGivesUp(id, one.State),
            _ => null,
        },
        _ => null,
    };

    private static Badge BadgeOf(Activity activity, HubOptions settings)
    {
        var name = activity.From?.Name?.Trim();
        return new Badge(CounsellorId, name is { Length: > 0 and <= LongestName } ? name : settings.Name, settings.Name);
    }
}

internal enum HubAnswer { Done, Forged, Unusable, Unknown, Refused }
