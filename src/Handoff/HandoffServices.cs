using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Middleware;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Find;
using EmploisEnRegions.Handoff.Hours;
using EmploisEnRegions.Handoff.Hub;
using EmploisEnRegions.Handoff.Mail;
using EmploisEnRegions.Handoff.Notes;
using EmploisEnRegions.Handoff.Notices;
using EmploisEnRegions.Handoff.Partners;
using EmploisEnRegions.Handoff.Presence;
using EmploisEnRegions.Handoff.Timers;
using EmploisEnRegions.Handoff.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff;

public static class HandoffServices
{
    /// <summary>The desk, its hours and its accounts. Storage brings <see cref="IDeskBoards"/>, <see cref="IPresenceStore"/>,
    /// <see cref="IAccountStore"/>, the call-back, note and audit ports; Conversations brings ITurns.</summary>
    public static IServiceCollection AddHandoff(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<DeskHoursOptions>().Bind(configuration.GetSection(DeskHoursOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<DeskOptions>().Bind(configuration.GetSection(DeskOptions.Section))
            .PostConfigure(NameOrganisations).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DeskHoursOptions>, DeskHoursValidation>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DeskOptions>, DeskOptionsValidation>());

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new Bilingual<DeskTexts>());
        services.AddNotices();
        services.AddCallBacks(configuration);
        services.AddTimers(configuration);
        services.AddOptions<PartnerOptions>().Bind(configuration.GetSection(PartnerOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(new Bilingual<PartnerTexts>());
        services.TryAddSingleton<PartnerTalk>();
        services.TryAddSingleton<PartnerLinks>();
        services.AddHub(configuration);
        services.AddMailAlerts(configuration);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IWhoSpeaks, WhoSpeaks>());
        services.TryAddSingleton<DeskSchedule>();
        services.TryAddSingleton<IDesk, DeskWatch>();
        services.TryAddSingleton<CounsellorActions>();
        services.TryAddSingleton<CounsellorSigns>();
        services.TryAddSingleton<NoteBook>();
        services.AddAccounts(configuration);
        services.AddHostedService<AbsenceWatch>();
        services.TryAddSingleton<QueueTurns>();
        services.AddHostedService(provider => provider.GetRequiredService<QueueTurns>());
        services.TryAddSingleton<FindReader>();
        services.TryAddSingleton(provider => new FindIndexer(
            provider.GetRequiredService<IConversationFeed>(), provider.GetRequiredService<FindReader>(), provider.GetRequiredService<IFindStore>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<FindIndexer>>()));
        services.AddHostedService(provider => provider.GetRequiredService<FindIndexer>());
        return services;
    }

    /// <summary>Before who speaks: a counsellor's own conversation is nobody's case.</summary>
    private static void AddNotices(this IServiceCollection services)
    {
        services.TryAddSingleton(new Bilingual<NoticeTexts>());
        services.TryAddSingleton<NoticeCodes>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IWhoSpeaks, NoticeWords>());
        services.AddHostedService<WaitingNotices>();
    }

    // Bound lists grow instead of being replaced, so the default comes after the settings.
    private static void NameOrganisations(DeskOptions options)
    {
        if (options.Organisations.Count > 0) return;
        foreach (var name in new[] { "PROMIS", "Le Collectif", "INICI" }) options.Organisations.Add(name);
    }
}
