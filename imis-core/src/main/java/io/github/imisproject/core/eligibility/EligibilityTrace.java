package io.github.imisproject.core.eligibility;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.consent.DenialReason;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.value.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule answered about one person, part by part.
 *
 * <p>Immutable and thread-safe. It names fields, never values of a person.
 *
 * @param rule the rule
 * @param result its answer
 * @param field the fact a predicate looked at; empty for ALL, ANY and NOT
 * @param denied why the fact may not be used; empty if it may, or is just not recorded
 * @param parts the traces of the parts, in their order
 */
public record EligibilityTrace(
    EligibilityRule rule,
    Truth result,
    Optional<PersonField<?>> field,
    Optional<DenialReason> denied,
    List<EligibilityTrace> parts) {

  /** Copies the list. */
  public EligibilityTrace {
    requireNonNull(rule, "rule");
    requireNonNull(result, "result");
    requireNonNull(field, "field");
    requireNonNull(denied, "denied");
    parts = Copies.list(parts);
  }

  static EligibilityTrace of(EligibilityRule rule, Truth result, List<EligibilityTrace> parts) {
    return new EligibilityTrace(rule, result, Optional.empty(), Optional.empty(), parts);
  }

  /**
   * Returns the predicates that cannot tell and on which the answer hangs, in order.
   *
   * <p>Empty unless the answer is unknown. Recording the {@link #field} of enough of them settles
   * it.
   */
  public List<EligibilityTrace> undecided() {
    List<EligibilityTrace> found = new ArrayList<>();
    collect(Truth.UNKNOWN, found);
    return Collections.unmodifiableList(found);
  }

  /**
   * Returns the predicates that make the answer false, in order; empty unless it is.
   *
   * <p>Below a NOT the one to blame is a predicate that holds, so look at its {@link #result}.
   */
  public List<EligibilityTrace> blockers() {
    List<EligibilityTrace> found = new ArrayList<>();
    collect(Truth.FALSE, found);
    return Collections.unmodifiableList(found);
  }

  /**
   * Returns the fields that are missing or not consented and on which the answer hangs, each once.
   */
  public Set<PersonField<?>> missingFields() {
    Set<PersonField<?>> fields = new LinkedHashSet<>();
    undecided().forEach(t -> t.field().ifPresent(fields::add));
    return Collections.unmodifiableSet(fields);
  }

  /** Adds the leaves that are the cause of {@code answer} being this trace's result. */
  private void collect(Truth answer, List<EligibilityTrace> found) {
    if (result != answer) {
      return;
    }
    if (rule instanceof Predicate) {
      found.add(this);
      return;
    }
    Truth inParts = rule instanceof EligibilityRule.Not ? answer.negate() : answer;
    for (EligibilityTrace part : parts) {
      part.collect(inParts, found);
    }
  }
}
