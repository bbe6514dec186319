using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection;

namespace EmploisEnRegions.Website;

/// <summary>A public page: its Razor file and its address in each language. The French one stands in the file's <c>@page</c> too.</summary>
/// <param name="Page">Name of the Razor page.</param>
internal sealed record PageAddress(string Page, string French, string English)
{
    public string In(string language) => language == "en" ? English : French;
}

internal static class PageAddresses
{
    public static PageAddress Home { get; } = new("/Home/Home", "/", "/en");
    public static PageAddress Regions { get; } = new("/Regions/Regions", "/regions", "/en/regions");
    public static PageAddress Privacy { get; } = new("/Privacy/Privacy", "/confidentialite", "/en/privacy");
    public static PageAddress Accessibility { get; } = new("/Accessibility/Accessibility", "/accessibilite", "/en/accessibility");

    /// <summary>Has the token of its link behind it.</summary>
    public static PageAddress Sheet { get; } = new("/Sheet/Sheet", "/fiche/{token}", "/en/sheet/{token}");

    /// <summary>The conversation without JavaScript: made by the text page channel.</summary>
    public static PageAddress Text { get; } = new("", "/texte", "/en/text");

    private static readonly PageAddress[] Ours = [Home, Regions, Privacy, Accessibility, Sheet];

    public static void AddEnglish(PageConventionCollection conventions)
    {
        foreach (var address in Ours)
        {
            conventions.AddPageRoute(address.Page, address.English);
        }
    }

    /// <summary>The language of an address: English under <c>/en</c>, French everywhere else.</summary>
    public static string LanguageOf(PathString path) => path.StartsWithSegments("/en", StringComparison.Ordinal) ? "en" : "fr";
}
