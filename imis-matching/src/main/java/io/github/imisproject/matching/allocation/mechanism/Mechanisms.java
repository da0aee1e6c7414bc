package io.github.imisproject.matching.allocation.mechanism;

import io.github.imisproject.matching.allocation.Allocator;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.welfare.FamilyPlacement;
import io.github.imisproject.matching.allocation.welfare.LeximinPlacement;
import io.github.imisproject.matching.allocation.welfare.NashPlacement;
import io.github.imisproject.matching.allocation.welfare.OptimalAssignment;
import io.github.imisproject.matching.spi.MechanismProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** The mechanisms of this library and those installed beside it, by their ids. */
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
        new QuotaDeferredAcceptance(tieBreak),
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
        new OptimalAssignment(),
        new FamilyPlacement(seed),
        new LeximinPlacement(seed),
        new NashPlacement(seed),
        new Greedy(),
        new RandomPlacement(seed));
  }

  /**
   * Returns all mechanisms of this library and those that the service loader finds.
   *
   * @param tieBreak how tied entries of lists are ordered
   * @param seed the seed of those that draw lots
   * @throws IllegalStateException if two mechanisms have the same id
   * @see MechanismProvider
   */
  public static List<Allocator> installed(TieBreak tieBreak, long seed) {
    return installed(
        tieBreak,
        seed,
        ServiceLoader.load(MechanismProvider.class, Mechanisms.class.getClassLoader()));
  }

  static List<Allocator> installed(
      TieBreak tieBreak, long seed, Iterable<MechanismProvider> providers) {
    List<Allocator> found = new ArrayList<>(all(tieBreak, seed));
    for (MechanismProvider provider : providers) {
      found.addAll(provider.mechanisms(tieBreak, seed));
    }
    return distinct(found);
  }

  /** Returns these mechanisms, if each has an id of its own. */
  static List<Allocator> distinct(List<Allocator> mechanisms) {
    Map<String, Allocator> byId = new HashMap<>();
    for (Allocator mechanism : mechanisms) {
      Allocator other = byId.put(mechanism.id(), mechanism);
      if (other != null) {
        throw new IllegalStateException(
            "two mechanisms have the id '"
                + mechanism.id()
                + "': "
                + other.getClass().getName()
                + " and "
                + mechanism.getClass().getName()
                + "; remove one, or give it another id");
      }
    }
    return List.copyOf(mechanisms);
  }

  /**
   * Returns the installed mechanism with an id. The long names of the literature, such as {@code
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
    return installed(tieBreak, seed).stream().filter(a -> a.id().equals(wanted)).findFirst();
  }
}
