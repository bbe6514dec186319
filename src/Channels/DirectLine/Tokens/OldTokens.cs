using EmploisEnRegions.Channels.DirectLine.Conversations;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.DirectLine.Tokens;

/// <summary>A person who comes back after a reload, or days later, has only an old token: it is still a proof of whose conversation it is.</summary>
internal sealed class OldTokens(DirectLineTokens tokens, ConversationStarter conversations, IOptionsMonitor<WidgetOptions> widget, TimeProvider time)
{
    /// <summary>Null when it is no token of ours, too old, or its conversation is no longer stored.</summary>
    public async Task<ReadToken?> ResumeAsync(string? token, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token) || tokens.Read(token) is not { } old) return null;
        // Who named the sites of a token renews it.
        if (old.TrustedOrigins.Count > 0) return null;
        if (old.ExpiresAt + TimeSpan.FromDays(widget.CurrentValue.ResumeDays) < time.GetUtcNow()) return null;
        return await conversations.FindAsync(old.ConversationId, cancellationToken) is null ? null : old;
    }
}
