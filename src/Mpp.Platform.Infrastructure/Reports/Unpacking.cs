using System.IO.Compression;
using System.Xml;

namespace Mpp.Platform.Infrastructure.Reports;

/// <summary>What unpacks to more than an honest file does.</summary>
internal sealed class UnpackedTooMuchException : IOException
{
    public UnpackedTooMuchException()
    {
    }

    public UnpackedTooMuchException(string message)
        : base(message)
    {
    }

    public UnpackedTooMuchException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>
/// The parts of a packed file, unpacked as they are read and never as a whole. How much comes out is counted and not
/// believed: a file says of itself what it likes.
/// </summary>
internal sealed class Unpacking : IDisposable
{
    public const int MaxEntries = 1_000;
    public const long MaxBytes = 16 * 1024 * 1024;

    /// <summary>Tables of like rows are packed to a fiftieth; a hundred and fiftieth is made, not written.</summary>
    public const int MaxRatio = 150;

    /// <summary>Of little, any ratio is harmless.</summary>
    public const long FreeBytes = 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly ZipArchive _archive;
    private long _unpacked;

    public Unpacking(Stream packed)
    {
        _archive = new ZipArchive(packed, ZipArchiveMode.Read, leaveOpen: true);
        if (_archive.Entries.Count > MaxEntries)
        {
            _archive.Dispose();
            throw new UnpackedTooMuchException($"More than {MaxEntries} entries.");
        }
    }

    /// <summary>A part as XML, forward only; null when there is none of that name.</summary>
    public XmlReader? Open(string part) =>
        _archive.GetEntry(part) is { } entry ? XmlReader.Create(new Counted(entry.Open(), this, entry.CompressedLength), Settings) : null;

    public void Dispose() => _archive.Dispose();

    private sealed class Counted(Stream part, Unpacking all, long packed) : Stream
    {
        private long _own;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = part.Read(buffer, offset, count);
            _own += read;
            all._unpacked += read;
            return all._unpacked <= MaxBytes && (_own <= FreeBytes || _own <= packed * MaxRatio)
                ? read
                : throw new UnpackedTooMuchException("Too much comes out of it.");
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            part.Dispose();
            base.Dispose(disposing);
        }
    }
}
