using EmploisEnRegions.Channels.DirectLine.Activities;
using EmploisEnRegions.Channels.DirectLine.Continuation;
using EmploisEnRegions.Channels.DirectLine.Conversations;
using EmploisEnRegions.Channels.DirectLine.Stream;
using EmploisEnRegions.Channels.DirectLine.Tokens;
using EmploisEnRegions.Channels.Wire;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.DirectLine;

/// <summary>Direct Line 3.0, as Microsoft's clients speak it.</summary>
internal static class DirectLineChannel
{
    public const string ChannelId = "directline";
    private const string AllowedSites = "directline";

    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<DirectLineOptions>().Bind(settings.GetSection(DirectLineOptions.Section))
            .Validate(o => string.IsNullOrEmpty(o.Secret) || o.Secret.Length >= DirectLineOptions.MinSecretLength,
                $"DirectLine:Secret must be empty or have at least {DirectLineOptions.MinSecretLength} characters.")
            .Validate(o => o.TokenLifetimeSeconds is >= 1 and <= 86_400, "DirectLine:TokenLifetimeSeconds must be from 1 to 86400.")
            .Validate(o => o.StreamUrlLifetimeSeconds is >= 1 and <= 3_600, "DirectLine:StreamUrlLifetimeSeconds must be from 1 to 3600.")
            .Validate(o => o.KeepAliveSeconds is >= 1 and <= 3_600, "DirectLine:KeepAliveSeconds must be from 1 to 3600.")
            .ValidateOnStart();
        services.AddDataProtection();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<CallerFilter>();
        services.AddSingleton<ConversationStarter>();
        services.AddSingleton<OldTokens>();
        services.AddSingleton<PersonSends>();
        services.AddSingleton<UploadedFiles>();
        services.AddSingleton<SlowAnswers>();
        services.AddSingleton<StreamTickets>();
        services.AddSingleton<StreamStores>();
        services.AddSingleton<StreamSessions>();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<WidgetOptions>>(AllowSites);
        return services;
    }

    public static void MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/widget/token", WidgetDoor.GiveTokenAsync).RequireCors(AllowedSites).DisableAntiforgery();
        endpoints.MapPost("/api/widget/code", CodeDoor.GiveCodeAsync).RequireCors(AllowedSites).DisableAntiforgery().AddEndpointFilter(RequireCallerAsync);
        endpoints.MapPost("/api/widget/continue", ContinueDoor.ContinueAsync).RequireCors(AllowedSites).DisableAntiforgery();
        // A stream is opened with what its address holds, not with a header.
        endpoints.MapGet("/v3/directline/conversations/{conversationId}/stream", StreamDoor.OpenAsync);

        var api = endpoints.MapGroup("/v3/directline").RequireCors(AllowedSites).DisableAntiforgery()
            .AddEndpointFilter(RequireCallerAsync);
        api.MapPost("/tokens/generate", TokenDoor.GenerateAsync);
        api.MapPost("/tokens/refresh", TokenDoor.Refresh);
        api.MapPost("/conversations", ConversationDoor.StartAsync);
        api.MapGet("/conversations/{conversationId}", ConversationDoor.ReconnectAsync);
        api.MapPost("/conversations/{conversationId}/activities", ActivityDoor.PostAsync);
        api.MapGet("/conversations/{conversationId}/activities", ActivityDoor.ReadAsync);
        api.MapPost("/conversations/{conversationId}/upload", UploadDoor.PostAsync);
    }

    private static ValueTask<object?> RequireCallerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<CallerFilter>().InvokeAsync(context, next);

    private static void AllowSites(CorsOptions cors, IOptions<WidgetOptions> widget) =>
        cors.AddPolicy(AllowedSites, policy => policy
            .WithOrigins([.. widget.Value.AllowedOrigins])
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .AllowAnyHeader()
            .WithExposedHeaders("Retry-After"));
}
