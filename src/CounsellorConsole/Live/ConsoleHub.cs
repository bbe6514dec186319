using System.Security.Claims;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace EmploisEnRegions.CounsellorConsole.Live;

/// <summary>One open console. It listens, and tells that its counsellor is typing or has read: everything else a counsellor does is a form of a page.</summary>
[Authorize(Policy = ConsoleCookie.CounsellorPolicy)]
internal sealed class ConsoleHub(OpenConsoles consoles, CounsellorSigns signs) : Hub
{
    public const string Path = "/console/live";

    /// <summary>To clients: (channel id, conversation id) of a conversation that changed; both empty when only the lists did.</summary>
    public const string Changed = "changed";

    /// <summary>To clients: (channel id, conversation id, "received" or "read", sequence) of what the person has before them.</summary>
    public const string Marked = "marked";

    public override async Task OnConnectedAsync()
    {
        await consoles.OpenedAsync(AccountId, Claim(ConsoleCookie.SessionClaim), Context);
        await base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        consoles.Gone(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    /// <summary>From clients: the counsellor is typing to that conversation.</summary>
    [HubMethodName("typing")]
    public Task TypingAsync(string channelId, string conversationId) =>
        signs.TypingAsync(new ConversationKey(channelId, conversationId), AccountId, Context.ConnectionAborted);

    /// <summary>From clients: the counsellor has that entry of the conversation on the screen.</summary>
    [HubMethodName("read")]
    public Task ReadAsync(string channelId, string conversationId, long sequence) =>
        signs.ReadAsync(new ConversationKey(channelId, conversationId), AccountId, sequence, Context.ConnectionAborted);

    private string AccountId => Claim(ClaimTypes.NameIdentifier);

    private string Claim(string type) => Context.User?.FindFirstValue(type) ?? throw new HubException();
}
