using EmploisEnRegions.Conversations.Sheets;
using EmploisEnRegions.CounsellorConsole;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.BotHost.Hosting;

/// <summary>The address that a setting tells, else the one that the program listens at: known once it listens, so read when it is needed.</summary>
internal sealed class SiteAddress(IServer server, IOptions<SheetOptions> sheets, IOptions<ConsoleOptions> console) : ISiteAddress
{
    public string Origin => (sheets.Value.PublicUrl ?? console.Value.PublicUrl)?.ToString().TrimEnd('/') ?? Listening();

    private string Listening() => (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "")
        .Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).TrimEnd('/');
}
