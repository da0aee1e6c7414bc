package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.matching.evaluation.Metric;
import io.github.imisproject.matching.evaluation.metric.diversity.DiversityMetrics;
import io.github.imisproject.matching.evaluation.metric.diversity.NovelRanking;
import io.github.imisproject.matching.evaluation.synthetic.Referral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How different the first offers of a list are from each other, and how far they go beyond what
 * people were referred to before.
 */
final class Variety {
  private final PeopleBench bench;
  private final Map<String, Offer> offers = new HashMap<>();
  private final Map<String, Double> seen = new HashMap<>();

  Variety(PeopleBench bench) {
    this.bench = bench;
    bench.population.directory().offers().forEach(offer -> offers.put(offer.id(), offer));
    Set<Referral> referred = new HashSet<>();
    Set<String> people = new HashSet<>();
    for (PeopleBench.Part part : bench.parts) {
      part.training().cases().forEach(someone -> people.add(someone.id()));
      part.training().history().stream().filter(Referral::referred).forEach(referred::add);
    }
    for (Referral referral : referred) {
      seen.merge(referral.offerId(), 1.0 / Math.max(1, people.size()), Double::sum);
    }
  }

  static List<Metric<NovelRanking>> metrics() {
    return List.of(
        DiversityMetrics.intraListDistance(), DiversityMetrics.expectedPopularityComplement());
  }

  double[] values(Measured measured, Metric<NovelRanking> metric) {
    double[] values = new double[bench.cases.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = metric.evaluate(ranking(i, measured.lists().get(i)));
    }
    return values;
  }

  private NovelRanking ranking(int index, List<String> list) {
    List<Offer> shown = new ArrayList<>();
    for (String id : list.subList(0, Math.min(Places.SHOWN, list.size()))) {
      Offer offer = offers.get(id);
      if (offer != null) {
        shown.add(offer);
      }
    }
    List<List<Double>> distances = new ArrayList<>();
    for (Offer one : shown) {
      distances.add(shown.stream().map(other -> distance(one, other)).toList());
    }
    return new NovelRanking(
        shown.stream()
            .map(offer -> bench.population.utility(bench.cases.get(index), offer))
            .toList(),
        shown.stream().map(offer -> Math.min(1, seen.getOrDefault(offer.id(), 0.0))).toList(),
        distances);
  }

  /** One minus the share of needs and topics that two offers have in common, by Jaccard. */
  private static double distance(Offer one, Offer other) {
    Set<ConceptRef> first = about(one);
    Set<ConceptRef> second = about(other);
    Set<ConceptRef> all = new HashSet<>(first);
    all.addAll(second);
    first.retainAll(second);
    boolean sameField = one.details().category() == other.details().category();
    return all.isEmpty() ? (sameField ? 0 : 1) : 1 - (double) first.size() / all.size();
  }

  private static Set<ConceptRef> about(Offer offer) {
    Set<ConceptRef> about = new HashSet<>(offer.details().meetsNeeds());
    about.addAll(offer.details().topics());
    return about;
  }
}
