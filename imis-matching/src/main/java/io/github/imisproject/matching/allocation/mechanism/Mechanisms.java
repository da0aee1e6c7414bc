package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.matching.allocation.Allocator;
import io.github.imisproject.matching.allocation.TieBreak;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The mechanisms of this library, each with its default options, by their ids. */
public final class Mechanisms {
  private Mechanisms() {}

  /**
   * Returns all mechanisms.
   *
   * @param tieBreak how tied entries of lists are ordered
   * @param seed the seed of the random baseline
   */
  public static List<Allocator> all(TieBreak tieBreak, long seed) {
    return List.of(
        DeferredAcceptance.byParties(tieBreak),
        DeferredAcceptance.byPlaces(tieBreak),
        TopTradingCycles.multidimensional(tieBreak),
        TopTradingCycles.schoolChoice(tieBreak),
        new TradingFromEndowment(Pointing.ENDOWED_FIRST, tieBreak),
        CascadingDeferredAcceptance.weaklyEnvyFree(tieBreak),
        CascadingDeferredAcceptance.envyFree(tieBreak),
        ThresholdDeferredAcceptance.plain(tieBreak),
        ThresholdDeferredAcceptance.withClinching(tieBreak),
        new SerialDictatorship(),
        new ImmediateAcceptance(tieBreak),
        new RankMaximal(),
        new MaximumScore(),
        new Greedy(),
        new RandomPlacement(seed));
  }

  /**
   * Returns the mechanism with an id. The long names of the literature, such as {@code
   * SERIAL_DICTATORSHIP} or {@code DA_HOUSEHOLD}, are understood as well.
   */
  public static Optional<Allocator> find(String id, TieBreak tieBreak, long seed) {
    String wanted =
        switch (id.toLowerCase(Locale.ROOT).replace('_', '-')) {
          case "serial-dictatorship" -> "serial";
          case "immediate-acceptance", "boston" -> "immediate";
          case "top-trading-cycles" -> "ttc";
          default -> id.toLowerCase(Locale.ROOT).replace('_', '-');
        };
    return all(tieBreak, seed).stream().filter(a -> a.id().equals(wanted)).findFirst();
  }
}
