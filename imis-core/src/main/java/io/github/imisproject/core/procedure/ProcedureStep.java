package io.github.imisproject.core.procedure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.eligibility.EligibilityRule;
import io.github.imisproject.core.eligibility.Predicate;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.internal.Once;
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

  /** Returns a builder of a value that has only its required parts. */
  public static Builder builder(String id, LocalizedText title) {
    return new Builder(id, title);
  }

  /**
   * Builds {@link ProcedureStep}. Each option is set at most once; a second time is an error.
   *
   * <p>Not thread-safe.
   */
  public static final class Builder {
    private final String id;
    private final LocalizedText title;
    private final Once<LocalizedText> description = new Once<>("description");
    private final Once<Set<String>> after = new Once<>("after");
    private final Once<Set<ConceptRef>> documentsIn = new Once<>("documentsIn");
    private final Once<Set<ConceptRef>> documentsOut = new Once<>("documentsOut");
    private final Once<EligibilityRule> condition = new Once<>("condition");
    private final Once<Money> cost = new Once<>("cost");
    private final Once<Set<String>> placeIds = new Once<>("placeIds");
    private final Once<String> validatorId = new Once<>("validatorId");
    private final Once<Integer> usualDays = new Once<>("usualDays");

    private Builder(String id, LocalizedText title) {
      this.id = requireNonNull(id, "id");
      this.title = requireNonNull(title, "title");
    }

    /** Sets how it is done. */
    public Builder description(LocalizedText description) {
      this.description.set(description);
      return this;
    }

    /** Sets the steps of the same procedure that come first. */
    public Builder after(Set<String> after) {
      this.after.set(after);
      return this;
    }

    /** Sets the documents one has to bring. */
    public Builder documentsIn(Set<ConceptRef> documentsIn) {
      this.documentsIn.set(documentsIn);
      return this;
    }

    /** Sets the documents one gets. */
    public Builder documentsOut(Set<ConceptRef> documentsOut) {
      this.documentsOut.set(documentsOut);
      return this;
    }

    /** Sets who may take it. */
    public Builder condition(EligibilityRule condition) {
      this.condition.set(condition);
      return this;
    }

    /** Sets what it costs. */
    public Builder cost(Money cost) {
      this.cost.set(cost);
      return this;
    }

    /** Sets where it can be done. */
    public Builder placeIds(Set<String> placeIds) {
      this.placeIds.set(placeIds);
      return this;
    }

    /** Sets the organisation that confirms it. */
    public Builder validatorId(String validatorId) {
      this.validatorId.set(validatorId);
      return this;
    }

    /** Sets how many days it usually takes. */
    public Builder usualDays(Integer usualDays) {
      this.usualDays.set(usualDays);
      return this;
    }

    /**
     * Returns the value.
     *
     * @throws InvalidValueException if the parts contradict each other
     */
    public ProcedureStep build() {
      return new ProcedureStep(
          id,
          title,
          description.get(),
          after.get().orElse(Set.of()),
          documentsIn.get().orElse(Set.of()),
          documentsOut.get().orElse(Set.of()),
          condition.get(),
          cost.get(),
          placeIds.get().orElse(Set.of()),
          validatorId.get(),
          usualDays.get());
    }
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
