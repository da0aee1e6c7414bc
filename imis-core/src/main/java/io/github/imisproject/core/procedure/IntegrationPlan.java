package io.github.imisproject.core.procedure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person means to do, has done, and had confirmed, on the way to some goals.
 *
 * <p>Immutable and thread-safe: every change is a new plan. It belongs to the person; it is shared
 * with an authority under consent only, like any other fact about them.
 *
 * @param id its id
 * @param personId the person's pseudonym
 * @param goals the procedures the person wants to have been through
 * @param entries the steps, none twice, in the order they are to be done
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record IntegrationPlan(
    String id,
    String personId,
    Set<String> goals,
    List<@Valid PlanEntry> entries,
    @JsonIgnore Map<String, Object> unknownMembers) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if an id is out of its range, or a step is there twice
   */
  public IntegrationPlan {
    requireNonNull(id, "id");
    requireNonNull(personId, "personId");
    goals = Copies.set(goals);
    entries = Copies.list(entries);
    unknownMembers = Copies.extras(unknownMembers);
    Invariants invariants =
        new Invariants().id("id", id).id("personId", personId).ids("goals", goals);
    Set<StepRef> seen = new HashSet<>();
    int at = 0;
    for (PlanEntry entry : entries) {
      invariants.that(
          seen.add(entry.step()), "entries/" + at++, "model.duplicateId", "field", "entries");
    }
    invariants.check();
  }

  /**
   * Returns a plan that follows a path, each step on the day the path allows.
   *
   * @param path a path that leads to its goal
   * @param start the day the path's days are counted from
   * @throws IllegalArgumentException if something is in the way of the path
   */
  public static IntegrationPlan along(
      ProcedurePath path, String id, String personId, LocalDate start) {
    return new IntegrationPlan(id, personId, Set.of(), List.of(), Map.of()).extended(path, start);
  }

  /**
   * Returns this plan with the goal of a path and the steps it does not have yet.
   *
   * @throws IllegalArgumentException if something is in the way of the path
   */
  public IntegrationPlan extended(ProcedurePath path, LocalDate start) {
    if (!path.isOpen()) {
      throw new IllegalArgumentException(
          "path leads nowhere; see its obstacles, and plan once they are gone");
    }
    Set<String> moreGoals = new LinkedHashSet<>(goals);
    moreGoals.add(path.procedureId());
    Map<StepRef, PlanEntry> all = new LinkedHashMap<>();
    entries.forEach(entry -> all.put(entry.step(), entry));
    path.steps()
        .forEach(
            stage ->
                all.merge(
                    stage.ref(),
                    PlanEntry.planned(stage.ref(), start.plusDays(stage.lastDay())),
                    (old, fresh) -> old.state() == PlanEntry.State.DROPPED ? fresh : old));
    return new IntegrationPlan(id, personId, moreGoals, List.copyOf(all.values()), unknownMembers);
  }

  /** Returns the entry of a step. */
  public Optional<PlanEntry> find(StepRef step) {
    return entries.stream().filter(entry -> entry.step().equals(step)).findFirst();
  }

  /** Returns the steps that are done, confirmed or not; what a next path takes as done. */
  public Set<StepRef> done() {
    return entries.stream()
        .filter(PlanEntry::isDone)
        .map(PlanEntry::step)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the planned steps whose day is over. */
  public List<PlanEntry> overdue(LocalDate asOf) {
    return entries.stream()
        .filter(entry -> entry.state() == PlanEntry.State.PLANNED)
        .filter(entry -> entry.plannedFor().filter(asOf::isAfter).isPresent())
        .toList();
  }

  /**
   * Returns this plan after the person has done a step.
   *
   * @throws InvalidValueException if the step is not planned, or one that comes before it in its
   *     procedure is not done
   */
  public IntegrationPlan done(StepRef step, LocalDate day, Procedures procedures) {
    PlanEntry entry = require(step, PlanEntry.State.PLANNED);
    Set<StepRef> before = done();
    List<String> open =
        procedures.find(step).stream()
            .flatMap(s -> s.after().stream())
            .filter(id -> !before.contains(new StepRef(step.procedureId(), id)))
            .sorted()
            .toList();
    new Invariants()
        .that(
            open.isEmpty(),
            "",
            "procedure.notYet",
            "step",
            step.stepId(),
            "before",
            String.join(", ", open))
        .check();
    return with(entry.done(day));
  }

  /**
   * Returns this plan after an organisation confirmed a step.
   *
   * @throws InvalidValueException if the step is not done, or another organisation is in charge of
   *     it
   */
  public IntegrationPlan confirmed(
      StepRef step, String organisation, LocalDate day, Procedures procedures) {
    PlanEntry entry = require(step, PlanEntry.State.DONE);
    Optional<String> validator = procedures.find(step).flatMap(ProcedureStep::validatorId);
    new Invariants()
        .that(
            validator.isEmpty() || validator.get().equals(organisation),
            "",
            "procedure.validator",
            "step",
            step.stepId(),
            "validator",
            validator.orElse(""))
        .check();
    return with(entry.confirmed(organisation, day));
  }

  /**
   * Returns this plan without meaning to do a step any more; the entry stays, as dropped.
   *
   * @throws InvalidValueException if the step is not planned
   */
  public IntegrationPlan dropped(StepRef step) {
    return with(require(step, PlanEntry.State.PLANNED).dropped());
  }

  /** Returns the goals and steps that these procedures do not have, as warnings. */
  public List<Problem> problems(Procedures procedures) {
    List<Problem> problems = new ArrayList<>();
    int at = 0;
    for (String goal : goals) {
      String path = "/goals/" + at++;
      if (procedures.find(goal).isEmpty()) {
        problems.add(Problem.warning(path, "model.dangling", Map.of("id", goal)));
      }
    }
    at = 0;
    for (PlanEntry entry : entries) {
      String path = "/entries/" + at++ + "/step";
      if (procedures.find(entry.step()).isEmpty()) {
        problems.add(
            Problem.warning(
                path,
                "model.dangling",
                Map.of("id", entry.step().procedureId() + "/" + entry.step().stepId())));
      }
    }
    return List.copyOf(problems);
  }

  /**
   * Returns the members IMIS does not know, in the order they were read; unmodifiable, may hold
   * nulls.
   */
  @JsonAnyGetter
  public Map<String, Object> unknownMembers() {
    return unknownMembers;
  }

  /** Returns the goals; never who the plan belongs to. */
  @Override
  public String toString() {
    return "IntegrationPlan[" + id + ", goals " + goals + ", " + entries.size() + " steps]";
  }

  private PlanEntry require(StepRef step, PlanEntry.State state) {
    Optional<PlanEntry> entry = find(step).filter(e -> e.state() == state);
    new Invariants()
        .that(
            entry.isPresent(),
            "",
            "procedure.transition",
            "step",
            step.stepId(),
            "state",
            find(step).map(e -> e.state().name()).orElse("-"),
            "needed",
            state.name())
        .check();
    return entry.orElseThrow();
  }

  private IntegrationPlan with(PlanEntry changed) {
    return new IntegrationPlan(
        id,
        personId,
        goals,
        entries.stream().map(e -> e.step().equals(changed.step()) ? changed : e).toList(),
        unknownMembers);
  }
}
