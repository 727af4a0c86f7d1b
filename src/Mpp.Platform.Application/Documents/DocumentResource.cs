using AutoMapper;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Domain.Documents;

namespace Mpp.Platform.Application.Documents;

/// <summary>An attached file.</summary>
public sealed record DocumentResource
{
    public Guid Id { get; init; }

    /// <summary>File name as it was given.</summary>
    public string Name { get; init; } = "";

    public string ContentType { get; init; } = "";

    /// <summary>Bytes.</summary>
    public long Length { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary><c>sub</c> of who attached it.</summary>
    public string UploadedBy { get; init; } = "";

    public DateTimeOffset UploadedAt { get; init; }

    internal sealed class Mapping : Profile
    {
        public Mapping() => CreateMap<Document, DocumentResource>();
    }
}

/// <summary>A file on its way to be attached.</summary>
/// <param name="Name">File name; 1 to 200 characters, a path before it is cut off.</param>
/// <param name="ContentType">One of <see cref="DocumentKinds.All"/>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record NewDocument(string Name, string ContentType, ReceivedFile Content);

/// <summary>A file on its way out; the stream is the reader's to close.</summary>
public sealed record OpenedDocument(DocumentResource Document, Stream Content);
