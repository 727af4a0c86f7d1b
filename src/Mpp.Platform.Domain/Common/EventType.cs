namespace Mpp.Platform.Domain.Common;

/// <summary>
/// A kind of event that others may rely on; all of them together are the published event catalogue. They are declared in
/// static classes named <c>{Area}Events</c>.
/// </summary>
/// <param name="Name">Stable <c>area.thing-act</c>, such as <c>agreements.agreement-signed</c>.</param>
/// <param name="Summary">What has happened, in one English sentence.</param>
/// <param name="Data">Shape of the facts the event carries; null when the subject's id says it all.</param>
public sealed record EventType(string Name, string Summary, Type? Data = null);
