package io.github.imisproject.core.procedure;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.eligibility.EligibilityContext;
import io.github.imisproject.core.eligibility.EligibilityTrace;
import io.github.imisproject.core.person.PersonFacts;
import io.github.imisproject.core.person.PersonField;
import io.github.imisproject.core.procedure.ProcedurePath.Closed;
import io.github.imisproject.core.procedure.ProcedurePath.NoDocument;
import io.github.imisproject.core.procedure.ProcedurePath.Obstacle;
import io.github.imisproject.core.procedure.ProcedurePath.Stage;
import io.github.imisproject.core.value.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * Settles steps by the day they can end, soonest first: a step is settled once all it waits for
 * are. The end of a step is never before what it waits for, so the first settling is the best.
 *
 * <p>Used once, by one thread.
 */
final class PathSearch {
  private final Procedures procedures;
  private final Set<ConceptRef> held;
  private final boolean documentsKnown;
  private final Set<StepRef> done;
  private final EligibilityContext context;
  private final Map<StepRef, ProcedureStep> steps = new LinkedHashMap<>();
  private final Map<StepRef, EligibilityTrace> conditions = new HashMap<>();

  /** In the order of their ends; nothing stands before what it waits for. */
  private final Map<StepRef, Stage> settled = new LinkedHashMap<>();

  /** The step that gives a document soonest; only documents that some step asks for. */
  private final Map<ConceptRef, StepRef> giver = new HashMap<>();

  private record Candidate(StepRef ref, long end) {}

  PathSearch(
      Procedures procedures, PersonFacts facts, Set<StepRef> done, EligibilityContext context) {
    this.procedures = procedures;
    this.done = Set.copyOf(done);
    this.context = context;
    Optional<Set<ConceptRef>> known = facts.known(PersonField.DOCUMENTS);
    documentsKnown = known.isPresent();
    held = new LinkedHashSet<>(known.orElse(Set.of()));
    for (Procedure procedure : procedures.procedures()) {
      for (ProcedureStep step : procedure.steps()) {
        StepRef ref = new StepRef(procedure.id(), step.id());
        steps.put(ref, step);
        step.condition().ifPresent(rule -> conditions.put(ref, rule.evaluate(facts, context)));
        if (this.done.contains(ref)) {
          held.addAll(step.documentsOut());
        }
      }
    }
  }

  ProcedurePath to(Procedure goal) {
    settle();
    Set<StepRef> wanted = new TreeSet<>();
    List<Obstacle> obstacles = new ArrayList<>();
    Set<StepRef> seen = new HashSet<>();
    for (ProcedureStep step : goal.steps()) {
      StepRef ref = new StepRef(goal.id(), step.id());
      if (reached(ref)) {
        collect(ref, wanted);
      } else {
        explain(ref, seen, obstacles);
      }
    }
    List<Stage> stages =
        settled.values().stream().filter(stage -> wanted.contains(stage.ref())).toList();
    return new ProcedurePath(
        goal.id(),
        obstacles.isEmpty() ? stages : List.of(),
        obstacles.stream().distinct().toList(),
        documentsKnown);
  }

  private void settle() {
    Map<StepRef, List<StepRef>> waiting = new HashMap<>();
    Map<ConceptRef, List<StepRef>> asking = new LinkedHashMap<>();
    Map<StepRef, Integer> open = new HashMap<>();
    PriorityQueue<Candidate> queue =
        new PriorityQueue<>(Comparator.comparingLong(Candidate::end).thenComparing(Candidate::ref));
    for (Map.Entry<StepRef, ProcedureStep> entry : steps.entrySet()) {
      StepRef ref = entry.getKey();
      if (done.contains(ref) || closed(ref)) {
        continue;
      }
      int count = 0;
      for (StepRef earlier : before(ref, entry.getValue())) {
        waiting.computeIfAbsent(earlier, r -> new ArrayList<>()).add(ref);
        count++;
      }
      for (ConceptRef document : lacking(entry.getValue())) {
        asking.computeIfAbsent(document, d -> new ArrayList<>()).add(ref);
        count++;
      }
      open.put(ref, count);
      if (count == 0) {
        queue.add(new Candidate(ref, days(ref)));
      }
    }
    while (!queue.isEmpty()) {
      StepRef ref = queue.remove().ref();
      settled.put(ref, stage(ref));
      List<StepRef> freed = new ArrayList<>(waiting.getOrDefault(ref, List.of()));
      for (Map.Entry<ConceptRef, List<StepRef>> entry : asking.entrySet()) {
        ConceptRef document = entry.getKey();
        if (!giver.containsKey(document) && gives(ref, document)) {
          giver.put(document, ref);
          freed.addAll(entry.getValue());
        }
      }
      for (StepRef next : freed) {
        if (open.merge(next, -1, Integer::sum) == 0) {
          queue.add(new Candidate(next, stage(next).lastDay()));
        }
      }
    }
  }

