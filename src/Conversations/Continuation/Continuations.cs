using System.Security.Cryptography;
using System.Text;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Conversations.Continuation;

/// <summary>Gives codes and recognises them.</summary>
public sealed class Continuations
{
    private const string SecretName = "continuation";
    private const int SecretBytes = 32;
    private const string InterviewName = "interview";

    private readonly IContinuationStore _codes;
    private readonly IConversationStore _conversations;
    private readonly IChannelSecrets _secrets;
    private readonly GuessLimits _limits;
    private readonly ContinuationOptions _options;
    private readonly ContinuationNotices _notices;
    private readonly TimeProvider _time;
    private byte[]? _key;

    internal Continuations(
        IContinuationStore codes, IConversationStore conversations, IChannelSecrets secrets, GuessLimits limits,
        IOptions<ContinuationOptions> options, ContinuationNotices notices, TimeProvider time)
    {
        (_codes, _conversations, _secrets, _limits) = (codes, conversations, secrets, limits);
        (_options, _notices, _time) = (options.Value, notices, time);
    }

    /// <summary>Null when nothing is stored of the conversation: there is nothing to go on with.</summary>
    public async Task<IssuedCode?> IssueAsync(ConversationKey key, CodePurpose purpose, CancellationToken cancellationToken)
    {
        if (await _conversations.LoadAsync(key, cancellationToken).ConfigureAwait(false) is null) return null;
        var (issued, stored) = await NewAsync(key, purpose, cancellationToken).ConfigureAwait(false);
        await _codes.AddAsync(stored, cancellationToken).ConfigureAwait(false);
        return issued;
    }

    /// <summary>Inside a turn: good when it commits. What the bot says stands in the transcript, for longer than the code is good for anything.</summary>
    public async Task<IssuedCode> IssueAsync(Turn turn, CodePurpose purpose, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var (issued, stored) = await NewAsync(turn.Conversation.Key, purpose, cancellationToken).ConfigureAwait(false);
        turn.Enlist(new OfferCode(stored));
        return issued;
    }

    public Task CancelAsync(ConversationKey key, CancellationToken cancellationToken) => _codes.CancelAsync(key, cancellationToken);

    /// <summary>What a code leads to. The person who asked for it is told that somebody entered it.</summary>
    /// <param name="caller">Whom to slow down: an address, or a conversation.</param>
    public async Task<CodeReading> ReadAsync(string code, string caller, CancellationToken cancellationToken)
    {
        // An address is a person's: it is counted, not kept.
        var name = Convert.ToHexString(await HashAsync(caller, cancellationToken).ConfigureAwait(false));
        if (!await _limits.MayTryAsync(name, cancellationToken).ConfigureAwait(false)) return new CodeReading(CodeOutcome.TooMany, null);
        var reading = await FindAsync(await HashAsync(code, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        if (reading.Continued is not { } found) return reading;
        await _limits.WasRightAsync(name, cancellationToken).ConfigureAwait(false);
        await _notices.TellAsync(found.Code, entered: true, cancellationToken).ConfigureAwait(false);
        return reading;
    }

    /// <summary>The same again, once the person agreed: no try of its own.</summary>
    public async Task<CodeReading> FindAsync(byte[] hash, CancellationToken cancellationToken)
    {
        var stored = await _codes.FindAsync(hash, _time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        var source = stored is null ? null : await _conversations.LoadAsync(stored.Key, cancellationToken).ConfigureAwait(false);
        return source is null ? new CodeReading(CodeOutcome.Unknown, null) : new CodeReading(CodeOutcome.Found, new Continued(stored!, source));
    }

    /// <summary>Uses the code up, outside a turn. False when somebody else did first.</summary>
    public async Task<bool> SpendAsync(Continued continued, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(continued);
        var code = continued.Code;
        var notice = new PendingCodeNotice(code.Key, CodeWasUsed.Of(code, entered: false));
        if (!await _codes.SpendAsync(code.Hash, notice, cancellationToken).ConfigureAwait(false)) return false;
        _notices.Ring();
        return true;
    }

    /// <summary>Inside a turn: used up when it commits, and then the other side is told.</summary>
    public void Spend(Turn turn, Continued continued)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(continued);
        turn.Enlist(new SpendCode(continued.Code.Hash));
        turn.Enlist(new LinkConversations(turn.Conversation.Key, continued.Code.Key, continued.Code.Purpose));
        turn.Enlist(new PendingCodeNotice(continued.Code.Key, CodeWasUsed.Of(continued.Code, entered: false)));
        _notices.ExpectFrom(turn.Conversation.Key);
    }

    /// <summary>Where the other conversation stands, as its dialogs kept it; null when it keeps nothing.</summary>
    public static object? InterviewOf(Continued continued)
    {
        ArgumentNullException.ThrowIfNull(continued);
        return new TurnState(continued.Source.State).Read()?.TryGetValue(InterviewName, out var interview) is true ? interview : null;
    }

    private async Task<(IssuedCode Issued, StoredCode Stored)> NewAsync(ConversationKey key, CodePurpose purpose, CancellationToken cancellationToken)
    {
        var lifetime = purpose is CodePurpose.Continue ? TimeSpan.FromMinutes(_options.CodeMinutes) : TimeSpan.FromHours(_options.InvitationHours);
        var code = ContinuationCode.New();
        var hash = await HashAsync(code, cancellationToken).ConfigureAwait(false);
        return (new IssuedCode(code, lifetime), new StoredCode(hash, purpose, key, _time.GetUtcNow() + lifetime));
    }

    private async ValueTask<byte[]> HashAsync(string code, CancellationToken cancellationToken)
    {
        _key ??= await _secrets.ReadAsync(SecretName, SecretBytes, cancellationToken).ConfigureAwait(false);
        return HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(code));
    }
}

public sealed record IssuedCode(string Code, TimeSpan Lifetime);

public enum CodeOutcome { Found, Unknown, TooMany }

public sealed record CodeReading(CodeOutcome Outcome, Continued? Continued);

/// <summary>A code that was found, and the conversation it stands for.</summary>
public sealed record Continued(StoredCode Code, StoredConversation Source)
{
    public Conversation Conversation => Source.Conversation;
}
