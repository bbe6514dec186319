using System.Xml.Linq;
using EmploisEnRegions.Storage.Database;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace EmploisEnRegions.Storage.Keys;

/// <summary>
/// The keys that protect tokens and cookies, in the database: they outlive a restart, because people come back days later with an old token,
/// and every node reads the same ones.
/// </summary>
/// <param name="database">Opened when a key is needed, not when pages are mapped: a wrong setting is told by the start.</param>
internal sealed class DatabaseKeys(Func<IDatabase> database) : IXmlRepository
{
    private const string Add = "INSERT INTO data_protection_keys (name, xml) VALUES (@name, @xml) ON CONFLICT (name) DO NOTHING";

    // ASP.NET Core asks for keys without waiting asynchronously: at start-up, then about once a day.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. database().QueryAsync<string>("SELECT xml FROM data_protection_keys ORDER BY name", null, CancellationToken.None).GetAwaiter().GetResult().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) =>
        database().ExecuteAsync(Add, new { name = friendlyName, xml = element.ToString(SaveOptions.DisableFormatting) }, CancellationToken.None).GetAwaiter().GetResult();
}
