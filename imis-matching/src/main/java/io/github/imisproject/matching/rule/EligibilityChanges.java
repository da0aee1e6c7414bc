package io.github.imisproject.matching.rule;

import io.github.imisproject.core.competence.CefrLevel;
import io.github.imisproject.core.competence.LanguageRequirement;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.eligibility.EligibilityRule;
import io.github.imisproject.core.eligibility.EligibilityTrace;
import io.github.imisproject.core.eligibility.Predicate;
import io.github.imisproject.core.legal.LegalStatusKind;
import io.github.imisproject.core.legal.WorkPermissionKind;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.value.Truth;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.explanation.Absence;
import io.github.imisproject.matching.explanation.Argument;
import io.github.imisproject.matching.explanation.Change;
import io.github.imisproject.matching.explanation.MissingFact;
import io.github.imisproject.matching.explanation.Reason;
import io.github.imisproject.matching.internal.Proficiency;
import io.github.imisproject.matching.spi.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Turns the trace of an eligibility rule into reasons, and into the smallest set of changes that
 * would turn its answer to yes.
 *
 * <p>Below ALL every failing part has to change, below ANY the cheapest one, and NOT swaps the two.
 * Linear in the size of the rule.
 */
final class EligibilityChanges {
  private final PersonView seeker;
  private final LocalDate asOf;
  private final ReferenceData reference;

  EligibilityChanges(PersonView seeker, LocalDate asOf, ReferenceData reference) {
    this.seeker = seeker;
    this.asOf = asOf;
    this.reference = reference;
  }

  /**
   * Returns why the answer is no: one reason for each predicate to blame, each once, and before
   * alternatives that one of them would do.
   */
  List<Reason> reasons(EligibilityTrace trace) {
    List<Reason> reasons = new ArrayList<>();
    collect(trace, Truth.FALSE, reasons);
    return reasons.stream().distinct().toList();
  }

  private void collect(EligibilityTrace trace, Truth answer, List<Reason> reasons) {
    if (trace.result() != answer) {
      return;
    }
    EligibilityRule rule = trace.rule();
    if (rule instanceof Predicate predicate) {
      reasons.add(reason(predicate, answer == Truth.TRUE));
      return;
    }
    Truth inParts = rule instanceof EligibilityRule.Not ? answer.negate() : answer;
    boolean choice = rule instanceof EligibilityRule.Any == (answer == Truth.FALSE);
    if (!(rule instanceof EligibilityRule.Not) && choice && trace.parts().size() > 1) {
      reasons.add(Reason.of("eligibility.oneOf").with("count", trace.parts().size()));
    }
    trace.parts().forEach(part -> collect(part, inParts, reasons));
  }

  /** Returns the smallest set of changes that makes the answer yes. */
  List<Change> smallest(EligibilityTrace trace) {
    return toward(trace, Truth.TRUE);
  }

  private List<Change> toward(EligibilityTrace trace, Truth goal) {
    if (trace.result() == goal) {
      return List.of();
    }
    EligibilityRule rule = trace.rule();
    if (rule instanceof Predicate predicate) {
      return List.of(change(predicate, trace, goal));
    }
    if (rule instanceof EligibilityRule.Not) {
      return toward(trace.parts().get(0), goal.negate());
    }
    List<List<Change>> parts = new ArrayList<>();
    trace.parts().forEach(part -> parts.add(toward(part, goal)));
    boolean every = rule instanceof EligibilityRule.All == (goal == Truth.TRUE);
    return every ? Change.together(parts) : Change.smallest(parts).orElse(List.of());
  }

  private Change change(Predicate predicate, EligibilityTrace trace, Truth goal) {
    String field = predicate.field().name();
    if (trace.result() == Truth.UNKNOWN) {
      return new MissingFact(
              field, trace.denied().isPresent() ? Absence.NOT_CONSENTED : Absence.NOT_RECORDED)
          .change();
    }
    if (goal == Truth.FALSE) {
      return new Change(
          Reason.of("change.otherwise").with("field", new Argument.Term("field." + field)),
          field,
          Change.Actor.NOBODY,
          24);
    }
    if (predicate instanceof Predicate.AgeBetween age) {
      return age(age, field);
    }
    if (predicate instanceof Predicate.LanguageAtLeast language) {
      return language(language.requirement(), field);
    }
    if (predicate instanceof Predicate.HasSkill skill) {
      return new Change(
          Reason.of("change.skill").with("skill", reference.name(skill.skill())),
          field,
          Change.Actor.SEEKER,
          3);
    }
    if (predicate instanceof Predicate.HoldsDocument document) {
      return new Change(
          Reason.of("change.document").with("document", reference.name(document.document())),
          field,
          Change.Actor.SEEKER,
          1);
    }
    if (predicate instanceof Predicate.EducationAtLeast education) {
      return new Change(
          Reason.of("change.education").with("level", isced(education.iscedLevel())),
          field,
          Change.Actor.SEEKER,
          12);
    }
    if (predicate instanceof Predicate.LivesIn lives) {
      return new Change(
          Reason.of("change.region").with("regions", regions(lives.regionIds())),
          field,
          Change.Actor.SEEKER,
          6);
    }
    if (predicate instanceof Predicate.LegalStatusIn status) {
      return new Change(
          Reason.of("change.legalStatus").with("statuses", statuses(status.kinds())),
          field,
          Change.Actor.AUTHORITY,
          6);
    }
    if (predicate instanceof Predicate.WorkPermissionAtLeast permission) {
      return new Change(
          Reason.of(
              permission.minimum() == WorkPermissionKind.FULL
                  ? "change.fullWorkPermission"
                  : "change.workPermission"),
          field,
          Change.Actor.AUTHORITY,
          3);
    }
    return new Change(
        Reason.of("change.otherwise").with("field", new Argument.Term("field." + field)),
        field,
        Change.Actor.NOBODY,
        24);
  }

