using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.Sms.Rendering;

/// <summary>
/// An activity as text messages of at most two segments. What only informs: the first page, the rest on request; where headings structure it, the
/// headings first. What asks: all of the question at once, because nobody should answer half of one, then as many of its buttons as fit.
/// Depends on the activity alone, so that PLUS finds the rest again after a restart.
/// </summary>
internal sealed class SmsRenderer(Bilingual<SmsTexts> texts)
{
    /// <summary>Label of an activity that is the rest of another.</summary>
    public const string RestLabel = "rest";

    public SmsMessage Render(Activity activity)
    {
        var marked = PlainText.Of(activity);
        var pieces = Piece.Of(PlainText.IsTheirs(activity) ? marked : PlainText.WithoutEmphasis(marked));
        var asked = pieces.Count;
        pieces.AddRange(Choices.Of(activity));
        if (pieces.Count == 0) return new SmsMessage([], "");
        var more = texts.In(activity.Locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "fr").More;
        if (Page.Fits(Piece.Join(pieces))) return new SmsMessage([Typography.Cheapest(Piece.Join(pieces))], "");
        if (IsQuestion(activity)) return Question(pieces, asked, more);
        return Outline.Of(marked, pieces, more) ?? Information(pieces, more);
    }

    private static bool IsQuestion(Activity activity) => activity.Label != RestLabel && activity.GetOrientation()?.Question is not null;

    private static SmsMessage Information(List<Piece> pieces, string more)
    {
        var count = Page.Fill(pieces, 0, more);
        return new SmsMessage([Typography.Cheapest(Page.Text(pieces, 0, count, more))], Piece.Join(pieces.Skip(count)));
    }

    private static SmsMessage Question(List<Piece> pieces, int asked, string more)
    {
        var buttons = pieces.Count - asked;
        var pages = new List<string>();
        for (var start = 0; start < pieces.Count;)
        {
            var count = Page.Fill(pieces, start, ending: null);
            var textEnd = pieces.Count - buttons;
            if (start + count > textEnd && start + count < pieces.Count)
            {
                count = Page.Fill(pieces, start, more);
                var shown = start + count - textEnd;
                // Half of the buttons are enough to see what is asked for; fewer go to a page of their own, all of them.
                if (start >= textEnd || shown * 2 >= buttons) return Ended(pages, pieces, start, count, more);
                count = Math.Max(1, textEnd - start);
            }

            pages.Add(Typography.Cheapest(Page.Text(pieces, start, count, ending: null)));
            start += count;
        }

        return new SmsMessage(pages, "");
    }

    private static SmsMessage Ended(List<string> pages, List<Piece> pieces, int start, int count, string more)
    {
        pages.Add(Typography.Cheapest(Page.Text(pieces, start, count, more)));
        return new SmsMessage(pages, Piece.Join(pieces.Skip(start + count)));
    }
}
