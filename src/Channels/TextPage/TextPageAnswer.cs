using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace EmploisEnRegions.Channels.TextPage;

/// <summary>Renders TextPage.cshtml.</summary>
internal sealed class TextPageAnswer(TextPageView view) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        var result = new ViewResult
        {
            ViewName = "~/TextPage/TextPage.cshtml",
            ViewData = new ViewDataDictionary<TextPageView>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = view },
        };
        var action = new ActionContext(httpContext, httpContext.GetRouteData(), new ActionDescriptor());
        return httpContext.RequestServices.GetRequiredService<IActionResultExecutor<ViewResult>>().ExecuteAsync(action, result);
    }
}
