using System.ComponentModel.DataAnnotations;

namespace EmploisEnRegions.Website.Pages.Privacy;

/// <summary>Settings <c>Privacy:…</c>: what the organisation that runs the service must publish.</summary>
internal sealed class PrivacyOptions
{
    /// <summary>Name or title of the person in charge of the protection of personal information. Unset: the page says that it is to be confirmed.</summary>
    [MaxLength(200)]
    public string? PersonInCharge { get; set; }

    /// <summary>How to reach that person: an e-mail address, a telephone number or a postal address.</summary>
    [MaxLength(400)]
    public string? Contact { get; set; }
}
