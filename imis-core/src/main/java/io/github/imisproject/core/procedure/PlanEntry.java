package io.github.imisproject.core.procedure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One step in a person's plan.
 *
 * <p>Immutable and thread-safe.
 *
 * @param step the step
 * @param state how far it has come
 * @param plannedFor when it is to be done
 * @param doneOn when it was done; there if it is done or confirmed
 * @param confirmedBy the organisation that confirmed it; there if it is confirmed
 * @param confirmedOn when; not before it was done
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlanEntry(
    StepRef step,
    State state,
    Optional<LocalDate> plannedFor,
    Optional<LocalDate> doneOn,
    Optional<String> confirmedBy,
    Optional<LocalDate> confirmedOn) {
  /** How far a step has come. */
  public enum State {
    /** The person means to do it. */
    PLANNED,
    /** The person has done it. */
    DONE,
    /** The organisation in charge says so, too. */
    CONFIRMED,
    /** The person will not do it. */
    DROPPED
  }

  /**
   * Checks the parts.
   *
   * @throws InvalidValueException if the dates or the organisation do not fit the state
   */
  public PlanEntry {
    requireNonNull(step, "step");
    requireNonNull(state, "state");
    requireNonNull(plannedFor, "plannedFor");
    requireNonNull(doneOn, "doneOn");
    requireNonNull(confirmedBy, "confirmedBy");
    requireNonNull(confirmedOn, "confirmedOn");
    boolean confirmed = state == State.CONFIRMED;
    boolean done = confirmed || state == State.DONE;
    new Invariants()
        .id("confirmedBy", confirmedBy)
        .that(doneOn.isPresent() == done, "doneOn", "procedure.state", "state", state.name())
        .that(
            confirmedBy.isPresent() == confirmed,
            "confirmedBy",
            "procedure.state",
            "state",
            state.name())
        .that(
            confirmedOn.isPresent() == confirmed,
            "confirmedOn",
            "procedure.state",
            "state",
            state.name())
        .ordered("doneOn", doneOn, "confirmedOn", confirmedOn)
        .check();
  }

  /** Returns a step that is to be done by a day. */
  public static PlanEntry planned(StepRef step, LocalDate day) {
    return new PlanEntry(
        step,
        State.PLANNED,
        Optional.of(day),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns whether it is done, confirmed or not. */
  public boolean isDone() {
    return state == State.DONE || state == State.CONFIRMED;
  }

  PlanEntry done(LocalDate day) {
    return new PlanEntry(
        step, State.DONE, plannedFor, Optional.of(day), Optional.empty(), Optional.empty());
  }

  PlanEntry confirmed(String organisation, LocalDate day) {
    return new PlanEntry(
        step, State.CONFIRMED, plannedFor, doneOn, Optional.of(organisation), Optional.of(day));
  }

  PlanEntry dropped() {
    return new PlanEntry(
        step, State.DROPPED, plannedFor, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
