using EmploisEnRegions.Conversations.Sheets;
using EmploisEnRegions.Conversations.Texts;
using Microsoft.AspNetCore.Http;

namespace EmploisEnRegions.Website.Pages.Sheet;

/// <summary>What somebody's suggestions rested on, for who has the link. Nobody signs in, nothing is counted, no search engine keeps it.</summary>
internal sealed class SheetModel(SheetLinks links) : WebsitePage
{
    private static readonly Bilingual<SheetPageTexts> All = new();

    internal override PageAddress Address => PageAddresses.Sheet with
    {
        French = $"/fiche/{RouteData.Values["token"]}", English = $"/en/sheet/{RouteData.Values["token"]}",
    };

    internal SheetPageTexts Texts => All.In(Language);
    internal FactorSheet? Found { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Found = await links.FindAsync(token, cancellationToken);
        if (Found is null) Response.StatusCode = StatusCodes.Status410Gone;
    }

    internal string Made(FactorSheet sheet) => Texts.Made.With("made", $"{sheet.MadeAt:yyyy-MM-dd}").With("expires", $"{sheet.ExpiresAt:yyyy-MM-dd}");
}
