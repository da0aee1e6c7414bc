package io.github.imisproject.core.eligibility;

import io.github.imisproject.core.competence.Skill;
import io.github.imisproject.core.competence.SkillLevel;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.consent.DenialReason;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.legal.LegalStatus;
import io.github.imisproject.core.legal.LegalStatusKind;
import io.github.imisproject.core.person.Fact;
import io.github.imisproject.core.person.PersonFacts;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.person.Residence;
import io.github.imisproject.core.value.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How predicates answer. */
final class Predicates {
  private Predicates() {}

  /** Asks {@code question} of the fact, and keeps why it could not be asked. */
  static <T> EligibilityTrace test(
      EligibilityRule rule, PersonField<T> field, PersonFacts facts, Function<T, Truth> question) {
    Fact<T> fact = facts.fact(field);
    Truth result = fact.known().map(question).orElse(Truth.UNKNOWN);
    Optional<DenialReason> denied =
        fact instanceof Fact.NotConsented<T> refused
            ? Optional.of(refused.reason())
            : Optional.empty();
    return new EligibilityTrace(rule, result, Optional.of(field), denied, List.of());
  }

  static <E> Truth anyOf(List<E> list, Function<E, Truth> question) {
    return list.stream().map(question).reduce(Truth.FALSE, Truth::or);
  }

  static Truth legalStatusIn(
      LegalStatus status, Set<LegalStatusKind> kinds, EligibilityContext context) {
    if (status.kind() == LegalStatusKind.UNKNOWN || !status.validity().contains(context.asOf())) {
      return Truth.UNKNOWN;
    }
    return Truth.of(kinds.contains(status.kind()));
  }

  static Truth livesIn(Residence residence, Set<String> regionIds, EligibilityContext context) {
    if (residence.regionId().isEmpty()) {
      return Truth.UNKNOWN;
    }
    String home = residence.regionId().get();
    return regionIds.stream()
        .map(r -> context.regions().contains(r, home))
        .reduce(Truth.FALSE, Truth::or);
  }

  /** A skill without a concept may be the one that is asked for: nobody can tell. */
  static Truth hasSkill(
      Skill skill, ConceptRef asked, Optional<SkillLevel> minimum, EligibilityContext context) {
    if (skill.concept().isEmpty()) {
      return Truth.UNKNOWN;
    }
    if (!context.concepts().covers(asked, skill.concept().get())) {
      return Truth.FALSE;
    }
    return minimum.map(m -> Truth.of(skill.level().map(l -> l.isAtLeast(m)))).orElse(Truth.TRUE);
  }

  static void checkRange(Optional<Integer> from, Optional<Integer> below, int highest) {
    new Invariants()
        .oneOf(from.isPresent() || below.isPresent(), "from, below")
        .range("from", from, 0, highest)
        .range("below", below, 0, highest)
        .ordered("from", from, "below", below)
        .check();
  }
}
