using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Notes;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Handoff.Find;

/// <summary>One conversation as what it can be found by: what people wrote in it and beside it, never what the bot says to everybody.</summary>
internal sealed class FindReader(IConversationStore conversations, INoteStore notes, IOutcomeStore outcomes)
{
    private const int MostEntries = 5000;
    private const int MostCharacters = 100_000;

    /// <summary>Null when it must not be found: it is gone, or nobody agreed to be read.</summary>
    public async Task<FindDocument?> ReadAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        if (await conversations.LoadAsync(key, cancellationToken).ConfigureAwait(false) is not { Conversation: { Dossier.Consented: true } conversation }) return null;
        var entries = await conversations.ReadPeopleAsync(key, MostEntries, cancellationToken).ConfigureAwait(false);
        var written = await notes.ReadAsync(key, cancellationToken).ConfigureAwait(false);
        var recorded = await outcomes.ReadOfAsync(key, cancellationToken).ConfigureAwait(false);
        var words = Fold.Of(string.Join('\n', Said(conversation, entries).Concat(written.Select(note => note.Text))));
        var latest = recorded is [var last, ..] ? last.Outcome : null;
        return new FindDocument(key, conversation.Version, conversation.CreatedAt, words[..Math.Min(words.Length, MostCharacters)], [.. Facets(conversation, latest).Distinct()]);
    }

    private static IEnumerable<string> Said(Conversation conversation, IReadOnlyList<TranscriptEntry> entries)
    {
        var profile = conversation.Dossier.Profile;
        string?[] kept = [profile.Occupation?.Text, profile.Occupation?.NocCode, profile.Partner?.Occupation?.Text, profile.Near?.Place, profile.Location?.Place];
        var said = entries.Where(entry => entry.Type == ActivityTypes.Message).Select(entry => entry.Activity.Text);
        return kept.Concat(said).OfType<string>();
    }

    private static IEnumerable<string> Facets(Conversation conversation, ClosingOutcome? outcome)
    {
        foreach (var suggestion in conversation.Dossier.Suggestions) yield return FindText.Region(suggestion.Region);
        foreach (var code in conversation.Dossier.Profile.InterestedIn ?? []) yield return FindText.Region(code);
        if (outcome is null) yield break;
        yield return FindText.Outcome(outcome.Kind);
        foreach (var code in outcome.Regions) yield return FindText.Region(code);
    }
}
