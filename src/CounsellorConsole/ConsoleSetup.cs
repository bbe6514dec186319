using System.Text.Encodings.Web;
using System.Text.Unicode;
using EmploisEnRegions.CounsellorConsole.Files;
using EmploisEnRegions.CounsellorConsole.Live;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.Board;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.MyAccount;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.Partners;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Hours;
using EmploisEnRegions.Regions.Reference;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace EmploisEnRegions.CounsellorConsole;

/// <summary>The counsellors' console at <c>/console</c>: sign-in, lists, live conversation, accounts.</summary>
public static class ConsoleSetup
{
    /// <summary>Needs AddHandoff, a store of conversations and the feed.</summary>
    public static IServiceCollection AddCounsellorConsole(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<ConsoleOptions>().Bind(configuration.GetSection(ConsoleOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddRazorPages(pages => pages.Conventions.AddPageRoute("/PartnerLink/Dossier", "/partner/{token}")).AddApplicationPart(typeof(ConsoleSetup).Assembly);
        services.AddSignalR();
        services.AddConsoleSignIn();

        // Otherwise every accented letter is sent as a numeric entity.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.TryAddSingleton(RegionCatalog.BuiltIn);
        services.TryAddSingleton<RegionLabels>();
        services.TryAddSingleton(provider => new Moments(
            TimeZoneInfo.FindSystemTimeZoneById(provider.GetRequiredService<IOptions<DeskHoursOptions>>().Value.TimeZone),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<Labels>();
        services.TryAddSingleton<DeskFiles>();
        services.TryAddSingleton<PasswordService>();
        services.TryAddSingleton<BoardReader>();
        services.TryAddSingleton<TalkReader>();
        services.TryAddSingleton<Colleagues>();
        services.TryAddSingleton<OfferedReplies>();
        services.TryAddSingleton<DeskNotes>();
        services.TryAddSingleton<SafePicture>();
        services.TryAddSingleton<PartnerDesk>();
        services.TryAddSingleton<OpenConsoles>();
        services.TryAddSingleton<LiveUpdates>();
        services.AddHostedService(provider => provider.GetRequiredService<OpenConsoles>());
        services.AddHostedService(provider => provider.GetRequiredService<LiveUpdates>());
        services.AddHostedService<FirstAdministratorLine>();
        return services;
    }

    public static IEndpointRouteBuilder MapCounsellorConsole(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRazorPages();
        endpoints.MapFiles();
        endpoints.MapHub<ConsoleHub>(ConsoleHub.Path);
        return endpoints;
    }
}
