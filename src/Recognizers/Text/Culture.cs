namespace Microsoft.Recognizers.Text;

/// <summary>The culture codes of the official library. Only French and English have recognisers here.</summary>
public class Culture
{
    public const string Arabic = "ar-*";
    public const string English = "en-us";
    public const string EnglishOthers = "en-*";
    public const string Chinese = "zh-cn";
    public const string Spanish = "es-es";
    public const string Portuguese = "pt-br";
    public const string French = "fr-fr";
    public const string German = "de-de";
    public const string Italian = "it-it";
    public const string Japanese = "ja-jp";
    public const string Dutch = "nl-nl";
    public const string Korean = "ko-kr";
    public const string Swedish = "sv-se";
    public const string Bulgarian = "bg-bg";
    public const string Turkish = "tr-tr";
    public const string Hindi = "hi-in";

    /// <summary>The cultures that have recognisers here.</summary>
    public static readonly Culture[] SupportedCultures =
    [
        new("English", English), new("EnglishOthers", EnglishOthers), new("French", French),
    ];

    private Culture(string cultureName, string cultureCode) => (CultureName, CultureCode) = (cultureName, cultureCode);

    public string CultureName { get; set; }

    public string CultureCode { get; set; }

    public static string[] GetSupportedCultureCodes() => [.. SupportedCultures.Select(culture => culture.CultureCode)];

    /// <summary>"fr-CA" to "fr-fr", "en-CA" to "en-*"; a culture of another language is returned in lower case.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        ArgumentNullException.ThrowIfNull(cultureCode);
        var code = cultureCode.ToLowerInvariant();
        if (code is English or French)
        {
            return code;
        }
        return code.Split('-', 2)[0] switch
        {
            "fr" => French,
            "en" => EnglishOthers,
            _ => code,
        };
    }
}
