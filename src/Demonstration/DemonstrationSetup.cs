using Microsoft.Extensions.DependencyInjection;

namespace EmploisEnRegions.Demonstration;

public static class DemonstrationSetup
{
    /// <summary>Fills the database with scripted conversations at the first start. Called before all that writes: the filling is done when the others
    /// begin. Takes the place of the clock.</summary>
    public static IServiceCollection AddDemonstration(this IServiceCollection services)
    {
        var clock = new DemonstrationClock();
        services.AddSingleton(clock);
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<DemonstrationPeople>();
        services.AddSingleton<DemonstrationReplies>();
        services.AddSingleton<DemonstrationDesk>();
        services.AddSingleton<ConversationPlayer>();
        services.AddHostedService<DemonstrationFill>();
        services.AddHostedService<DemonstrationPresence>();
        return services;
    }
}
