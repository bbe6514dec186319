namespace EmploisEnRegions.Regions.Reference;

/// <summary>Degrees north and east.</summary>
internal readonly record struct Position(double Latitude, double Longitude)
{
    public static Position Montreal { get; } = new(45.51, -73.56);

    public static Position Of(Centre centre) => new(centre.Latitude, centre.Longitude);

    /// <summary>Great-circle distance, whole kilometres: the last bits of sines may differ between machines, rankings may not.</summary>
    public double KilometresTo(Position other)
    {
        var (a, b) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var delta = double.DegreesToRadians(other.Longitude - Longitude);
        var h = Math.Pow(Math.Sin((b - a) / 2), 2) + (Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin(delta / 2), 2));
        return Math.Round(2 * 6371 * Math.Asin(Math.Sqrt(h)));
    }
}
