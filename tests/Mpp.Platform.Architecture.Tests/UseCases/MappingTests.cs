using AutoMapper;
using AutoMapper.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Architecture.Tests.Shared;

namespace Mpp.Platform.Architecture.Tests.UseCases;

public sealed class MappingTests
{
    [Fact]
    public void ProductMappings_FillEveryField()
    {
        var mappings = ApplicationSetup.Mappings(license: null, NullLoggerFactory.Instance);

        Assert.NotEmpty(((IGlobalConfiguration)mappings).GetAllTypeMaps());
        Verdict.Kept(Invalid(mappings));
    }

    [Fact]
    public void FieldWithoutSource_IsReported() =>
        Verdict.Reported(Invalid(new MapperConfiguration(mappings => mappings.AddProfile<Forgetful>(), NullLoggerFactory.Instance)), "Floor");

    private static IEnumerable<string> Invalid(MapperConfiguration mappings)
    {
        try
        {
            mappings.AssertConfigurationIsValid();
            return [];
        }
        catch (AutoMapperConfigurationException fault)
        {
            return [fault.Message];
        }
    }

    private sealed record Room(string Name);

    private sealed record RoomResource
    {
        public string Name { get; init; } = "";

        public int Floor { get; init; }
    }

    private sealed class Forgetful : Profile
    {
        public Forgetful() => CreateMap<Room, RoomResource>();
    }
}
