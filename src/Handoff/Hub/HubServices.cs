using EmploisEnRegions.Conversations.Middleware;
using EmploisEnRegions.Conversations.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Hub;

public static class HubServices
{
    public const string Path = "/api/handoff/hub";

    private const int LongestBody = 64 * 1024;

    internal static void AddHub(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<HubOptions>().Bind(configuration.GetSection(HubOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<HubOptions>, HubOptionsValidation>());
        services.AddHttpClient(HubPost.Client);
        services.TryAddSingleton(new Bilingual<HubTexts>());
        services.TryAddSingleton<HubPost>();
        services.TryAddSingleton<HubDoor>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IWhoSpeaks, HubWords>());
        services.AddHostedService<HubCourier>();
    }

    /// <summary>Where the hub of the settings answers; without one there is no such address.</summary>
    public static IEndpointRouteBuilder MapHandoff(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        if (endpoints.ServiceProvider.GetRequiredService<IOptions<HubOptions>>().Value.InUse) endpoints.MapPost(Path, ReceiveAsync);
        return endpoints;
    }

    private static async Task<IResult> ReceiveAsync(HttpContext context, HubDoor door, CancellationToken cancellationToken)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LongestBody;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, cancellationToken);
        var headers = context.Request.Headers;
        return await door.ReceiveAsync(body.ToArray(), headers[HubSignature.Header], headers[HubSignature.MomentHeader], cancellationToken) switch
        {
            HubAnswer.Done => Results.Ok(),
            HubAnswer.Forged => Results.Unauthorized(),
            HubAnswer.Unusable => Results.BadRequest(),
            HubAnswer.Unknown => Results.NotFound(),
            HubAnswer.Refused => Results.Conflict(),
        };
    }
}
