using System.Globalization;

namespace EmploisEnRegions.Dialogs.Shared;

/// <summary>Figures as Québec writes them: 1 250,5 and 1 250 $ in French, 1,250.5 and $1,250 in English.</summary>
internal static class Figures
{
    private static readonly NumberFormatInfo French = new() { NumberGroupSeparator = "\u00a0", NumberDecimalSeparator = "," };
    private static readonly NumberFormatInfo English = new() { NumberGroupSeparator = ",", NumberDecimalSeparator = "." };

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(double number, string language) => number.ToString("#,0.#", language == "en" ? English : French);

    /// <summary>A limit in hours as it is said: "6 h", "7 h 30" in French; the bare number, "7.5", in English.</summary>
    public static string Hours(double hours, string language)
    {
        if (language == "en") return Of(hours, language);
        var minutes = (int)Math.Round(hours * 60);
        return minutes % 60 == 0 ? $"{minutes / 60}\u00a0h" : $"{minutes / 60}\u00a0h\u00a0{minutes % 60:00}";
    }

    public static string Money(double dollars, string language) => language == "en" ? $"${Of(dollars, language)}" : $"{Of(dollars, language)}\u00a0$";

    public static string MoneyAndCents(double dollars, string language) =>
        language == "en" ? $"${dollars.ToString("#,0.00", English)}" : $"{dollars.ToString("#,0.00", French)}\u00a0$";

    public static string Percent(double percent, string language) => language == "en" ? $"{Of(percent, language)}%" : $"{Of(percent, language)}\u00a0%";

    /// <summary>A place as people call it: statistics add "(RMR …)" or "(AR)", a census metropolitan area or agglomeration.</summary>
    public static string Place(string? name)
    {
        var mark = name?.IndexOf(" (RMR", StringComparison.Ordinal) is >= 0 and var metropolitan ? metropolitan : name?.IndexOf(" (AR", StringComparison.Ordinal) ?? -1;
        return mark < 0 ? name ?? "" : name![..mark];
    }
}
