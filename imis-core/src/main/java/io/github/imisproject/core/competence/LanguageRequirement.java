package io.github.imisproject.core.competence;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.text.LanguageTag;
import java.util.EnumSet;
import java.util.Set;

/**
 * How well a language must be used.
 *
 * <p>Immutable and thread-safe.
 *
 * @param language the language
 * @param minimum the lowest level that is enough
 * @param activities the parts that must reach it; all five if none is named
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LanguageRequirement(
    LanguageTag language, CefrLevel minimum, Set<LanguageActivity> activities) {
  /** Checks and copies the parts. */
  public LanguageRequirement {
    requireNonNull(language, "language");
    requireNonNull(minimum, "minimum");
    activities = Copies.set(activities);
  }

  /** Returns a requirement on all five parts. */
  public static LanguageRequirement of(LanguageTag language, CefrLevel minimum) {
    return new LanguageRequirement(language, minimum, Set.of());
  }

  /** Returns a requirement on listening and spoken interaction only. */
  public static LanguageRequirement spoken(LanguageTag language, CefrLevel minimum) {
    return new LanguageRequirement(
        language,
        minimum,
        EnumSet.of(LanguageActivity.LISTENING, LanguageActivity.SPOKEN_INTERACTION));
  }

  /** Returns the parts that must reach the level; never empty. */
  public Set<LanguageActivity> partsAsked() {
    return activities.isEmpty() ? EnumSet.allOf(LanguageActivity.class) : activities;
  }
}
