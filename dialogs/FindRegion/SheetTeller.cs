using EmploisEnRegions.Conversations.Sheets;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>Makes the sheet of what was used, with which weight, and answers with its link.</summary>
internal sealed class SheetTeller(SheetWriter writer, SheetLinks links, Bilingual<SheetTexts> texts)
{
    public Task TellAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = context.Turn();
        var profile = turn.Dossier.Profile;
        var sheet = new FactorSheet(turn.Now, links.ExpiryOf(turn), writer.Write(profile, "fr"), writer.Write(profile, "en"));
        var text = texts.In(turn.Language).Link.With("link", links.Keep(turn, sheet)).With("date", $"{sheet.ExpiresAt:yyyy-MM-dd}");
        return context.Replies().SayAsync(text, cancellationToken);
    }
}
