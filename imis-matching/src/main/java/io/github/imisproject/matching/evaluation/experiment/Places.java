package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.offer.Capacity;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.matching.allocation.AllocationDraft;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.mechanism.MaximumScore;
import io.github.imisproject.matching.evaluation.Metric;
import io.github.imisproject.matching.evaluation.data.StudyRecords;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Spread;
import io.github.imisproject.matching.evaluation.metric.allocation.AllocationMetrics;
import io.github.imisproject.matching.evaluation.metric.allocation.Outcome;
import io.github.imisproject.matching.evaluation.metric.diversity.CatalogueCounts;
import io.github.imisproject.matching.evaluation.metric.diversity.DiversityMetrics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What happens when people take the offers they are shown, in the order they arrive: each takes the
 * best of the list that still has room and is of any use. Compared with the best that a planner who
 * knew everybody in advance could have done.
 */
final class Places {
  static final int SHOWN = 10;

  private final PeopleBench bench;
  private final List<Offer> offers;
  private final AllocationProblem problem;
  private final double hindsight;

  Places(PeopleBench bench) {
    this.bench = bench;
    this.offers = bench.population.directory().offers();
    AllocationDraft draft = new AllocationDraft("arrivals").services("places").withScores();
    for (Offer offer : offers) {
      draft.place(offer.id(), room(offer));
    }
    for (StudyCase someone : bench.cases) {
      draft.party(someone.id(), 1);
      for (Offer offer : offers) {
        if (bench.population.grade(someone, offer) >= StudyRecords.SUITABLE) {
          draft.score(someone.id(), offer.id(), bench.population.utility(someone, offer));
        }
      }
    }
    this.problem = draft.build();
    Outcome best = Outcome.of(new MaximumScore().allocate(problem, RunControl.UNLIMITED));
    this.hindsight = AllocationMetrics.totalScore().evaluate(best);
  }

  private static int room(Offer offer) {
    return offer.details().capacities().stream().findFirst().flatMap(Capacity::available).orElse(1);
  }

  Spread spread(Measured measured) {
    SortedMap<String, Double> values = new TreeMap<>();
    CatalogueCounts counts = counts(measured);
    for (Metric<CatalogueCounts> metric :
        List.of(DiversityMetrics.coverage(), DiversityMetrics.entropy(), DiversityMetrics.gini())) {
      values.put(metric.id(), metric.evaluate(counts));
    }
    Outcome outcome = new Outcome(problem, taken(measured));
    List<Metric<Outcome>> metrics =
        new ArrayList<>(
            List.of(AllocationMetrics.giniOfScores(), AllocationMetrics.unfilledSeats()));
    if (hindsight > 0) {
      metrics.add(AllocationMetrics.shareOfOptimum(hindsight, "hindsight"));
    }
    metrics.forEach(metric -> values.put(metric.id(), metric.evaluate(outcome)));
    return new Spread(measured.id(), values);
  }

  /** Whether each person has a place in the end. */
  double[] placed(Measured measured) {
    int[] places = taken(measured);
    double[] placed = new double[places.length];
    for (int i = 0; i < placed.length; i++) {
      placed[i] = places[i] >= 0 ? 1 : 0;
    }
    return placed;
  }

  /** How useful each person's place is; 0 without one. */
  double[] usefulness(Measured measured) {
    int[] places = taken(measured);
    double[] useful = new double[places.length];
    for (int i = 0; i < useful.length; i++) {
      useful[i] =
          places[i] < 0 ? 0 : bench.population.utility(bench.cases.get(i), offers.get(places[i]));
    }
    return useful;
  }

  private CatalogueCounts counts(Measured measured) {
    Map<String, Long> shown = new TreeMap<>();
    offers.forEach(offer -> shown.put(offer.id(), 0L));
    for (List<String> list : measured.lists()) {
      list.stream().limit(SHOWN).forEach(id -> shown.merge(id, 1L, Long::sum));
    }
    return new CatalogueCounts(new ArrayList<>(shown.values()));
  }

  /** A person tries what the list names; what turns out unsuitable is not taken. */
  private int[] taken(Measured measured) {
    Map<String, Integer> room = new HashMap<>();
    offers.forEach(offer -> room.put(offer.id(), room(offer)));
    int[] places = new int[bench.cases.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = AllocationProblem.UNPLACED;
      for (String id : measured.lists().get(i)) {
        int place = problem.placeIndex(id).orElse(AllocationProblem.UNPLACED);
        boolean suits = place >= 0 && bench.suitable(i, id);
        if (suits && room.getOrDefault(id, 0) > 0) {
          places[i] = place;
          room.merge(id, -1, Integer::sum);
          break;
        }
      }
    }
    return places;
  }
}
