using System.Reflection;
using Xunit.Sdk;

namespace Mpp.Platform.Api.Tests.Hosting;

/// <summary>Runs a theory on every database; one that cannot be had here is reported as skipped, by name.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DatabasesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        [[TestDatabase.Sqlite], [TestDatabase.PostgreSql], [TestDatabase.SqlServer]];
}
