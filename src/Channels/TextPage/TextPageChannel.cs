namespace EmploisEnRegions.Channels.TextPage;

/// <summary>The whole conversation as a plain form: no script, one cookie.</summary>
internal static class TextPageChannel
{
    public const string ChannelId = "textpage";

    public static IServiceCollection AddTextPage(this IServiceCollection services)
    {
        services.AddControllersWithViews().AddApplicationPart(typeof(TextPageChannel).Assembly);
        services.AddSingleton<TextPageKeys>();
        services.AddSingleton<TextPageConversations>();
        return services;
    }

    public static void MapTextPage(this IEndpointRouteBuilder endpoints)
    {
        foreach (var address in TextPageAddress.All)
        {
            endpoints.MapGet(address.Path, TextPageDoor.ShowAsync).WithMetadata(address);
            endpoints.MapPost(address.Path, TextPageDoor.SendAsync).WithMetadata(address).DisableAntiforgery();
            endpoints.MapPost(address.Code, TextPageDoor.GiveCodeAsync).WithMetadata(address).DisableAntiforgery();
            endpoints.MapGet(address.Leave, TextPageDoor.Leave).WithMetadata(address);
            endpoints.MapGet($"{address.Path}/{{sequence:long}}/{{index:int}}", TextPageDoor.DownloadAsync).WithMetadata(address);
        }
    }
}
