package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.person.Need;
import io.github.imisproject.matching.evaluation.synthetic.Referral;
import io.github.imisproject.matching.internal.Draws;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The strategies that bound the others from below, from above and from today. */
final class SimpleStrategies {
  static final String STATUS_QUO = "statusQuo";

  private SimpleStrategies() {}

  /** A lottery: what any strategy must beat. */
  record RandomOrder() implements Strategy {
    @Override
    public String id() {
      return "random";
    }

    @Override
    public Ranker prepare(Training training) {
      List<Offer> offers = training.directory().offers();
      return (seeker, depth) -> {
        Draws draws = new Draws(training.seed(), 21, seeker.id().hashCode());
        double[] scores = new double[offers.size()];
        for (int i = 0; i < scores.length; i++) {
          scores[i] = draws.nextDouble();
        }
        return Orders.best(offers, scores, depth);
      };
    }
  }

  /** Ranks by the truth: what no strategy can beat. Only the runner can make one. */
  record Oracle(Population population) implements Strategy {
    @Override
    public String id() {
      return "oracle";
    }

    @Override
    public Ranker prepare(Training training) {
      List<Offer> offers = training.directory().offers();
      return (seeker, depth) -> {
        double[] scores = new double[offers.size()];
        for (int i = 0; i < scores.length; i++) {
          scores[i] = population.utility(seeker, offers.get(i));
        }
        return Orders.best(offers, scores, depth);
      };
    }
  }

  /**
   * What the office does today: sends people where it sent others with the same needs before,
   * whatever came of it, most often first.
   */
  record StatusQuo() implements Strategy {
    @Override
    public String id() {
      return STATUS_QUO;
    }

    @Override
    public Ranker prepare(Training training) {
      Map<String, List<Need>> needs = new HashMap<>();
      training.cases().forEach(c -> needs.put(c.id(), needs(c)));
      Map<ConceptRef, Map<String, Integer>> habit = new TreeMap<>();
      Map<String, Integer> overall = new HashMap<>();
      for (Referral referral : training.history()) {
        if (referral.referred()) {
          overall.merge(referral.offerId(), 1, Integer::sum);
          for (Need need : needs.getOrDefault(referral.personId(), List.of())) {
            habit
                .computeIfAbsent(need.category(), key -> new HashMap<>())
                .merge(referral.offerId(), 1, Integer::sum);
          }
        }
      }
      List<Offer> offers = training.directory().offers();
      return (seeker, depth) -> {
        double[] scores = new double[offers.size()];
        for (int i = 0; i < scores.length; i++) {
          String id = offers.get(i).id();
          scores[i] = 0.001 * overall.getOrDefault(id, 0);
          for (Need need : needs(seeker)) {
            scores[i] += habit.getOrDefault(need.category(), Map.of()).getOrDefault(id, 0);
          }
        }
        return Orders.best(offers, scores, depth);
      };
    }

    private static List<Need> needs(StudyCase someone) {
      return someone.person().details().needs().orElse(List.of());
    }
  }
}
