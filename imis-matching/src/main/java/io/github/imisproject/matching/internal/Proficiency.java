package io.github.imisproject.matching.internal;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageActivity;
import io.github.imisproject.core.competence.LanguageRequirement;
import io.github.imisproject.core.competence.LanguageSkill;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.value.Truth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How well somebody uses a language, seen from what is asked for. */
public final class Proficiency {
  private Proficiency() {}

  /** Returns whether one of the skills meets the requirement. */
  public static Truth satisfies(List<LanguageSkill> skills, LanguageRequirement required) {
    Truth met = Truth.FALSE;
    for (LanguageSkill skill : skills) {
      met = met.or(skill.satisfies(required));
    }
    return met;
  }

  /** Returns the level that counts: the weakest of the parts asked for, in the best skill. */
  public static Optional<CefrLevel> level(
      List<LanguageSkill> skills, LanguageTag language, Set<LanguageActivity> parts) {
    return skills.stream()
        .filter(skill -> skill.language().language().equals(language.language()))
        .flatMap(skill -> weakest(skill, parts).stream())
        .max(Comparator.naturalOrder());
  }

  /** Returns how many levels lead from {@code own} to {@code asked}; 0 if it is reached. */
  public static int stepsTo(Optional<CefrLevel> own, CefrLevel asked) {
    int from = own.map(CefrLevel::ordinal).orElse(-1);
    return Math.max(0, asked.ordinal() - from);
  }

  private static Optional<CefrLevel> weakest(LanguageSkill skill, Set<LanguageActivity> parts) {
    return parts.stream()
        .flatMap(part -> skill.level(part).stream())
        .min(Comparator.naturalOrder());
  }
}
