using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Understanding.Facts;

/// <summary>The readers of the fields that are plain choices: labels of the table on the left, values of the contract on the right.</summary>
internal static class FactReaders
{
    public static IEnumerable<IFactReader> Choices()
    {
        yield return new ListReader<Goal>("goals", Labels<Goal>(), (p, v) => p with { Goals = v }, p => p.Goals is not null);
        yield return new ChoiceReader<bool>("keepField", YesOrNo, (p, v) => p with { KeepField = v });
        yield return new ChoiceReader<Recognition>("recognition", Labels<Recognition>(), (p, v) => p with { Recognition = v });
        yield return new ChoiceReader<bool>("medicalCare", YesOrNo, (p, v) => p with { MedicalCare = v });
        yield return new ChoiceReader<bool>("vehicle", new Dictionary<string, bool>(YesOrNo, StringComparer.Ordinal) { ["hint"] = true }, (p, v) => p with { Vehicle = v });
        yield return new ChoiceReader<Community>("community", Labels<Community>(), (p, v) => p with { Community = v });
        yield return new ListReader<Landscape>("landscape", Labels<Landscape>(), (p, v) => p with { Landscape = v }, _ => false);
        yield return new ChoiceReader<Status>("status", Labels<Status>(), (p, v) => p with { Status = v });
    }

    private static Dictionary<string, bool> YesOrNo { get; } = new(StringComparer.Ordinal) { ["yes"] = true, ["no"] = false };

    private static Dictionary<string, T> Labels<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(v => char.ToLowerInvariant(v.ToString()[0]) + v.ToString()[1..], v => v, StringComparer.Ordinal);
}
