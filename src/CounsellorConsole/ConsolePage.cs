using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.Shared;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Presence;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.CounsellorConsole;

/// <summary>What every page of the console has: a language, its sentences and, behind the sign-in, the counsellor.</summary>
internal abstract class ConsolePage : PageModel
{
    private static readonly Bilingual<LayoutTexts> Layouts = new();

    internal string Language => ConsoleLanguage.Of(HttpContext);
    internal LayoutTexts Layout => Layouts.In(Language);
    internal Account? SignedIn => HttpContext.Features.Get<SignedIn>()?.Account;
    internal Account Me => SignedIn ?? throw new InvalidOperationException("Nobody is signed in on this page.");
    internal bool IsAdministrator => SignedIn?.Role is Role.Administrator;
    internal bool Available { get; private set; }
    internal bool IsDemonstration => HttpContext.RequestServices.GetRequiredService<IOptions<ConsoleOptions>>().Value.Demonstration;

    /// <summary>A loaded page also says that its counsellor is there: without JavaScript nothing else does.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.OnStarting(KeepNoCopy, Response);
        if (SignedIn is { } me)
        {
            var presence = HttpContext.RequestServices.GetRequiredService<IPresenceStore>();
            var clock = HttpContext.RequestServices.GetRequiredService<TimeProvider>();
            await presence.SeenAsync(me.Id, clock.GetUtcNow(), HttpContext.RequestAborted);
            Available = await presence.IsAvailableAsync(me.Id, HttpContext.RequestAborted);
        }

        await next();
    }

    // At the end, because antiforgery sets its own where there is a form.
    private static Task KeepNoCopy(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    /// <summary>After a form: the script only needs to know that it was done, the browser goes back to a page.</summary>
    protected IActionResult Done(string address) => LiveRequests.IsLive(Request) ? StatusCode(StatusCodes.Status204NoContent) : LocalRedirect(address);

    /// <summary>After a form that was not done: the sentence for the script, or a page that shows it.</summary>
    protected IActionResult NotDone(string sentence, Func<IActionResult> page)
    {
        if (!LiveRequests.IsLive(Request)) return page();
        return new ContentResult { StatusCode = StatusCodes.Status409Conflict, Content = sentence, ContentType = "text/plain; charset=utf-8" };
    }
}
