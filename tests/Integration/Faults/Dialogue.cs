namespace EmploisEnRegions.Tests.Integration.Faults;

/// <summary>A whole real conversation, from the first word to one's own data.</summary>
internal static class Dialogue
{
    public static IReadOnlyList<string> Lines { get; } =
    [
        "bonjour", "oui", "oui", "le travail et les enfants", "avec mon mari et nos deux enfants de 4 et 9 ans", "je suis infirmière", "oui",
        "pas encore commencé", "il est soudeur", "avancé", "un peu", "la Gaspésie m'attire, mais pas la Côte-Nord", "non", "oui on a une auto",
        "en fait j'ai trois enfants", "une ville moyenne", "la mer", "je ne sais pas", "un loyer de 1200 $ au plus", "oui", "autres régions",
        "pourquoi pas la Gaspésie?", "retour", "aide", "mes données",
    ];
}
