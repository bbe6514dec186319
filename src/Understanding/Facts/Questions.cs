namespace EmploisEnRegions.Understanding.Facts;

/// <summary>What each question of the contract asks for.</summary>
internal static class Questions
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["goals"] = "goals", ["household"] = "partner", ["occupation"] = "occupation", ["keepField"] = "keepField", ["recognition"] = "recognition",
        ["french"] = "french", ["english"] = "english", ["children"] = "children", ["interest"] = "interestedIn", ["medicalCare"] = "medicalCare",
        ["vehicle"] = "vehicle", ["community"] = "community", ["landscape"] = "landscape", ["distance"] = "maxDriveHoursToMontreal",
        ["housing"] = "housing", ["timeline"] = "moveBy", ["location"] = "location", ["status"] = "status", ["amenities"] = "amenities", ["refuse"] = "refuses",
    };

    private static readonly HashSet<string> YesOrNo = ["consent", "age", "recap", "callbackConsent", "confirmErase", "medicalCare", "vehicle", "keepField"];

    /// <summary>The profile field that a question fills, or null.</summary>
    public static string? FieldOf(string? question) => question is not null && Fields.TryGetValue(question, out var field) ? field : null;

    /// <summary>Whether something other than a fact answers the question.</summary>
    public static bool Answered(string? question, bool? yesNo, ContactPoint? contact, string? when, int? number) => question switch
    {
        "contact" => contact is not null,
        "callbackTime" => when is not null,
        "rating" => number is >= 0 and <= 10,
        null => false,
        _ => yesNo is not null && YesOrNo.Contains(question),
    };
}
