package io.github.imisproject.core.validation;

import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.TranslationState;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The original holds something that can be read, and so does every translation that is not {@link
 * TranslationState#MISSING}.
 */
@Documented
@Constraint(validatedBy = TextNotBlank.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface TextNotBlank {
  /** Returns the key of the sentence. */
  String message() default "{imis.policy.textBlank}";

  /** Returns the groups it belongs to. */
  Class<?>[] groups() default {};

  /** Returns what a client attaches to it. */
  Class<? extends Payload>[] payload() default {};

  /** Checks texts. Thread-safe. */
  final class Check implements ConstraintValidator<TextNotBlank, LocalizedText> {
    /** Creates a check. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable LocalizedText text, ConstraintValidatorContext context) {
      return text == null
          || !text.original().isBlank()
              && text.translations().values().stream()
                  .allMatch(t -> t.state() == TranslationState.MISSING || !t.value().isBlank());
    }
  }
}
