using FluentValidation;
using Mpp.Platform.Application.Common;
using Mpp.Platform.Architecture.Tests.Shared;

namespace Mpp.Platform.Architecture.Tests.Texts;

public sealed class ValidationTextTests
{
    private static readonly IReadOnlyList<Type> Product = typeof(ApplicationSetup).Assembly.GetTypes();

    public ValidationTextTests() => ValidationTexts.Use();

    [Fact]
    public void Validators_SpeakBothLanguages()
    {
        Assert.True(ValidationTextRules.Made(Product).Count() > 40, "The assembly is not the product's.");
        Verdict.Kept(Product, ValidationTextRules.Texts);
    }

    [Fact]
    public void ValidatorOfOneLanguage_IsReported() => Verdict.Reported(ValidationTextRules.Texts([typeof(EnglishAlone)]), nameof(EnglishAlone));

    [Fact]
    public void FieldsOfRefusals_SpeakBothLanguages() =>
        Verdict.Kept(Repository.Sources("src"), ValidationTextRules.Fields);

    [Fact]
    public void FieldOfOneLanguage_IsReported() => Verdict.Reported(
        ValidationTextRules.Fields([new SourceFile("Bad.cs", "Fields = new() { [field] = [$\"at most {count} of them\"] }")]), "Bad.cs:1");

    private sealed class EnglishAlone : AbstractValidator<string>
    {
        public EnglishAlone()
        {
            RuleFor(text => text.Length).InclusiveBetween(1, 3);
            RuleFor(text => text).Must(text => text.Length > 2).WithMessage("at least 3 letters");
        }
    }
}
