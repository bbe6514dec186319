using EmploisEnRegions.Website;

namespace EmploisEnRegions.BotHost.Hosting;

/// <summary>What is answered when something fails: programs get a code, people a page, nobody a stack trace.</summary>
internal static class ErrorAnswers
{
    public static void AddErrorAnswers(this IServiceCollection services) => services.AddExceptionHandler<AnswersForPrograms>();

    public static void UseErrorAnswers(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = WebsiteSetup.ErrorPath,
            StatusCodeSelector = AnswersForPrograms.StatusOf,
            SuppressDiagnosticsCallback = failure => AnswersForPrograms.IsRefusal(failure.Exception),
        });
        // Wrong addresses, and addresses called in a wrong way.
        app.UseWhen(IsForPrograms, programs => programs.UseStatusCodePages(status =>
            AnswersForPrograms.AnswerAsync(status.HttpContext, status.HttpContext.RequestAborted)));
        app.UseWhen(context => !IsForPrograms(context), people => people.UseStatusCodePagesWithReExecute(WebsiteSetup.NotFoundPath));
    }

    private static bool IsForPrograms(HttpContext context) => AnswersForPrograms.IsForPrograms(context.Request.Path);
}
