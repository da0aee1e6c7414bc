package io.github.imisproject.core.validation;

import io.github.imisproject.core.text.LocalizedText;
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

/** No translation is longer than so many characters (Unicode code points). */
@Documented
@Constraint(validatedBy = TextLength.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface TextLength {
  /** Returns the greatest length allowed, in code points. */
  int max();

  /** Returns the key of the sentence. */
  String message() default "{imis.policy.textTooLong}";

  /** Returns the groups it belongs to. */
  Class<?>[] groups() default {};

  /** Returns what a client attaches to it. */
  Class<? extends Payload>[] payload() default {};

  /** Checks texts. Thread-safe once it is initialised. */
  final class Check implements ConstraintValidator<TextLength, LocalizedText> {
    private int max;

    /** Creates a check. */
    public Check() {}

    @Override
    public void initialize(TextLength constraint) {
      max = constraint.max();
    }

    @Override
    public boolean isValid(@Nullable LocalizedText text, ConstraintValidatorContext context) {
      return text == null
          || text.translations().values().stream()
              .allMatch(t -> t.value().codePointCount(0, t.value().length()) <= max);
    }
  }
}
