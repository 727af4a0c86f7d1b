namespace Mpp.Platform.Domain.Common;

/// <summary>A text for people in both languages.</summary>
/// <param name="Indonesian">Shown by default.</param>
/// <param name="English">Shown with <c>Accept-Language: en</c>.</param>
public sealed record LocalText(string Indonesian, string English);