  private boolean gives(StepRef ref, ConceptRef document) {
    return step(ref).documentsOut().stream().anyMatch(d -> context.concepts().covers(document, d));
  }

  private boolean closed(StepRef ref) {
    EligibilityTrace condition = conditions.get(ref);
    return condition != null && condition.result() == Truth.FALSE;
  }

  private boolean reached(StepRef ref) {
    return done.contains(ref) || settled.containsKey(ref);
  }

  private ProcedureStep step(StepRef ref) {
    return Optional.ofNullable(steps.get(ref)).orElseThrow();
  }

  private int days(StepRef ref) {
    return step(ref).usualDays().orElse(0);
  }

  private List<StepRef> before(StepRef ref, ProcedureStep step) {
    return step.after().stream()
        .map(id -> new StepRef(ref.procedureId(), id))
        .filter(earlier -> !done.contains(earlier))
        .toList();
  }

  private List<ConceptRef> lacking(ProcedureStep step) {
    return step.documentsIn().stream()
        .filter(asked -> held.stream().noneMatch(own -> context.concepts().covers(asked, own)))
        .toList();
  }

  private Stage stage(StepRef ref) {
    ProcedureStep step = step(ref);
    Map<ConceptRef, StepRef> documents = new HashMap<>();
    Set<StepRef> waitsFor = new TreeSet<>(before(ref, step));
    for (ConceptRef document : lacking(step)) {
      Optional.ofNullable(giver.get(document))
          .ifPresent(
              from -> {
                documents.put(document, from);
                waitsFor.add(from);
              });
    }
    long first =
        waitsFor.stream()
            .flatMap(earlier -> Optional.ofNullable(settled.get(earlier)).stream())
            .mapToLong(Stage::lastDay)
            .max()
            .orElse(0);
    List<EligibilityTrace> untold =
        Optional.ofNullable(conditions.get(ref)).map(EligibilityTrace::undecided).orElse(List.of());
    return new Stage(ref, first, first + days(ref), waitsFor, documents, untold);
  }

  private void collect(StepRef ref, Set<StepRef> wanted) {
    Stage stage = settled.get(ref);
    if (stage != null && wanted.add(ref)) {
      stage.waitsFor().forEach(earlier -> collect(earlier, wanted));
    }
  }

  /** Follows what an unreached step waits for, down to what is really missing. */
  private void explain(StepRef ref, Set<StepRef> seen, List<Obstacle> obstacles) {
    if (reached(ref) || !seen.add(ref)) {
      return;
    }
    if (closed(ref)) {
      EligibilityTrace condition = Optional.ofNullable(conditions.get(ref)).orElseThrow();
      obstacles.add(new Closed(ref, condition.blockers()));
      return;
    }
    ProcedureStep step = step(ref);
    before(ref, step).forEach(earlier -> explain(earlier, seen, obstacles));
    for (ConceptRef document : lacking(step)) {
      if (!giver.containsKey(document)) {
        obstacles.add(new NoDocument(ref, document));
        steps.keySet().stream()
            .filter(other -> gives(other, document))
            .forEach(other -> explain(other, seen, obstacles));
      }
    }
  }
}
