using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace EmploisEnRegions.Conversations.Texts;

/// <summary>The one mark-up of our sentences, for pages that show it: <c>**strong**</c>, and addresses of pages that can be followed.</summary>
public static partial class Emphasis
{
    private const string Mark = "**";

    /// <summary>The text for a page, encoded, with what stands between two marks made strong. Marks that do not come in pairs stay text.</summary>
    public static IHtmlContent Html(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var html = new HtmlContentBuilder();
        var pieces = text.Split(Mark);
        if (pieces.Length % 2 == 0) return WithLinks(html, text);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i % 2 == 0) WithLinks(html, pieces[i]);
            else html.AppendHtml("<strong>").Append(pieces[i]).AppendHtml("</strong>");
        }

        return html;
    }

    private static HtmlContentBuilder WithLinks(HtmlContentBuilder html, string text)
    {
        var at = 0;
        foreach (var link in Address().EnumerateMatches(text))
        {
            var address = text.Substring(link.Index, link.Length);
            html.Append(text[at..link.Index]).AppendHtml("<a rel=\"noreferrer\" href=\"").Append(address).AppendHtml("\">").Append(address).AppendHtml("</a>");
            at = link.Index + link.Length;
        }

        html.Append(text[at..]);
        return html;
    }

    /// <summary>A sign that ends a sentence is no part of the address.</summary>
    [GeneratedRegex(@"\bhttps?://[^\s<>""»]*[^\s<>""».,;:!?)]", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
