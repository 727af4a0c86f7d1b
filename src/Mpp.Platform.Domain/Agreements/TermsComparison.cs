namespace Mpp.Platform.Domain.Agreements;

/// <summary>Whether a line is in both texts, or in one alone.</summary>
public enum LineChange
{
    Same,
    Removed,
    Added,
}

/// <summary>A line of a comparison.</summary>
public sealed record ComparedLine(LineChange Change, string Text);

/// <summary>Compares two texts line by line: what is common stays in order, the fewest lines are removed and added.</summary>
public static class TermsComparison
{
    public static IReadOnlyList<ComparedLine> Lines(string? from, string? to)
    {
        var (left, right) = (Split(from), Split(to));

        // Length of the longest common sequence from each pair of places on.
        var common = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var lines = new List<ComparedLine>();
        var (a, b) = (0, 0);
        while (a < left.Length || b < right.Length)
        {
            if (a < left.Length && b < right.Length && left[a] == right[b])
            {
                lines.Add(new ComparedLine(LineChange.Same, left[a]));
                (a, b) = (a + 1, b + 1);
            }
            else if (b == right.Length || (a < left.Length && common[a + 1, b] >= common[a, b + 1]))
            {
                lines.Add(new ComparedLine(LineChange.Removed, left[a++]));
            }
            else
            {
                lines.Add(new ComparedLine(LineChange.Added, right[b++]));
            }
        }

        return lines;
    }

    private static string[] Split(string? text) => string.IsNullOrEmpty(text) ? [] : text.ReplaceLineEndings("\n").Split('\n');
}
