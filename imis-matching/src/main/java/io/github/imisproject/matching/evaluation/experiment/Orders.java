package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.matching.evaluation.experiment.Strategy.Scored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts scored offers in order: score down, equal scores by id. */
final class Orders {
  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::offerId);

  private Orders() {}

  static List<Scored> best(List<Offer> offers, double[] scores, int depth) {
    List<Scored> scored = new ArrayList<>(offers.size());
    for (int i = 0; i < scores.length; i++) {
      scored.add(new Scored(offers.get(i).id(), scores[i]));
    }
    scored.sort(BEST_FIRST);
    return List.copyOf(scored.subList(0, Math.min(depth, scored.size())));
  }
}
