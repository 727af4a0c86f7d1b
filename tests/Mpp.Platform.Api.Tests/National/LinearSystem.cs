namespace Mpp.Platform.Api.Tests.National;

/// <summary>
/// Linear equations over unknowns that are not negative, and how far each unknown is bounded by them: by the simplex method
/// with Bland's rule, over the equations that hang together with it.
/// </summary>
internal sealed class LinearSystem
{
    private const double Nothing = 1e-7;

    private readonly List<(List<(int Unknown, double Factor)> Terms, double Total)> _equations = [];

    private readonly Dictionary<int, Table?> _tables = [];

    private int _count;

    public int Unknown() => _count++;

    public void Equal(double total, params IEnumerable<(int Unknown, double Factor)> terms)
    {
        var kept = terms.GroupBy(term => term.Unknown).Select(term => (term.Key, term.Sum(part => part.Factor))).Where(term => Math.Abs(term.Item2) > Nothing).ToList();
        if (kept.Count > 0)
        {
            _equations.Add((kept, total));
        }
    }

    /// <summary>The least and the most an unknown can be.</summary>
    public (double Least, double Most) Range(int unknown)
    {
        if (!_tables.TryGetValue(unknown, out var table))
        {
            var (equations, unknowns) = Around(unknown);
            table = equations.Count == 0 ? null : new Table(equations, unknowns);
            unknowns.ForEach(other => _tables[other] = table);
        }

        return table is null ? (0, double.PositiveInfinity) : (table.Least(unknown, 1), -table.Least(unknown, -1));
    }

    private (List<(List<(int Unknown, double Factor)> Terms, double Total)> Equations, List<int> Unknowns) Around(int unknown)
    {
        var (reached, left) = (new HashSet<int> { unknown }, _equations.ToList());
        var found = new List<(List<(int Unknown, double Factor)> Terms, double Total)>();
        while (left.FindAll(equation => equation.Terms.Exists(term => reached.Contains(term.Unknown))) is { Count: > 0 } next)
        {
            found.AddRange(next);
            left.RemoveAll(next.Contains);
            reached.UnionWith(next.SelectMany(equation => equation.Terms).Select(term => term.Unknown));
        }

        return (found, [.. reached.Order()]);
    }

    /// <summary>The simplex table: one row per equation, a basic unknown each, its value last.</summary>
    private sealed class Table
    {
        private readonly Dictionary<int, int> _columns;
        private readonly List<double[]> _rows;
        private readonly List<int> _basis;
        private readonly int _width;

        public Table(List<(List<(int Unknown, double Factor)> Terms, double Total)> equations, List<int> unknowns)
        {
            _columns = unknowns.Index().ToDictionary(column => column.Item, column => column.Index);
            _width = unknowns.Count + equations.Count;
            _rows = [];
            _basis = [];
            foreach (var (index, (terms, total)) in equations.Index())
            {
                var row = new double[_width + 1];
                foreach (var (unknown, factor) in terms)
                {
                    row[_columns[unknown]] = total < 0 ? -factor : factor;
                }

                row[unknowns.Count + index] = 1;
                row[_width] = Math.Abs(total);
                _rows.Add(row);
                _basis.Add(unknowns.Count + index);
            }

            // First the helpers of the equations go to nothing; then they never come back.
            var costs = new double[_width];
            Array.Fill(costs, 1, unknowns.Count, equations.Count);
            if (Solve(costs, _width) is not { } rest || rest > 1e-4)
            {
                throw new InvalidOperationException("The published cells contradict one another.");
            }

            DropHelpers(unknowns.Count);
        }

        /// <summary>The least of an unknown times a sign; minus infinity without a bound.</summary>
        public double Least(int unknown, double sign)
        {
            var costs = new double[_width];
            costs[_columns[unknown]] = sign;
            return Solve(costs, _columns.Count) ?? double.NegativeInfinity;
        }

        private double? Solve(double[] costs, int columns)
        {
            while (true)
            {
                var enter = Enumerable.Range(0, columns).FirstOrDefault(column => Gain(costs, column) < -Nothing, -1);
                if (enter < 0)
                {
                    return _rows.Select((row, i) => costs[_basis[i]] * row[_width]).Sum();
                }

                var leave = Enumerable.Range(0, _rows.Count).Where(i => _rows[i][enter] > Nothing)
                    .OrderBy(i => _rows[i][_width] / _rows[i][enter]).ThenBy(i => _basis[i]).FirstOrDefault(-1);
                if (leave < 0)
                {
                    return null;
                }

                Pivot(leave, enter);
            }
        }

        /// <summary>What the costs change by when a column enters.</summary>
        private double Gain(double[] costs, int column)
        {
            var gain = costs[column];
            for (var i = 0; i < _rows.Count; i++)
            {
                gain -= costs[_basis[i]] * _rows[i][column];
            }

            return _basis.Contains(column) ? 0 : gain;
        }

        private void Pivot(int row, int column)
        {
            var divisor = _rows[row][column];
            _rows[row] = Array.ConvertAll(_rows[row], value => value / divisor);
            for (var i = 0; i < _rows.Count; i++)
            {
                if (i != row && Math.Abs(_rows[i][column]) > 1e-12)
                {
                    var factor = _rows[i][column];
                    for (var j = 0; j <= _width; j++)
                    {
                        _rows[i][j] -= factor * _rows[row][j];
                    }
                }
            }

            _basis[row] = column;
        }

        private void DropHelpers(int unknowns)
        {
            for (var i = _rows.Count - 1; i >= 0; i--)
            {
                if (_basis[i] < unknowns)
                {
                    continue;
                }

                var column = Array.FindIndex(_rows[i], 0, unknowns, value => Math.Abs(value) > Nothing);
                if (column >= 0)
                {
                    Pivot(i, column);
                }
                else
                {
                    _rows.RemoveAt(i);
                    _basis.RemoveAt(i);
                }
            }
        }
    }
}
