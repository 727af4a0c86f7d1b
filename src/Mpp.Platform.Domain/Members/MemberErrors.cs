using Mpp.Platform.Domain.Common;

namespace Mpp.Platform.Domain.Members;

public static class MemberErrors
{
    public static readonly Error NotFound = new(ErrorKind.NotFound, "member.not-found",
        "Instansi tidak ditemukan.", "There is no such member.");

    public static readonly Error Unknown = new(ErrorKind.Rule, "member.unknown",
        "Instansi tidak dikenal di MPP ini.", "The member is unknown at this mall.");

    public static readonly Error InUse = new(ErrorKind.Conflict, "member.in-use",
        "Instansi masih memiliki layanan.", "The member still has services.");

    public static readonly Error HoursUnscheduled = new(ErrorKind.Rule, "member.hours-unscheduled",
        "Jam layanan disebut untuk hari yang tidak dijadwalkan.", "Hours are given for a weekday that is not scheduled.");

    public static readonly Error StatusComputed = new(ErrorKind.Rule, "member.status-computed",
        "Aktif dan tidak aktif dihitung dari layanan yang diberikan, tidak dapat diisi.",
        "Active and dormant are computed from real activity and cannot be set.");
}
