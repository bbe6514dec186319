using System.Text.Encodings.Web;
using System.Text.Unicode;
using EmploisEnRegions.Website.Pages.Privacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace EmploisEnRegions.Website;

/// <summary>The public pages: home with the conversation, privacy, accessibility, and what is shown when something is not found or fails.</summary>
public static class WebsiteSetup
{
    /// <summary>Where the host sends a request that failed (<c>UseExceptionHandler</c>).</summary>
    public const string ErrorPath = "/erreur";

    /// <summary>Where the host sends a request that nothing answered (<c>UseStatusCodePagesWithReExecute</c>).</summary>
    public const string NotFoundPath = "/introuvable";

    public static IServiceCollection AddWebsite(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorPages(pages => PageAddresses.AddEnglish(pages.Conventions))
            .AddApplicationPart(typeof(WebsiteSetup).Assembly);
        services.AddOptions<PrivacyOptions>().Bind(configuration.GetSection("Privacy")).ValidateDataAnnotations().ValidateOnStart();
        // Otherwise every accented letter is sent as a numeric entity.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

    public static IEndpointRouteBuilder MapWebsite(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRazorPages();
        return endpoints;
    }
}
