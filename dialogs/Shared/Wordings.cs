namespace EmploisEnRegions.Dialogs.Shared;

/// <summary>Which of a question's wordings is sent. None comes a third time while another is left: a question that returns after a greeting, a photo or a fact is not a parrot.</summary>
internal static class Wordings
{
    private const int Most = 2;

    /// <summary>A question longer than this (consent, with what happens to the data) is said in full once a language.</summary>
    private const int Long = 160;

    /// <param name="wanted">The wording that the moment asks for.</param>
    public static string Choose(Interview interview, string question, string wanted, QuestionTexts texts)
    {
        if (interview.Prompted != question) (interview.Prompted, interview.Prompts) = (question, []);
        var sent = interview.Prompts;
        string[] all = [wanted, texts.Ask, texts.Rephrase, texts.Examples];
        var chosen = Array.Find(all, text => Times(text) < (text.Length > Long ? 1 : Most)) ?? all.MinBy(Times)!;
        sent[chosen] = Times(chosen) + 1;
        return chosen;

        int Times(string text) => sent.GetValueOrDefault(text);
    }
}
