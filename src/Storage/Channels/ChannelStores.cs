using EmploisEnRegions.Conversations.OptOuts;
using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Conversations.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EmploisEnRegions.Storage.Channels;

internal static class ChannelStores
{
    public static void AddChannelStores(this IServiceCollection services)
    {
        services.TryAddSingleton<IOptOuts, OptOutStore>();
        services.TryAddSingleton<IDeliveryParts, DeliveryPartStore>();
        services.TryAddSingleton<IChannelSecrets, ChannelSecretStore>();
        services.TryAddSingleton<ISocketStore, SocketStore>();
    }
}
