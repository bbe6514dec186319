using System.Globalization;
using EmploisEnRegions.Recognizers.Reading;
using Microsoft.Recognizers.Text;

namespace EmploisEnRegions.Recognizers.Sequences;

internal sealed class PhoneNumberModel : IModel
{
    public string ModelTypeName => "phonenumber";

    public List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var results = new List<ModelResult>();
        for (var at = 0; at < query.Length;)
        {
            var candidate = query[at] is '+' or '(' || char.IsAsciiDigit(query[at]) ? PhoneScanner.Scan(query, at) : default;
            if (candidate.Digits == 0)
            {
                at++;
                continue;
            }
            var isNumber = PhoneRules.Accepts(query, candidate);
            if (isNumber)
            {
                results.Add(Result(query, candidate));
            }
            // "(19 35831647": without its stray bracket it may be one.
            at = isNumber || char.IsAsciiDigit(query[at]) ? candidate.End : at + 1;
        }
        return results;
    }

    private ModelResult Result(string text, PhoneCandidate candidate)
    {
        var number = text[candidate.Start..candidate.End].ToLowerInvariant();
        var resolution = Results.Resolution();
        resolution["score"] = PhoneScore.Of(number).ToString("G15", CultureInfo.InvariantCulture);
        resolution["value"] = number;
        return new ModelResult { Text = number, Start = candidate.Start, End = candidate.End - 1, TypeName = ModelTypeName, Resolution = resolution };
    }
}
