using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Handoff.Partners;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EmploisEnRegions.CounsellorConsole.Pages.PartnerLink;

/// <summary>What somebody lets a partner read, for who has the link: no account, no script, no copy kept.</summary>
internal sealed class DossierModel(PartnerLinks links) : PageModel
{
    private static readonly Bilingual<DossierTexts> All = new();

    internal string Language => Request.Path.StartsWithSegments("/partner", StringComparison.OrdinalIgnoreCase) ? "en" : "fr";
    internal DossierTexts Texts => All.In(Language);
    internal PartnerDossier? Dossier { get; private set; }
    internal string Token => RouteData.Values["token"]?.ToString() ?? "";
    internal string OtherAddress => $"/{(Language == "en" ? "partenaire" : "partner")}/{Token}";

    public async Task OnGetAsync(string token, CancellationToken cancellationToken)
    {
        Hide();
        Dossier = await links.OpenAsync(token, cancellationToken);
        if (Dossier is null) Response.StatusCode = StatusCodes.Status410Gone;
    }

    /// <param name="decision">"accept" or "refuse".</param>
    public async Task<IActionResult> OnPostAsync(string token, string? decision, string? word, CancellationToken cancellationToken)
    {
        Hide();
        if (decision is "accept" or "refuse") await links.DecideAsync(token, decision == "accept", word, cancellationToken);
        return LocalRedirect(Request.Path);
    }

    private void Hide()
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
