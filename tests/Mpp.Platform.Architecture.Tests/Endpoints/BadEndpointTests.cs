using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Mpp.Platform.Api.Http;
using Mpp.Platform.Api.Identity;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Architecture.Tests.Shared;
using Mpp.Platform.Infrastructure.Persistence.Sqlite;

namespace Mpp.Platform.Architecture.Tests.Endpoints;

public sealed class BadEndpointTests
{
    private static readonly RequiredPermission Permitted = new(Permission.ListTickets);

    [Fact]
    public void RightEndpoints_AreNotReported()
    {
        Endpoint[] endpoints =
        [
            Mapped("/open", new EndpointNameMetadata("Open"), new TagsAttribute("Queues"), new AllowAnonymousAttribute()),
            Mapped("/staff", new EndpointNameMetadata("Staff"), new TagsAttribute("Queues"), Permitted, new AuthorizeAttribute()),
        ];

        Verdict.Kept([.. EndpointRules.Names(endpoints), .. EndpointRules.Tags(endpoints), .. EndpointRules.Access(endpoints)]);
    }

    [Fact]
    public void NoName_IsReported() => Verdict.Reported(EndpointRules.Names([Mapped("/nameless")]), "/nameless");

    [Fact]
    public void NameUsedTwice_IsReported() => Verdict.Reported(
        EndpointRules.Names([Mapped("/a", new EndpointNameMetadata("GetTicket")), Mapped("/b", new EndpointNameMetadata("getTicket"))]), "GetTicket");

    [Fact]
    public void NoTag_IsReported() => Verdict.Reported(EndpointRules.Tags([Mapped("/untagged", new TagsAttribute())]), "/untagged");

    [Fact]
    public void NoAccess_IsReported() => Verdict.Reported(EndpointRules.Access([Mapped("/open")]), "neither");

    [Fact]
    public void AuthorizedWithoutPermission_IsReported() =>
        Verdict.Reported(EndpointRules.Access([Mapped("/any-token", new AuthorizeAttribute())]), "neither");

    [Fact]
    public void PermissionAndAnonymous_IsReported() =>
        Verdict.Reported(EndpointRules.Access([Mapped("/both", Permitted, new AuthorizeAttribute(), new AllowAnonymousAttribute())]), "/both");

    [Fact]
    public void PermissionNobodyAsksFor_IsReported() => Verdict.Reported(EndpointRules.Access([Mapped("/unasked", Permitted)]), "/unasked");

    [Fact]
    public void PostWithoutAKey_IsReported() => Verdict.Reported(
        EndpointRules.Keys([Mapped("/act", new EndpointNameMetadata("Act"), new HttpMethodMetadata(["POST"]), new TakesNoIdempotencyKey("none"))]), "/act");

    [Theory]
    [InlineData(typeof(WithInterface))]
    [InlineData(typeof(WithContext))]
    [InlineData(typeof(WithFactory))]
    [InlineData(typeof(WithField))]
    public void EndpointTakingAContext_IsReported(Type type) => Verdict.Reported(EndpointRules.Contexts([type]), type.Name);

    [Fact]
    public void LambdaTakingAContext_IsReported() => Verdict.Reported(
        EndpointRules.Contexts(typeof(WithLambda).GetNestedTypes(System.Reflection.BindingFlags.NonPublic)), nameof(WithLambda));

    private static RouteEndpoint Mapped(string route, params object[] metadata) =>
        new(_ => Task.CompletedTask, RoutePatternFactory.Parse(route), 0, new EndpointMetadataCollection(metadata), route);

    private static class WithInterface
    {
        public static int Count(IAppDbContext db) => db.Tickets.Local.Count;
    }

    private static class WithContext
    {
        public static int Count(SqliteContext db) => db.Tickets.Local.Count;
    }

    private static class WithFactory
    {
        public static object Make(IDbContextFactory<SqliteContext> factory) => factory.CreateDbContext();
    }

    private static class WithField
    {
        public static readonly DbContext? Kept = null;
    }

    private static class WithLambda
    {
        public static Delegate Handler => (IAppDbContext db) => db.Tickets.Local.Count;
    }
}
