package io.github.imisproject.core.procedure;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.imisproject.core.eligibility.EligibilityContext;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.internal.Invariants;
import io.github.imisproject.core.person.PersonFacts;
import io.github.imisproject.core.problem.InvalidValueException;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The procedures of a town, as one document.
 *
 * <p>Immutable and thread-safe.
 *
 * @param procedures the procedures, no id twice
 * @param unknownMembers members of the JSON object that IMIS does not know, kept to be written back
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Procedures(
    List<@Valid Procedure> procedures, @JsonIgnore Map<String, Object> unknownMembers) {
  /**
   * Checks and copies the parts.
   *
   * @throws InvalidValueException if an id is there twice
   */
  public Procedures {
    procedures = Copies.list(procedures);
    unknownMembers = Copies.extras(unknownMembers);
    new Invariants().ids("procedures", procedures.stream().map(Procedure::id).toList()).check();
  }

  /** Returns these procedures as a document. */
  public static Procedures of(Procedure... procedures) {
    return new Procedures(List.of(procedures), Map.of());
  }

  /** Returns the procedure of this id. */
  public Optional<Procedure> find(String id) {
    return procedures.stream().filter(procedure -> procedure.id().equals(id)).findFirst();
  }

  /** Returns the step a reference names. */
  public Optional<ProcedureStep> find(StepRef ref) {
    return find(ref.procedureId()).flatMap(procedure -> procedure.find(ref.stepId()));
  }

  /**
   * Returns what is missing before a person has been through a procedure.
   *
   * <p>A document that is not held is got from whatever step of whatever procedure gives it
   * soonest. Steps that wait for nothing in common run side by side, so the answer is the earliest
   * day on which all of the procedure can be done; the number of steps or their cost may be less on
   * a slower way. Time grows with the number of steps times that of documents.
   *
   * @param procedureId the goal
   * @param facts what may be known of the person, from the consent gate; documents that are not
   *     known count as not held, and the path says so
   * @param done the steps the person has been through
   * @param context the day, and what includes what
   * @return the way, or what is in the way
   * @throws IllegalArgumentException if there is no such procedure
   * @see "D. E. Knuth, A generalization of Dijkstra's algorithm, Information Processing Letters 6
   *     (1977)"
   */
  public ProcedurePath pathTo(
      String procedureId, PersonFacts facts, Set<StepRef> done, EligibilityContext context) {
    Procedure goal =
        find(procedureId)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "procedureId is '" + procedureId + "', which is not here; see procedures"));
    return new PathSearch(this, facts, done, context).to(goal);
  }

  /**
   * Returns the members IMIS does not know, in the order they were read; unmodifiable, may hold
   * nulls.
   */
  @JsonAnyGetter
  public Map<String, Object> unknownMembers() {
    return unknownMembers;
  }
}
