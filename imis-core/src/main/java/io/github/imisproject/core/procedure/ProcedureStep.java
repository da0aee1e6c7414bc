package io.github.imisproject.core.procedure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.eligibility.EligibilityRule;
import io.github.imisproject.core.eligibility.Predicate;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.validation.TextLength;
import io.github.imisproject.core.validation.TextNotBlank;
import io.github.imisproject.core.value.Money;
import java.util.Optional;
import java.util.Set;

/**
 * One thing to do in a procedure, such as an appointment.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its id, unique in its procedure
 * @param title what is done
 * @param description how it is done
 * @param after the ids of the steps of the same procedure that come first
 * @param documentsIn the documents one has to bring
 * @param documentsOut the documents one gets
 * @param condition who may take it; everybody without one. Documents belong in {@code documentsIn}
 * @param cost what it costs
 * @param placeIds where it can be done
 * @param validatorId the organisation that confirms it
 * @param usualDays how many days it usually takes, waiting included, from 0 to 10,000; 0 if nobody
 *     recorded it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProcedureStep(
    String id,
    @TextNotBlank @TextLength(max = 200) LocalizedText title,
    Optional<@TextLength(max = 10_000) LocalizedText> description,
    Set<String> after,
    Set<ConceptRef> documentsIn,
    Set<ConceptRef> documentsOut,
    Optional<EligibilityRule> condition,
    Optional<Money> cost,
    Set<String> placeIds,
    Optional<String> validatorId,
    Optional<Integer> usualDays) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range, or the condition asks for a
   *     document
   */
  public ProcedureStep {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(description, "description");
    after = Copies.set(after);
    documentsIn = Copies.set(documentsIn);
    documentsOut = Copies.set(documentsOut);
    requireNonNull(condition, "condition");
    requireNonNull(cost, "cost");
    placeIds = Copies.set(placeIds);
    requireNonNull(validatorId, "validatorId");
    requireNonNull(usualDays, "usualDays");
    new Invariants()
        .id("id", id)
        .ids("after", after)
        .ids("placeIds", placeIds)
        .id("validatorId", validatorId)
        .range("usualDays", usualDays, 0, 10_000)
        .that(
            condition.filter(ProcedureStep::asksForDocument).isEmpty(),
            "condition",
            "procedure.documentInCondition")
        .check();
  }

  /** Returns a step that asks for and gives documents, and has nothing else. */
  public static ProcedureStep of(
      String id, LocalizedText title, Set<ConceptRef> documentsIn, Set<ConceptRef> documentsOut) {
    return new ProcedureStep(
        id,
        title,
        Optional.empty(),
        Set.of(),
        documentsIn,
        documentsOut,
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns this step, to be done after others of its procedure. */
  public ProcedureStep after(Set<String> steps) {
    return new ProcedureStep(
        id,
        title,
        description,
        steps,
        documentsIn,
        documentsOut,
        condition,
        cost,
        placeIds,
        validatorId,
        usualDays);
  }

  /** Returns this step with who may take it. */
  public ProcedureStep condition(EligibilityRule rule) {
    return new ProcedureStep(
        id,
        title,
        description,
        after,
        documentsIn,
        documentsOut,
        Optional.of(rule),
        cost,
        placeIds,
        validatorId,
        usualDays);
  }

  /** Returns this step with the days it usually takes. */
  public ProcedureStep usualDays(int days) {
    return new ProcedureStep(
        id,
        title,
        description,
        after,
        documentsIn,
        documentsOut,
        condition,
        cost,
        placeIds,
        validatorId,
        Optional.of(days));
  }

  private static boolean asksForDocument(EligibilityRule rule) {
    if (rule instanceof EligibilityRule.All all) {
      return all.rules().stream().anyMatch(ProcedureStep::asksForDocument);
    }
    if (rule instanceof EligibilityRule.Any any) {
      return any.rules().stream().anyMatch(ProcedureStep::asksForDocument);
    }
    return rule instanceof EligibilityRule.Not not
        ? asksForDocument(not.rule())
        : rule instanceof Predicate.HoldsDocument;
  }
}
