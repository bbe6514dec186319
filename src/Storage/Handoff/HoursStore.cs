using System.Text.Json;
using EmploisEnRegions.Handoff.Hours;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

internal sealed class HoursStore(IDatabase database) : IHoursStore
{
    private const string Save = """
        INSERT INTO organisation_hours (organisation, hours, changed_by, changed_at) VALUES (@organisation, @json, @accountId, @now)
        ON CONFLICT (organisation) DO UPDATE SET hours = excluded.hours, changed_by = excluded.changed_by, changed_at = excluded.changed_at
        """;

    public async Task<IReadOnlyDictionary<string, OrganisationHours>> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Row>("SELECT organisation, hours FROM organisation_hours", null, cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(row => row.Organisation, row => JsonSerializer.Deserialize<OrganisationHours>(row.Hours)!);
    }

    public Task SaveAsync(string organisation, OrganisationHours hours, string accountId, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync(Save, new { organisation, json = JsonSerializer.Serialize(hours), accountId, now = now.Millis() }, cancellationToken);

    private sealed record Row
    {
        public required string Organisation { get; init; }
        public required string Hours { get; init; }
    }
}
