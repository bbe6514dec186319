namespace EmploisEnRegions.Unit.BotFramework.SampleBot;

public class BookingDetails
{
    public string? Destination { get; set; }

    public string? Origin { get; set; }

    public string? TravelDate { get; set; }
}
