using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Handoff.Accounts;

namespace EmploisEnRegions.Handoff.Notes;

/// <summary>Keeps notes, and tells the colleagues whom they name ("@Samuel").</summary>
public sealed class NoteBook(INoteStore notes, IMentionStore mentions, IAccountStore accounts)
{
    public async Task AddAsync(Note note, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(note);
        await notes.AddAsync(note, cancellationToken).ConfigureAwait(false);
        if (!note.Text.Contains('@', StringComparison.Ordinal)) return;
        var named = NamedIn(note.Text, await accounts.ListAsync(cancellationToken).ConfigureAwait(false)).Where(id => id != note.AuthorId).ToList();
        if (named.Count > 0) await mentions.AddAsync(note, named, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Who opens the conversation has seen where they were named.</summary>
    public Task OpenedAsync(ConversationKey key, string accountId, DateTimeOffset now, CancellationToken cancellationToken) =>
        mentions.SeenAsync(key, accountId, now, cancellationToken);

    /// <summary>Ids of the accounts whose display name follows an "@", however it is typed.</summary>
    public static IReadOnlyList<string> NamedIn(string text, IReadOnlyList<Account> accounts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(accounts);
        // Not that of an address.
        var calls = Enumerable.Range(0, text.Length).Where(i => text[i] == '@' && (i == 0 || !char.IsLetterOrDigit(text[i - 1]))).Select(i => $"{Fold.Of(text[(i + 1)..])} ").ToList();
        return [.. accounts.Where(account => !account.Disabled && calls.Exists(call => call.StartsWith($"{Fold.Of(account.DisplayName)} ", StringComparison.Ordinal))).Select(account => account.Id)];
    }
}
