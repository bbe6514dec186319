using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EmploisEnRegions.Conversations.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.Sms.Numbers;

/// <summary>
/// Telephone numbers, so that none stands in an id, a log or a table. A person is known by a keyed hash of the number, the same for good. The number
/// itself, without which nothing can be sent, travels protected in the activity's <c>serviceUrl</c> and is erased with the conversation.
/// </summary>
internal sealed class SmsPeople(IChannelSecrets secrets, IDataProtectionProvider protection)
{
    private const string SecretName = "sms";
    private const int SecretBytes = 32;
    private const int CodeBytes = 16;
    private const string Scheme = "twilio:";

    private readonly IDataProtector _protector = protection.CreateProtector("Sms.Number.v1");
    private byte[]? _key;

    /// <summary>Id of the person and of their conversation.</summary>
    public async ValueTask<string> IdOfAsync(string number, CancellationToken cancellationToken) =>
        $"sms-{await CodeOfAsync("number", number, cancellationToken)}";

    /// <summary>What stands for a message that was done, in the list of those that are never done again.</summary>
    public async ValueTask<string> TokenOfAsync(string messageSid, CancellationToken cancellationToken) =>
        $"sms/{await CodeOfAsync("message", messageSid, cancellationToken)}";

    public string Protect(SmsAddress address) => Scheme + _protector.Protect($"{address.Number}\n{address.Door}");

    public static bool IsOurs(Activity activity) =>
        activity.ChannelId == SmsChannel.ChannelId && activity.ServiceUrl?.StartsWith(Scheme, StringComparison.Ordinal) == true;

    /// <summary>Null when it is not one of ours, or its key is lost.</summary>
    public SmsAddress? Unprotect(string? serviceUrl)
    {
        if (serviceUrl?.StartsWith(Scheme, StringComparison.Ordinal) != true) return null;
        try
        {
            return _protector.Unprotect(serviceUrl[Scheme.Length..]).Split('\n') is [var number, var door] ? new SmsAddress(number, door) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private async ValueTask<string> CodeOfAsync(string kind, string text, CancellationToken cancellationToken)
    {
        _key ??= await secrets.ReadAsync(SecretName, SecretBytes, cancellationToken);
        var hash = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{kind}\n{text}"));
        return Base64Url.EncodeToString(hash.AsSpan(0, CodeBytes));
    }
}
