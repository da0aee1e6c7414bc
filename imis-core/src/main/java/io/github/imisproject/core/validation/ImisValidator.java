package io.github.imisproject.core.validation;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.text.LanguageTag;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Checks values of the model against the rules of this deployment.
 *
 * <p>Immutable and thread-safe; making one costs some tenths of a second, so keep it. It needs no
 * expression language, and the server's default language has no influence.
 */
public final class ImisValidator implements AutoCloseable {
  private static final String PREFIX = "imis.";
  private static final Set<String> LANGUAGES = Set.of("el", "en", "fr", "ar", "fa");
  private static final Set<String> SHOWN = Set.of("max", "min");
  private final ValidatorFactory factory;

  private ImisValidator(ValidatorFactory factory) {
    this.factory = factory;
  }

  /** Returns a validator with the rules of the library. */
  public static ImisValidator create() {
    return new ImisValidator(configuration().buildValidatorFactory());
  }

  /**
   * Returns a validator whose rules a partner changed.
   *
   * @param mappings constraint mappings in the XML form of Jakarta Validation; for each class they
   *     name they replace the rules of the library, unless they say {@code
   *     ignore-annotations="false"}
   * @throws IOException if a file cannot be read
   * @throws jakarta.validation.ValidationException if a file is not a mapping
   * @see <a href="https://jakarta.ee/specifications/bean-validation/3.1/">Jakarta Validation 3.1,
   *     XML deployment descriptor</a>
   */
  public static ImisValidator create(List<java.nio.file.Path> mappings) throws IOException {
    HibernateValidatorConfiguration configuration = configuration();
    List<InputStream> open = new ArrayList<>();
    try {
      for (java.nio.file.Path mapping : mappings) {
        InputStream in = new java.io.BufferedInputStream(Files.newInputStream(mapping));
        open.add(in);
        configuration.addMapping(in);
      }
      return new ImisValidator(configuration.buildValidatorFactory());
    } finally {
      for (InputStream in : open) {
        in.close();
      }
    }
  }

  /**
   * Returns what breaks a rule, each with its JSON pointer; empty if nothing does.
   *
   * <p>In the order of the pointers. The problems are warnings: the value is sound, it is only not
   * wanted so.
   */
  public List<Problem> validate(Object value) {
    requireNonNull(value, "value");
    List<Problem> problems = new ArrayList<>();
    for (ConstraintViolation<Object> violation : jakarta(LanguageTag.ENGLISH).validate(value)) {
      problems.add(
          Problem.warning(
              pointer(violation.getPropertyPath()), code(violation), arguments(violation)));
    }
    problems.sort(Comparator.comparing(Problem::path).thenComparing(Problem::code));
    return List.copyOf(problems);
  }

  /**
   * Returns the same rules as a validator of Jakarta Validation.
   *
   * @param language the language of its messages; one without sentences of its own is answered in
   *     English
   */
  public Validator jakarta(LanguageTag language) {
    String own = LANGUAGES.contains(language.language()) ? language.language() : "en";
    Locale locale = Locale.forLanguageTag(own);
    return factory
        .usingContext()
        .messageInterpolator(
            new ParameterMessageInterpolator(Set.of(locale), locale, context -> locale, false))
        .getValidator();
  }

  /** Frees what the factory holds. */
  @Override
  public void close() {
    factory.close();
  }

  private static HibernateValidatorConfiguration configuration() {
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        .ignoreXmlConfiguration()
        .messageInterpolator(
            new ParameterMessageInterpolator(
                Set.of(Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, false));
  }

  /** The sentence's key is the problem's code: {@code {imis.policy.x}} is {@code policy.x}. */
  private static String code(ConstraintViolation<?> violation) {
    String template = violation.getMessageTemplate();
    String key =
        template.startsWith("{") && template.endsWith("}")
            ? template.substring(1, template.length() - 1)
            : template;
    return key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : "policy.other";
  }

  private static Map<String, String> arguments(ConstraintViolation<?> violation) {
    Map<String, String> arguments = new TreeMap<>();
    violation
        .getConstraintDescriptor()
        .getAttributes()
        .forEach(
            (name, value) -> {
              if (SHOWN.contains(name)) {
                arguments.put(name, String.valueOf(value));
              }
            });
    return arguments;
  }

  /**
   * Common parts stand in the same JSON object as their owner, so their name is not in the pointer.
   */
  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      } else if (node.getKey() != null) {
        pointer.append('/').append(node.getKey());
      }
      String name = node.getName();
      if (name != null && !name.startsWith("<") && !name.equals("details")) {
        pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
      }
    }
    return pointer.toString();
  }
}
