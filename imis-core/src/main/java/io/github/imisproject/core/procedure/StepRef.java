package io.github.imisproject.core.procedure;

import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import java.util.Comparator;

/**
 * Names one step of one procedure.
 *
 * <p>Immutable and thread-safe; ordered by procedure, then step.
 *
 * @param procedureId the procedure's id
 * @param stepId the step's id
 */
public record StepRef(String procedureId, String stepId) implements Comparable<StepRef> {
  private static final Comparator<StepRef> ORDER =
      Comparator.comparing(StepRef::procedureId).thenComparing(StepRef::stepId);

  /**
   * Checks the ids.
   *
   * @throws InvalidValueException if one is blank or too long
   */
  public StepRef {
    new Invariants().id("procedureId", procedureId).id("stepId", stepId).check();
  }

  @Override
  public int compareTo(StepRef other) {
    return ORDER.compare(this, other);
  }
}
