using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Understanding.Facts;

/// <summary>Who moves: "je pars seul", "moi, ma femme et nos trois enfants", "mère monoparentale". Children are counted by their own reader.</summary>
internal sealed class HouseholdReader : IFactReader
{
    public void Read(Reading reading, Draft draft)
    {
        var asked = reading.Asks("household");
        var alone = Says(reading, "alone") || Says(reading, "parentAlone") || Says(reading, "divorced");
        var partner = Says(reading, "partner") || Says(reading, "justTwo");
        alone |= !partner && Says(reading, "kin");
        if (!alone && !partner)
        {
            draft.Answers |= asked && draft.Facts.Children is not null;
            return;
        }
        if (asked && draft.Facts.Children is null && People(reading) is { } people && people > (partner ? 1 : 0)) draft.Facts = draft.Facts with { Children = new Children(people - (partner ? 2 : 1)) };
        // "je pars seule, mon mari me rejoindra": the partner exists.
        draft.Facts = draft.Facts with { Partner = new Partner(Exists: partner, draft.Facts.Partner?.Occupation) };
        draft.Answers |= asked;
        if (draft.Facts.Children is null && NobodyElse(reading, asked, partner)) draft.Facts = draft.Facts with { Children = new Children(0) };
    }

    /// <summary>"on est 4", "a family of five": all who move.</summary>
    private static int? People(Reading reading) =>
        reading.Findings.First("household", "people") is { } finding && reading.Message.Numbers.FirstOrDefault(n => n.First >= finding.First && n.Last <= finding.Last) is { } number ? (int)number.Value : null;

    /// <summary>"just me", "nous deux seulement": no children either. A lone "célibataire" says nothing about them unless asked who moves.</summary>
    private static bool NobodyElse(Reading reading, bool asked, bool partner) =>
        !Says(reading, "parentAlone") && (partner ? asked && Says(reading, "justTwo") : asked && Says(reading, "alone") && !Says(reading, "kin"));

    private static bool Says(Reading reading, string label) => reading.Findings.Has("household", label);
}
