using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.Root;

/// <summary>Keeps the facts of a message, asked or volunteered, and says back what was understood. Before consent they are only kept aside.</summary>
internal sealed class Listening(ProfileWords words, QuestionBook book, Bilingual<SharedTexts> shared, Bilingual<RootTexts> root)
{
    public Learned Remember(ITurnContext context)
    {
        var turn = context.Turn();
        var interview = context.Interview();
        if (turn.Understood is not { } heard || interview.Informing) return Learned.Nothing;
        // "And the rents there?" asks; it says nothing of the person.
        if (heard.Request is Request.Explain || heard is { Request: Request.Details, Topic: not null }) return Learned.Nothing;
        if (heard.MaskedText is not null) context.Replies().Lead(root.In(turn.Language).Masked);
        var facts = SparingCorrections(Recognised(heard.Facts), heard, turn.Dossier, book);
        if (!ProfileWords.Order.Any(facts.Gives)) return Learned.Nothing;
        if (!interview.Ready)
        {
            var before = interview.KeptAside is null ? Profile.Empty : ProfileJson.Read(interview.KeptAside);
            interview.KeptAside = ProfileJson.Write(before.With(facts));
            return Learned.KeptAside;
        }

        var old = turn.Dossier.Profile;
        turn.Remember(facts);
        return SayBack(context, facts, old, turn.Dossier.Profile) ? Learned.Facts : Learned.Nothing;
    }

    /// <summary>Words that no occupation was found for are kept only when the person says them again (the question does that).</summary>
    private static Profile Recognised(Profile facts) => facts with
    {
        Occupation = facts.Occupation?.NocCode is null ? null : facts.Occupation,
        Partner = facts.Partner is { Occupation: { NocCode: null } } partner ? Without(partner) : facts.Partner,
    };

    /// <summary>What a counsellor set right gives way to an answer, not to a word in passing.</summary>
    private static Profile SparingCorrections(Profile facts, Understood heard, Dossier dossier, QuestionBook book)
    {
        if (dossier.Corrections is not { Count: > 0 } corrections || heard.Correction) return facts;
        var asked = heard.AnswersQuestion ? book.Find(dossier.Question)?.Fields ?? [] : [];
        var spared = corrections.Where(correction => correction.Holds(dossier.Profile)).Select(correction => correction.Field).Except(asked);
        return spared.Aggregate(facts, (left, field) => left.Without(field));
    }

    private static Partner? Without(Partner partner) => partner.Exists is null ? null : new Partner(partner.Exists);

    private bool SayBack(ITurnContext context, Profile facts, Profile old, Profile now)
    {
        var language = context.Language();
        var changed = ProfileWords.Order.Where(field => facts.Gives(field) && words.Of(old, field, language) != words.Of(now, field, language)).ToList();
        if (changed.Count == 0) return false;
        var corrected = changed.Any(field => Replaced(words.Of(old, field, language), words.Of(now, field, language)));
        var said = string.Join("; ", changed.Select(field => words.Of(now, field, language)).OfType<string>());
        if (said.Length == 0) return true;
        context.Replies().Lead((corrected ? shared.In(language).Corrected : shared.In(language).Noted).With("facts", said));
        return true;
    }

    /// <summary>More about the same ("with a partner", then their occupation) corrects nothing.</summary>
    private static bool Replaced(string? old, string? now) => old is not null && now?.StartsWith(old, StringComparison.Ordinal) is not true;
}

/// <summary>What a message taught.</summary>
internal enum Learned { Nothing, KeptAside, Facts }
