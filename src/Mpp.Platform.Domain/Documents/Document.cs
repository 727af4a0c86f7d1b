using Mpp.Platform.Domain.Common;
using Mpp.Platform.Domain.Complaints;

namespace Mpp.Platform.Domain.Documents;

/// <summary>A file attached to something of a mall. Its bytes lie outside the database; what they were is known by their hash.</summary>
public sealed class Document : TenantEntity, IAudited
{
    public const int NameLength = 200;
    public const int ContentTypeLength = 100;
    public const int SubjectKindLength = 60;
    public const int Sha256Length = 64;
    public const int UploadedByLength = Subjects.Length;

    /// <summary>25 MB.</summary>
    public const long MaxBytes = 25 * 1024 * 1024;

    private Document() { }

    public Document(DocumentOf of, string name, string contentType, StoredBytes stored, string uploadedBy, DateTimeOffset uploadedAt)
    {
        Id = stored.Id;
        SubjectKind = of.Kind;
        SubjectId = of.Id;
        Name = name;
        ContentType = contentType;
        Length = stored.Length;
        Sha256 = stored.Sha256;
        UploadedBy = uploadedBy;
        UploadedAt = uploadedAt;
    }

    public static string EventName => "documents.document";

    /// <summary>A complaint's files are told of by the complaint's trace: the general one is read by those it may be about.</summary>
    public bool IsTracedElsewhere => SubjectKind == Complaint.DocumentKind;

    /// <summary>Area and thing it is attached to, such as <c>agreements.agreement</c>.</summary>
    public string SubjectKind { get; private init; } = "";

    public Guid SubjectId { get; private init; }

    /// <summary>File name as it was given, without a path.</summary>
    [Personal]
    public string Name { get; private init; } = "";

    public string ContentType { get; private init; } = "";

    public long Length { get; private init; }

    public string Sha256 { get; private init; } = "";

    public string UploadedBy { get; private init; } = "";

    public DateTimeOffset UploadedAt { get; private init; }
}

/// <summary>What a document is attached to.</summary>
public readonly record struct DocumentOf(string Kind, Guid Id);

/// <summary>Bytes that have been stored.</summary>
/// <param name="Id">They are found again by it.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record StoredBytes(Guid Id, long Length, string Sha256);
