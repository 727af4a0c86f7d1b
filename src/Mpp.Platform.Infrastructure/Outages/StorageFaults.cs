namespace Mpp.Platform.Infrastructure.Outages;

/// <summary>What the file system says when a file cannot be written.</summary>
internal static class StorageFaults
{
    /// <summary>ENOSPC, EFBIG, EDQUOT of Linux and of macOS, ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL.</summary>
    private static readonly int[] NoRoom = [28, 27, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>EROFS, ERROR_WRITE_PROTECT.</summary>
    private static readonly int[] ReadOnly = [30, unchecked((int)0x80070013)];

    public static FaultKind KindOf(IOException fault) =>
        NoRoom.Contains(fault.HResult) ? FaultKind.Full
        : ReadOnly.Contains(fault.HResult) ? FaultKind.ReadOnly
        : FaultKind.None;
}
