package io.github.imisproject.core.procedure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.validation.TextLength;
import io.github.imisproject.core.validation.TextNotBlank;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A way through an administration, such as getting a tax number or having a diploma recognised.
 *
 * <p>Immutable and thread-safe. Its steps form a graph without a circle.
 *
 * @param id its id, 1 to 200 characters
 * @param title what it leads to
 * @param category the field of life
 * @param description what it is for
 * @param regionIds the regions it is valid in; everywhere if none is named
 * @param steps the steps; at least one, no id twice
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Procedure(
    String id,
    @TextNotBlank @TextLength(max = 200) LocalizedText title,
    OfferCategory category,
    Optional<@TextLength(max = 10_000) LocalizedText> description,
    Set<String> regionIds,
    List<@Valid ProcedureStep> steps,
    @JsonIgnore Map<String, Object> unknownMembers) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if a part is out of its range, a step comes after one that is not
   *     there, or steps wait for each other in a circle
   */
  public Procedure {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(category, "category");
    requireNonNull(description, "description");
    regionIds = Copies.set(regionIds);
    steps = Copies.list(steps);
    unknownMembers = Copies.extras(unknownMembers);
    Invariants invariants =
        new Invariants()
            .id("id", id)
            .ids("regionIds", regionIds)
            .that(!steps.isEmpty(), "steps", "model.empty", "field", "steps")
            .ids("steps", steps.stream().map(ProcedureStep::id).toList());
    Map<String, ProcedureStep> byId = new HashMap<>();
    steps.forEach(step -> byId.put(step.id(), step));
    int at = 0;
    for (ProcedureStep step : steps) {
      String path = "steps/" + at++ + "/after";
      for (String earlier : step.after()) {
        invariants.that(byId.containsKey(earlier), path, "procedure.unknownStep", "id", earlier);
      }
      invariants.that(
          !reaches(step, step.id(), byId, new HashSet<>()),
          path,
          "procedure.circle",
          "id",
          step.id());
    }
    invariants.check();
  }

  /** Returns a procedure of which only the steps are known. */
  public static Procedure of(
      String id, LocalizedText title, OfferCategory category, List<ProcedureStep> steps) {
    return new Procedure(id, title, category, Optional.empty(), Set.of(), steps, Map.of());
  }

  /** Returns the step of this id. */
  public Optional<ProcedureStep> find(String stepId) {
    return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
  }

  /**
   * Returns the members IMIS does not know, in the order they were read; unmodifiable, may hold
   * nulls.
   */
  @JsonAnyGetter
  public Map<String, Object> unknownMembers() {
    return unknownMembers;
  }

  private static boolean reaches(
      ProcedureStep from, String goal, Map<String, ProcedureStep> byId, Set<String> seen) {
    for (String earlier : from.after()) {
      ProcedureStep step = byId.get(earlier);
      if (earlier.equals(goal)
          || step != null && seen.add(earlier) && reaches(step, goal, byId, seen)) {
        return true;
      }
    }
    return false;
  }
}
