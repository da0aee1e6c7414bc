package io.github.imisproject.core.eligibility;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.person.PersonFacts;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.value.Truth;
import java.util.List;

/**
 * Who may take up an offer: a tree of {@link All}, {@link Any} and {@link Not} over {@link
 * Predicate}s.
 *
 * <p>Immutable and thread-safe. The answer is three-valued: a fact that is missing or not consented
 * makes a predicate unknown, and the tree is unknown only if the answer hangs on it.
 *
 * @see "S. C. Kleene, Introduction to Metamathematics (1952), section 64"
 * @see <a href="https://semiceu.github.io/CPSV-AP/">CPSV-AP, Requirement</a>
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = EligibilityRule.All.class, name = "All"),
  @JsonSubTypes.Type(value = EligibilityRule.Any.class, name = "Any"),
  @JsonSubTypes.Type(value = EligibilityRule.Not.class, name = "Not"),
  @JsonSubTypes.Type(value = Predicate.AgeBetween.class, name = "AgeBetween"),
  @JsonSubTypes.Type(value = Predicate.LegalStatusIn.class, name = "LegalStatusIn"),
  @JsonSubTypes.Type(value = Predicate.GenderIn.class, name = "GenderIn"),
  @JsonSubTypes.Type(value = Predicate.LanguageAtLeast.class, name = "LanguageAtLeast"),
  @JsonSubTypes.Type(value = Predicate.LivesIn.class, name = "LivesIn"),
  @JsonSubTypes.Type(value = Predicate.HasSkill.class, name = "HasSkill"),
  @JsonSubTypes.Type(value = Predicate.EducationAtLeast.class, name = "EducationAtLeast"),
  @JsonSubTypes.Type(value = Predicate.HouseholdSizeBetween.class, name = "HouseholdSizeBetween"),
  @JsonSubTypes.Type(value = Predicate.SingleParent.class, name = "SingleParent"),
  @JsonSubTypes.Type(value = Predicate.WorkPermissionAtLeast.class, name = "WorkPermissionAtLeast"),
  @JsonSubTypes.Type(value = Predicate.HoldsDocument.class, name = "HoldsDocument")
})
public sealed interface EligibilityRule
    permits EligibilityRule.All, EligibilityRule.Any, EligibilityRule.Not, Predicate {

  /**
   * Returns what the rule says about a person, and why.
   *
   * <p>Every part is evaluated, also after the answer is settled, so that the trace is whole. One
   * step for each part.
   */
  EligibilityTrace evaluate(PersonFacts facts, EligibilityContext context);

  /** Returns the rule that holds if all of {@code rules} do. */
  static EligibilityRule all(EligibilityRule... rules) {
    return new All(List.of(rules));
  }

  /** Returns the rule that holds if one of {@code rules} does. */
  static EligibilityRule any(EligibilityRule... rules) {
    return new Any(List.of(rules));
  }

  /** Returns the rule that holds if {@code rule} does not. */
  static EligibilityRule not(EligibilityRule rule) {
    return new Not(rule);
  }

  /**
   * Holds if every part does.
   *
   * @param rules the parts; at least one
   */
  record All(List<EligibilityRule> rules) implements EligibilityRule {
    /**
     * Copies the parts.
     *
     * @throws InvalidValueException if there is none
     */
    public All {
      rules = Copies.list(rules);
      new Invariants().that(!rules.isEmpty(), "rules", "model.empty", "field", "rules").check();
    }

    @Override
    public EligibilityTrace evaluate(PersonFacts facts, EligibilityContext context) {
      List<EligibilityTrace> parts = rules.stream().map(r -> r.evaluate(facts, context)).toList();
      Truth result = parts.stream().map(EligibilityTrace::result).reduce(Truth.TRUE, Truth::and);
      return EligibilityTrace.of(this, result, parts);
    }
  }

  /**
   * Holds if at least one part does.
   *
   * @param rules the parts; at least one
   */
  record Any(List<EligibilityRule> rules) implements EligibilityRule {
    /**
     * Copies the parts.
     *
     * @throws InvalidValueException if there is none
     */
    public Any {
      rules = Copies.list(rules);
      new Invariants().that(!rules.isEmpty(), "rules", "model.empty", "field", "rules").check();
    }

    @Override
    public EligibilityTrace evaluate(PersonFacts facts, EligibilityContext context) {
      List<EligibilityTrace> parts = rules.stream().map(r -> r.evaluate(facts, context)).toList();
      Truth result = parts.stream().map(EligibilityTrace::result).reduce(Truth.FALSE, Truth::or);
      return EligibilityTrace.of(this, result, parts);
    }
  }

  /**
   * Holds if its part does not.
   *
   * @param rule the part
   */
  record Not(EligibilityRule rule) implements EligibilityRule {
    /** Checks the part. */
    public Not {
      requireNonNull(rule, "rule");
    }

    @Override
    public EligibilityTrace evaluate(PersonFacts facts, EligibilityContext context) {
      EligibilityTrace part = rule.evaluate(facts, context);
      return EligibilityTrace.of(this, part.result().negate(), List.of(part));
    }
  }
}
