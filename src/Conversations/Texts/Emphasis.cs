using Microsoft.AspNetCore.Html;

namespace EmploisEnRegions.Conversations.Texts;

/// <summary>The one mark-up of our sentences: <c>**strong**</c>, for pages that show it.</summary>
public static class Emphasis
{
    private const string Mark = "**";

    /// <summary>The text for a page, encoded, with what stands between two marks made strong. Marks that do not come in pairs stay text.</summary>
    public static IHtmlContent Html(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var html = new HtmlContentBuilder();
        var pieces = text.Split(Mark);
        if (pieces.Length % 2 == 0) return html.Append(text);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i % 2 == 0) html.Append(pieces[i]);
            else html.AppendHtml("<strong>").Append(pieces[i]).AppendHtml("</strong>");
        }

        return html;
    }
}
