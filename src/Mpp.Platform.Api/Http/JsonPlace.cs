using System.Globalization;
using System.Text;
using System.Text.Json;
using Mpp.Platform.Application.Common;

namespace Mpp.Platform.Api.Http;

/// <summary>Where a reader of JSON stands, as a caller would say it: <c>reporter.phones[2]</c>; the top itself is <c>body</c>.</summary>
internal sealed class JsonPlace
{
    /// <summary>A longer name is said by its beginning: nobody gets a megabyte back.</summary>
    private const int NameLength = 100;

    private readonly Stack<Level> _levels = new();

    /// <summary>The field of the body that all this is in.</summary>
    public string Top => _levels.Count == 0 ? "body" : Path(1);

    /// <summary>The value that is read now.</summary>
    public string Value() => Path(_levels.Count);

    /// <summary>The object whose key is read now.</summary>
    public string Object() => Path(_levels.Count - 1);

    /// <summary>Enters a key; false when its object has it already.</summary>
    public bool TakesName(string name)
    {
        var level = _levels.Peek();
        level.Name = SpokenKey.Of(name.Length <= NameLength ? name : name[..NameLength]);
        return level.Names.Add(name);
    }

    public void Move(JsonTokenType token)
    {
        switch (token)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                _levels.Push(new Level(token == JsonTokenType.StartArray));
                return;
            case JsonTokenType.PropertyName:
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _levels.Pop();
                break;
        }

        if (_levels.TryPeek(out var level))
        {
            level.Index++;
        }
    }

    private string Path(int count)
    {
        var path = new StringBuilder();
        foreach (var level in _levels.Reverse().Take(count))
        {
            if (level.IsArray)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{level.Index}]");
            }
            else if (level.Name is not null)
            {
                path.Append(path.Length == 0 ? "" : ".").Append(level.Name);
            }
        }

        return path.Length == 0 ? "body" : path.ToString();
    }

    private sealed class Level(bool isArray)
    {
        private HashSet<string>? _names;

        public bool IsArray { get; } = isArray;

        public int Index { get; set; }

        public string? Name { get; set; }

        public HashSet<string> Names => _names ??= new(StringComparer.Ordinal);
    }
}
