using System.Text.RegularExpressions;

namespace EmploisEnRegions.Handoff.Replies;

public enum ReplyProblem { Shortcut, Title, Text, Placeholder, ShortcutTaken }

/// <summary>What a lead may keep as a canned reply.</summary>
public static partial class ReplyRules
{
    public const int LongestTitle = 80;
    public const int LongestText = 1500;

    public static IEnumerable<ReplyProblem> Problems(CannedReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        if (!Shortcut().IsMatch(reply.Shortcut)) yield return ReplyProblem.Shortcut;
        if (reply.Title.Length is 0 or > LongestTitle) yield return ReplyProblem.Title;
        if (reply.French.Length is 0 or > LongestText || reply.English.Length is 0 or > LongestText) yield return ReplyProblem.Text;
        if (Placeholders.UnknownIn(reply.French).Concat(Placeholders.UnknownIn(reply.English)).Any()) yield return ReplyProblem.Placeholder;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,19}$", RegexOptions.CultureInvariant)]
    private static partial Regex Shortcut();
}
