namespace EmploisEnRegions.Handoff.CallBacks;

/// <summary>A number in groups that can be read aloud and checked: as in Québec for North America, by threes elsewhere. Addresses as they are.</summary>
public static class ContactWords
{
    private const int NorthAmerican = 12;
    private const int Group = 3;

    public static string Of(string contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        if (!contact.StartsWith('+')) return contact;
        if (contact.StartsWith("+1", StringComparison.Ordinal) && contact.Length == NorthAmerican) return $"{contact[2..5]}\u00a0{contact[5..8]}-{contact[8..]}";
        return "+" + string.Join('\u00a0', contact[1..].Chunk(Group).Select(digits => new string(digits)));
    }
}
