using EmploisEnRegions.Conversations.Texts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EmploisEnRegions.Website.Pages.Errors;

/// <summary>Said in both languages, since nobody can know which one a wrong address was meant in; the address's own language first.</summary>
internal abstract class ErrorPage : WebsitePage
{
    private static readonly Bilingual<ErrorTexts> All = new();

    internal override PageAddress Address => PageAddresses.Home;
    internal override string Language => PageAddresses.LanguageOf(AskedFor ?? Request.Path);
    internal IEnumerable<(string Language, ErrorTexts Texts)> InBoth => [(Language, All.In(Language)), (OtherLanguage, All.In(OtherLanguage))];

    /// <summary>The address that was asked for, before the host sent the request here.</summary>
    private PathString? AskedFor =>
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
}

// A refused form (a POST) ends here too: there is nothing left to forge.
[IgnoreAntiforgeryToken]
internal sealed class NotFoundModel : ErrorPage
{
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null) Response.StatusCode = StatusCodes.Status404NotFound;
    }
}

[IgnoreAntiforgeryToken]
internal sealed class FailedModel : ErrorPage;
