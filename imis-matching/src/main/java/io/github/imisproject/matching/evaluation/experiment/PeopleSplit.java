package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.matching.evaluation.split.Split;
import io.github.imisproject.matching.evaluation.split.Splits;
import io.github.imisproject.matching.evaluation.synthetic.Referral;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Parts the people of a study as its experiment asks, and hides the truth from who learns. */
final class PeopleSplit {
  /** What one part learns from, and whom it is measured on. */
  record Side(Training training, List<StudyCase> measured) {}

  private final Experiment experiment;
  private final Population population;
  private final Map<String, Integer> arrival = new HashMap<>();

  PeopleSplit(Experiment experiment, Population population) {
    this.experiment = experiment;
    this.population = population;
    for (StudyCase someone : population.people()) {
      arrival.put(someone.id(), arrival.size());
    }
  }

  List<Side> sides() {
    List<StudyCase> people = population.people();
    if (people.size() < 2) {
      throw Bench.useless("tooFewPeople", Map.of("count", Integer.toString(people.size())));
    }
    StudySplit split = experiment.split();
    if (split.kind() == StudySplit.Kind.LEAVE_OUT) {
      return List.of(leaveOut(people, split.number()));
    }
    List<Split<StudyCase>> splits;
    try {
      Splits<StudyCase> ways = Splits.of(people, StudyCase::id, experiment.seed());
      splits =
          switch (split.kind()) {
            case TEMPORAL -> List.of(ways.latest(StudyCase::asOf, split.share()));
            case HOLDOUT -> List.of(ways.holdout(split.share()));
            case FOLDS -> ways.folds(split.number());
            case COLD -> List.of(ways.cold(group(split.group()), split.share()));
            case COLD_FOLDS -> ways.coldFolds(group(split.group()), split.number());
            case LEAVE_OUT -> List.of();
          };
    } catch (InvalidValueException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      // Too few people, days or groups for the way asked for.
      throw Bench.useless(
          "cannotSplit",
          Map.of("kind", split.kind().id(), "count", Integer.toString(people.size())));
    }
    List<Side> sides = new ArrayList<>();
    int most = Math.max(1, experiment.cases() / splits.size());
    for (Split<StudyCase> one : splits) {
      List<StudyCase> training = inOrder(one.training());
      sides.add(new Side(training(training, history(training)), measured(one.test(), most)));
    }
    return sides;
  }

  private Function<StudyCase, String> group(String attribute) {
    if (attribute.equals(StudySplit.HOUSEHOLD)) {
      return someone -> someone.household().id();
    }
    boolean known =
        population.people().stream().anyMatch(p -> population.groups(p).containsKey(attribute));
    if (!known) {
      throw Bench.useless("unknownGroup", Map.of("name", attribute));
    }
    return someone -> population.groups(someone).getOrDefault(attribute, "?");
  }

  /** Everyone is on both sides; what is kept back are decisions. */
  private Side leaveOut(List<StudyCase> people, int number) {
    List<Referral> history = history(people);
    Map<Referral, String> ids = new HashMap<>();
    for (Referral referral : history) {
      ids.putIfAbsent(referral, referral.personId() + " " + ids.size());
    }
    Set<Referral> kept = new HashSet<>(history);
    if (ids.size() >= 2) {
      kept.retainAll(
          Splits.of(ids.keySet(), referral -> ids.getOrDefault(referral, ""), experiment.seed())
              .leaveOut(Referral::personId, number)
              .training());
    }
    List<Referral> left = history.stream().filter(kept::contains).toList();
    return new Side(training(people, left), measured(people, experiment.cases()));
  }

  private List<StudyCase> inOrder(List<StudyCase> people) {
    return people.stream()
        .sorted(Comparator.comparingInt(p -> arrival.getOrDefault(p.id(), 0)))
        .toList();
  }

  /** Of too many, those who came first in a temporal split, otherwise a random part. */
  private List<StudyCase> measured(List<StudyCase> test, int most) {
    List<StudyCase> ordered = inOrder(test);
    if (ordered.size() <= most) {
      return ordered;
    }
    if (experiment.split().kind() == StudySplit.Kind.TEMPORAL) {
      return ordered.subList(0, most);
    }
    double share = (double) most / ordered.size();
    return inOrder(Splits.of(ordered, StudyCase::id, experiment.seed()).holdout(share).test());
  }

  private List<Referral> history(List<StudyCase> people) {
    List<Referral> history = new ArrayList<>();
    people.forEach(someone -> history.addAll(population.history(someone)));
    return history;
  }

  private Training training(List<StudyCase> people, List<Referral> history) {
    List<Referral> hidden =
        history.stream()
            .map(
                r ->
                    new Referral(
                        r.personId(),
                        r.offerId(),
                        r.decidedOn(),
                        false,
                        r.referred(),
                        r.succeeded()))
            .toList();
    return new Training(
        population.directory(), population.vocabularies(), people, hidden, experiment.seed());
  }
}
