using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Catalogue;

public static class CatalogueEvents
{
    public static readonly EventType StandardSet = new("catalogue.standard-set", "A version of a service standard came into force by decree.");

    public static readonly EventType PlacementDecided = new("catalogue.placement-decided", "A proposal to place a service otherwise was decided.");

    public static readonly EventType DuplicateFound = new("catalogue.duplicate-found", "A service is given both at the mall and at the member's office.");

    public static readonly EventType DuplicateEnded = new("catalogue.duplicate-ended", "A service is no longer given at both places.");
}
