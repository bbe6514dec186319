using EmploisEnRegions.Conversations;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.Sms.Rendering;

/// <summary>Buttons as lines with numbers. Where a number is itself an answer, as words without.</summary>
internal static class Choices
{
    public static List<Piece> Of(Activity activity)
    {
        var titles = Titles(activity);
        if (titles.Count == 0) return [];
        return IsNumbered(activity)
            ? [.. titles.Select((title, i) => new Piece(FormattableString.Invariant($"{i + 1} {title}"), "\n"))]
            : [new Piece(titles[0], "\n"), .. titles.Skip(1).Select(title => new Piece(title, " / "))];
    }

    /// <summary>What the button with that number says; null when there is none.</summary>
    public static string? Titled(Activity activity, int number)
    {
        if (!IsNumbered(activity)) return null;
        return (activity.SuggestedActions?.Actions ?? []).Where(HasTitle).ElementAtOrDefault(number - 1) is { } action ? action.Value as string ?? action.Title : null;
    }

    private static List<string> Titles(Activity activity) => [.. (activity.SuggestedActions?.Actions ?? []).Where(HasTitle).Select(a => a.Title!)];

    private static bool HasTitle(CardAction action) => !string.IsNullOrEmpty(action.Title);

    private static bool IsNumbered(Activity activity) => activity.GetOrientation()?.Numeric is not true;
}
