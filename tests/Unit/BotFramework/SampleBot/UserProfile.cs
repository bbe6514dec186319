namespace EmploisEnRegions.Unit.BotFramework.SampleBot;

public class UserProfile
{
    public int Bookings { get; set; }
}
