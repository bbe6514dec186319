using EmploisEnRegions.Recognizers.Reading;
using Microsoft.Recognizers.Text;

namespace EmploisEnRegions.Recognizers.Sequences;

/// <summary>An address around each "@": a local part without stray points, a host with a point and a final part in letters.</summary>
internal sealed class EmailModel : IModel
{
    public string ModelTypeName => "email";

    public List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var results = new List<ModelResult>();
        var from = 0;
        for (var at = query.IndexOf('@', StringComparison.Ordinal); at >= 0; at = query.IndexOf('@', at + 1))
        {
            var start = LocalStart(query, at, from);
            var end = HostEnd(query, at + 1);
            if (start < at && end > at)
            {
                results.Add(Result(query, start, end));
            }
            from = at + 1;
        }
        return results;
    }

    private static int LocalStart(string text, int at, int from)
    {
        var start = at;
        while (start > from && (char.IsAsciiLetterOrDigit(text[start - 1]) || "._%+-'".Contains(text[start - 1], StringComparison.Ordinal)))
        {
            start--;
        }
        var local = text.AsSpan(start, at - start);
        var isBroken = local.StartsWith(".") || local.EndsWith(".") || local.Contains("..", StringComparison.Ordinal);
        return isBroken ? at : start;
    }

    /// <summary>One past the host, or -1.</summary>
    private static int HostEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
        {
            end++;
        }
        while (end > start && text[end - 1] is '.' or '-')
        {
            end--;
        }
        var host = text.AsSpan(start, end - start);
        var point = host.LastIndexOf('.');
        var last = host[(point + 1)..];
        var isHost = point > 0 && last.Length >= 2 && !host.Contains('_') && !host.Contains("..", StringComparison.Ordinal);
        foreach (var c in last)
        {
            isHost &= char.IsAsciiLetter(c);
        }
        return isHost ? end : -1;
    }

    private ModelResult Result(string text, int start, int end)
    {
        var resolution = Results.Resolution();
        var address = text[start..end].ToLowerInvariant();
        resolution["value"] = address;
        return new ModelResult { Text = address, Start = start, End = end - 1, TypeName = ModelTypeName, Resolution = resolution };
    }
}
