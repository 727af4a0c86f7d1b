using FluentValidation;
using FluentValidation.Validators;
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

    private sealed class EnglishAlone : AbstractValidator<string>
    {
        public EnglishAlone()
        {
            RuleFor(text => text.Length).InclusiveBetween(1, 3);
            RuleFor(text => text).Must(text => text.Length > 2).WithMessage("at least 3 letters");
        }
    }
}
