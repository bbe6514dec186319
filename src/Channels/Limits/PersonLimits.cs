using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.Limits;

/// <summary>Token buckets in memory: a minute's worth at once, refilled evenly. Buckets of the silent are forgotten.</summary>
internal sealed class PersonLimits(IOptions<LimitOptions> options) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _conversations = Buckets(options.Value.ConversationsPerMinute);
    private readonly PartitionedRateLimiter<string> _messages = Buckets(options.Value.MessagesPerMinute);

    /// <summary>Null when the address may open one more conversation, else how long to wait.</summary>
    public TimeSpan? WaitBeforeStarting(IPAddress? address) => Take(_conversations, Neighbourhood(address));

    /// <summary>Null when one more message may be sent in the conversation, else how long to wait.</summary>
    public TimeSpan? WaitBeforeSending(string conversationId) => Take(_messages, conversationId);

    public void Dispose()
    {
        _conversations.Dispose();
        _messages.Dispose();
    }

    private static TimeSpan? Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        if (lease.IsAcquired) return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }

    private static PartitionedRateLimiter<string> Buckets(int perMinute) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = Minute / perMinute,
            QueueLimit = 0,
        }));

    /// <summary>An IPv6 subscriber has a whole /64: the half that names the network is the person's.</summary>
    public static string Neighbourhood(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
