package io.github.imisproject.core.competence;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.value.Truth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How well a person uses one language, part by part.
 *
 * <p>Immutable and thread-safe. The levels are what the person or a certificate states, never
 * inferred from nationality. A part without a level is unknown, not absent.
 *
 * @param language the language
 * @param levels the level of each part that is known
 * @param source who says so
 * @param literacy how well the person reads and writes a script, by its ISO 15924 code such as
 *     {@code Arab}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LanguageSkill(
    LanguageTag language,
    Map<LanguageActivity, CefrLevel> levels,
    Optional<LevelSource> source,
    Map<String, Literacy> literacy) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range or the parts contradict each other
   */
  public LanguageSkill {
    requireNonNull(language, "language");
    levels = Copies.map(levels);
    requireNonNull(source, "source");
    literacy = Copies.map(literacy);
    Invariants invariants = new Invariants();
    for (String script : literacy.keySet()) {
      invariants.that(
          SCRIPT.matcher(script).matches(), "literacy", "model.script", "field", "literacy");
    }
    invariants.check();
  }

  private static final Pattern SCRIPT = Pattern.compile("[A-Z][a-z]{3}");

  /** Returns a skill with the same level in all five parts, stated by the person. */
  public static LanguageSkill of(LanguageTag language, CefrLevel level) {
    return new LanguageSkill(
        language, allAt(level), Optional.of(LevelSource.SELF_ASSESSED), Map.of());
  }

  /** Returns a skill with one level for listening and speaking, and nothing known of writing. */
  public static LanguageSkill spoken(LanguageTag language, CefrLevel level) {
    return new LanguageSkill(
        language,
        Map.of(
            LanguageActivity.LISTENING, level,
            LanguageActivity.SPOKEN_INTERACTION, level,
            LanguageActivity.SPOKEN_PRODUCTION, level),
        Optional.of(LevelSource.SELF_ASSESSED),
        Map.of());
  }

  /** Returns the level of one part, if it is known. */
  public Optional<CefrLevel> level(LanguageActivity activity) {
    return Optional.ofNullable(levels.get(activity));
  }

  /** Returns the lowest level among the parts that are known. */
  public Optional<CefrLevel> lowest() {
    return levels.values().stream().min(Comparator.naturalOrder());
  }

  /** Returns the lower of the levels known for listening and spoken interaction. */
  public Optional<CefrLevel> conversation() {
    return Stream.of(LanguageActivity.LISTENING, LanguageActivity.SPOKEN_INTERACTION)
        .flatMap(a -> level(a).stream())
        .min(Comparator.naturalOrder());
  }

  /**
   * Returns whether this skill is enough where {@code required} is asked for.
   *
   * <p>Unknown if a required part has no level, or if the varieties of the language may differ: who
   * speaks {@code fa-AF} speaks {@code fa}, but of who speaks {@code ar} nobody knows whether it is
   * {@code ar-SY}.
   */
  public Truth satisfies(LanguageRequirement required) {
    String own = language.value();
    String asked = required.language().value();
    if (!language.language().equals(required.language().language())) {
      return Truth.FALSE;
    }
    Truth enough = Truth.TRUE;
    for (LanguageActivity activity : required.partsAsked()) {
      enough = enough.and(Truth.of(level(activity).map(l -> l.isAtLeast(required.minimum()))));
    }
    boolean covered = own.equals(asked) || own.startsWith(asked + "-");
    return covered ? enough : enough.and(Truth.UNKNOWN);
  }

  private static Map<LanguageActivity, CefrLevel> allAt(CefrLevel level) {
    Map<LanguageActivity, CefrLevel> all = new EnumMap<>(LanguageActivity.class);
    for (LanguageActivity activity : LanguageActivity.values()) {
      all.put(activity, level);
    }
    return all;
  }
}
