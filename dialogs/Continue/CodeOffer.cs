using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;

namespace EmploisEnRegions.Dialogs.Continue;

/// <summary>Gives a code to who asks for one in words, on any channel.</summary>
internal sealed class CodeOffer(Continuations continuations, Bilingual<ContinueTexts> texts)
{
    public async Task<string> GiveAsync(Turn turn, CancellationToken cancellationToken)
    {
        var issued = await continuations.IssueAsync(turn, CodePurpose.Continue, cancellationToken);
        return texts.In(turn.Language).Given.With("code", ContinuationCode.Shown(issued.Code)).With("minutes", Figures.Of((int)issued.Lifetime.TotalMinutes));
    }
}