  private Change age(Predicate.AgeBetween age, String field) {
    int oldest = seeker.known(PersonField.AGE).map(a -> a.on(asOf).oldest()).orElse(0);
    int missing = age.from().orElse(0) - oldest;
    return missing > 0
        ? new Change(
            Reason.of("change.age").with("age", age.from().orElse(0)),
            field,
            Change.Actor.TIME,
            12.0 * missing)
        : new Change(
            Reason.of("change.otherwise").with("field", new Argument.Term("field." + field)),
            field,
            Change.Actor.NOBODY,
            24);
  }

  private Change language(LanguageRequirement required, String field) {
    Optional<CefrLevel> own =
        seeker
            .known(PersonField.LANGUAGES)
            .flatMap(
                skills -> Proficiency.level(skills, required.language(), required.partsAsked()));
    return new Change(
        Reason.of("change.language")
            .with("language", required.language())
            .with("level", new Argument.Code(required.minimum().name())),
        field,
        Change.Actor.SEEKER,
        Proficiency.stepsTo(own, required.minimum()));
  }

  /** Says what a predicate asks for, or, where it is forbidden, that it must not hold. */
  private Reason reason(Predicate predicate, boolean forbidden) {
    if (forbidden) {
      return Reason.of("eligibility.not")
          .with("field", new Argument.Term("field." + predicate.field().name()));
    }
    if (predicate instanceof Predicate.AgeBetween age) {
      return range("eligibility.age", age.from(), age.below());
    }
    if (predicate instanceof Predicate.HouseholdSizeBetween size) {
      return range("eligibility.household", size.from(), size.below());
    }
    if (predicate instanceof Predicate.LanguageAtLeast language) {
      return Reason.of("eligibility.language")
          .with("language", language.requirement().language())
          .with("level", new Argument.Code(language.requirement().minimum().name()));
    }
    if (predicate instanceof Predicate.HasSkill skill) {
      return Reason.of("eligibility.skill").with("skill", reference.name(skill.skill()));
    }
    if (predicate instanceof Predicate.HoldsDocument document) {
      return Reason.of("eligibility.document")
          .with("document", reference.name(document.document()));
    }
    if (predicate instanceof Predicate.EducationAtLeast education) {
      return Reason.of("eligibility.education").with("level", isced(education.iscedLevel()));
    }
    if (predicate instanceof Predicate.LivesIn lives) {
      return Reason.of("eligibility.region").with("regions", regions(lives.regionIds()));
    }
    if (predicate instanceof Predicate.LegalStatusIn status) {
      return Reason.of("eligibility.legalStatus").with("statuses", statuses(status.kinds()));
    }
    if (predicate instanceof Predicate.WorkPermissionAtLeast permission) {
      return Reason.of(
          permission.minimum() == WorkPermissionKind.FULL
              ? "legalStatus.needsFullPermission"
              : "legalStatus.needsPermission");
    }
    return Reason.of(
        predicate instanceof Predicate.GenderIn
            ? "eligibility.gender"
            : "eligibility.singleParent");
  }

  private static Reason range(String code, Optional<Integer> from, Optional<Integer> below) {
    if (below.isEmpty()) {
      return Reason.of(code + "From").with("from", from.orElse(0));
    }
    Reason upTo = Reason.of(from.isEmpty() ? code + "UpTo" : code + "Between");
    Reason named = from.isEmpty() ? upTo : upTo.with("from", from.get());
    return named.with("to", below.get() - 1);
  }

  private Argument isced(int level) {
    return new Argument.Words(
        reference.name(ConceptRef.of(Vocabularies.ISCED, Integer.toString(level))));
  }

  private List<Argument> statuses(Collection<LegalStatusKind> kinds) {
    return kinds.stream()
        .sorted()
        .map(
            kind ->
                (Argument)
                    new Argument.Words(
                        reference.name(ConceptRef.of(Vocabularies.LEGAL_STATUSES, kind.name()))))
        .toList();
  }

  private List<Argument> regions(Collection<String> ids) {
    return ids.stream()
        .sorted()
        .map(
            id ->
                reference
                    .regions()
                    .find(id)
                    .<Argument>map(region -> new Argument.Words(region.name()))
                    .orElseGet(() -> new Argument.Code(id)))
        .toList();
  }
}
