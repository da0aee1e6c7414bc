package io.github.imisproject.matching.allocation.arrivals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes the options of a household from what is free and what it costs. */
final class AdviceOptions {
  private final YearCapacity free;
  private final double[] prices;
  private final double multiplier;
  private final double[] load;

  /**
   * Prepares for one batch.
   *
   * @param free what is left beside the pinned
   * @param prices what a unit is worth to those still to come, by place, then service
   * @param multiplier by how much prices count
   * @param load what a unit costs more where a place is ahead of the year
   */
  AdviceOptions(YearCapacity free, double[] prices, double multiplier, double[] load) {
    this.free = free;
    this.prices = prices;
    this.multiplier = multiplier;
    this.load = load;
  }

  /** Returns all options of a household: those with room first, the worthiest first. */
  List<Advice.Option> of(Arrival arrival, Optional<String> recommended) {
    List<Advice.Option> options = new ArrayList<>();
    options.add(new Advice.Option(Optional.empty(), 0, 0, 0, 0, true));
    int services = free.services().size();
    double best = 0;
    for (int l = 0; l < free.places().size(); l++) {
      Double score = arrival.scores().get(free.places().get(l));
      if (score == null) {
        continue;
      }
      double price = 0;
      double charge = 0;
      boolean fits = true;
      for (int s = 0; s < services; s++) {
        long need = arrival.need().get(s);
        price += multiplier * prices[l * services + s] * need;
        charge += load[l * services + s] * need;
        fits &= need <= free.remaining(l, s);
      }
      Optional<String> place = Optional.of(free.places().get(l));
      // A pinned household's own room is no longer free, but it is its own.
      boolean hasRoom = fits || place.equals(recommended);
      Advice.Option option = new Advice.Option(place, score, price, charge, 0, hasRoom);
      options.add(option);
      best = hasRoom ? Math.max(best, option.worth()) : best;
    }
    double most = best;
    return options.stream()
        .map(
            o ->
                new Advice.Option(
                    o.place(),
                    o.score(),
                    o.price(),
                    o.load(),
                    Math.max(0, most - o.worth()),
                    o.hasRoom()))
        .sorted(
            Comparator.comparing((Advice.Option o) -> !o.hasRoom())
                .thenComparing(o -> -o.worth())
                .thenComparing(o -> o.place().isEmpty()))
        .toList();
  }
}
