package io.github.imisproject.core.procedure;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.eligibility.EligibilityTrace;
import io.github.imisproject.core.internal.Copies;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is missing before a person has been through a procedure.
 *
 * <p>Immutable and thread-safe. It names documents and fields, never a value of a person.
 *
 * @param procedureId the goal
 * @param steps the steps still to be done, in the order of their last days; empty if there are none
 *     or no way leads to the goal
 * @param obstacles what is in the way; empty if a way leads to the goal
 * @param documentsKnown whether it is known which documents the person holds; if not, none was
 *     counted as held
 */
public record ProcedurePath(
    String procedureId, List<Stage> steps, List<Obstacle> obstacles, boolean documentsKnown) {

  /** Copies the lists. */
  public ProcedurePath {
    steps = List.copyOf(steps);
    obstacles = List.copyOf(obstacles);
  }

  /** Returns whether a way leads to the goal. */
  public boolean isOpen() {
    return obstacles.isEmpty();
  }

  /** Returns whether there is nothing left to do. */
  public boolean isDone() {
    return isOpen() && steps.isEmpty();
  }

  /** Returns after how many days all can be done; 0 if nothing is left or no way leads there. */
  public long days() {
    return steps.stream().mapToLong(Stage::lastDay).max().orElse(0);
  }

  /** Returns the steps that wait for no other: what can be done today. */
  public List<Stage> ready() {
    return steps.stream().filter(stage -> stage.waitsFor().isEmpty()).toList();
  }

  /**
   * One step on the way.
   *
   * @param ref the step
   * @param firstDay the earliest day it can begin, counted from 0
   * @param lastDay the earliest day it can end
   * @param waitsFor the steps on the way that have to end before
   * @param documents from which step each document comes that is not held yet
   * @param open the parts of its condition that nobody can tell yet; it may turn out to be closed
   */
  public record Stage(
      StepRef ref,
      long firstDay,
      long lastDay,
      Set<StepRef> waitsFor,
      Map<ConceptRef, StepRef> documents,
      List<EligibilityTrace> open) {
    /** Copies the collections. */
    public Stage {
      waitsFor = Copies.set(waitsFor);
      documents = Copies.map(documents);
      open = List.copyOf(open);
    }
  }

  /** Why a step cannot be reached. */
  public sealed interface Obstacle permits NoDocument, Closed {
    /** Returns the step. */
    StepRef step();
  }

  /**
   * A step asks for a document that is not held and that no open step gives.
   *
   * @param step the step
   * @param document the document
   */
  public record NoDocument(StepRef step, ConceptRef document) implements Obstacle {}

  /**
   * The person does not meet the condition of a step.
   *
   * @param step the step
   * @param blockers the parts of the condition that fail
   */
  public record Closed(StepRef step, List<EligibilityTrace> blockers) implements Obstacle {
    /** Copies the list. */
    public Closed {
      blockers = List.copyOf(blockers);
    }
  }
}
