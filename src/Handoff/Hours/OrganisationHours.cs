namespace EmploisEnRegions.Handoff.Hours;

/// <summary>The hours that an organisation keeps in the console, in the form of the settings.</summary>
public sealed record OrganisationHours(string TimeZone, IReadOnlyDictionary<string, string> Week, EasterDay Easter, IReadOnlyList<string> Closures)
{
    public static OrganisationHours Of(DeskHoursOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new OrganisationHours(options.TimeZone, new Dictionary<string, string>(options.Week), options.Easter, [.. options.Closures]);
    }

    public DeskHoursOptions ToOptions()
    {
        var options = new DeskHoursOptions { TimeZone = TimeZone, Easter = Easter };
        options.Week.Clear();
        foreach (var (day, hours) in Week) options.Week[day] = hours;
        foreach (var closure in Closures) options.Closures.Add(closure);
        return options;
    }
}

public interface IHoursStore
{
    /// <summary>By organisation: those who keep hours of their own.</summary>
    Task<IReadOnlyDictionary<string, OrganisationHours>> ReadAsync(CancellationToken cancellationToken);

    Task SaveAsync(string organisation, OrganisationHours hours, string accountId, DateTimeOffset now, CancellationToken cancellationToken);
}
