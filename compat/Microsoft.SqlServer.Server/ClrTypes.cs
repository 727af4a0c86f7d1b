namespace Microsoft.SqlServer.Server;

public enum Format
{
    Unknown = 0,
    Native = 1,
    UserDefined = 2,
}

public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}

public sealed class InvalidUdtException : SystemException
{
    public InvalidUdtException() { }

    public InvalidUdtException(string message) : base(message) { }

    public InvalidUdtException(string message, Exception innerException) : base(message, innerException) { }
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;

    public bool IsByteOrdered { get; set; }

    public bool IsFixedLength { get; set; }

    public int MaxByteSize { get; set; }

    public string? Name { get; set; }

    public string? ValidationMethodName { get; set; }
}
