using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Website.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EmploisEnRegions.Website;

/// <summary>What every public page has: a language, its sentences, and its address in the other language.</summary>
internal abstract class WebsitePage : PageModel
{
    private static readonly Bilingual<LayoutTexts> Layouts = new();

    internal abstract PageAddress Address { get; }

    internal virtual string Language => PageAddresses.LanguageOf(Request.Path);
    internal string OtherLanguage => Language == "en" ? "fr" : "en";
    internal string Locale => $"{Language}-CA";
    internal LayoutTexts Layout => Layouts.In(Language);

    internal string AddressOf(PageAddress page) => page.In(Language);
    internal string OtherAddress => Address.In(OtherLanguage);
}
