using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Hours;

/// <summary>A wrong setting stops the program at start-up with the sentence that names it.</summary>
internal sealed class DeskHoursValidation : IValidateOptions<DeskHoursOptions>
{
    public ValidateOptionsResult Validate(string? name, DeskHoursOptions options)
    {
        try
        {
            _ = new OpeningHours(options);
            return ValidateOptionsResult.Success;
        }
        catch (FormatException e)
        {
            return ValidateOptionsResult.Fail(e.Message);
        }
    }
}
