using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EmploisEnRegions.Handoff.Accounts.Passwords;

/// <summary>A service that is told five of the forty digits of the hash and answers with all that begin so: it does not learn which was meant.</summary>
internal sealed class BreachedRanges(HttpClient client) : IBreachedPasswords
{
    private const int Told = 5;

    // SHA-1 because the lists are made of it; it protects nothing here.
#pragma warning disable CA5350
    public static string HashOf(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350

    public async Task<bool> ContainsAsync(string password, CancellationToken cancellationToken)
    {
        var hash = HashOf(password);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(hash[..Told], UriKind.Relative));
        // The length of the answer tells nothing either.
        request.Headers.Add("Add-Padding", "true");
        using var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
        var lines = await answer.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return lines.Split('\n', StringSplitOptions.TrimEntries).Any(line => IsThat(line, hash[Told..]));
    }

    /// <summary>"REST:COUNT"; a padding line counts 0.</summary>
    private static bool IsThat(string line, string rest) =>
        line.Split(':') is [var found, var count] && found.Equals(rest, StringComparison.OrdinalIgnoreCase)
        && long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0;
}
