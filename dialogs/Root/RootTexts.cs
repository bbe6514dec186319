namespace EmploisEnRegions.Dialogs.Root;

internal sealed record RootTexts
{
    public required string Help { get; init; }
    public required string QuestionsLeft { get; init; }
    public required string LastQuestion { get; init; }
    public required string HelpInforming { get; init; }
    public required string LanguageSwitched { get; init; }
    public required string OtherLanguage { get; init; }
    public required string CannotRead { get; init; }
    public required string Empty { get; init; }
    public required string Restarted { get; init; }
    public required string RestoredAfterRestart { get; init; }
    public required string WentBack { get; init; }
    public required string NothingToGoBackTo { get; init; }
    public required string Hello { get; init; }
    public required string YouAreWelcome { get; init; }
    public required string Bye { get; init; }
    public required string KeptAside { get; init; }
    public required string Masked { get; init; }
    public required string WhatInstead { get; init; }
    public required string NothingToExplain { get; init; }
    public required string Crisis { get; init; }
    public required string Exploitation { get; init; }
    public required string PersonInformed { get; init; }
}
