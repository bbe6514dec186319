using EmploisEnRegions.Conversations.Texts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Mail;

internal static class MailServices
{
    public static void AddMailAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().Bind(configuration.GetSection(MailOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MailOptions>, MailOptionsValidation>());
        services.TryAddSingleton(new Bilingual<MailTexts>());
        services.TryAddSingleton<SmtpPost>();
        services.TryAddSingleton<MailWriter>();
        services.AddHostedService<MailAlerts>();
    }
}
