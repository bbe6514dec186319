using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Desk;

internal sealed class DeskOptionsValidation : IValidateOptions<DeskOptions>
{
    private const int MostWeight = 100;

    public ValidateOptionsResult Validate(string? name, DeskOptions options)
    {
        foreach (var (organisation, weight) in options.Weights)
        {
            if (!options.Organisations.Contains(organisation))
                return ValidateOptionsResult.Fail($"{DeskOptions.Section}:Weights names \"{organisation}\", which is none of {DeskOptions.Section}:Organisations.");
            if (weight is < 1 or > MostWeight) return ValidateOptionsResult.Fail($"{DeskOptions.Section}:Weights:{organisation} must be a number from 1 to {MostWeight}.");
        }

        return ValidateOptionsResult.Success;
    }
}
