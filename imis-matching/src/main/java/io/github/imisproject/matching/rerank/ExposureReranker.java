package io.github.imisproject.matching.rerank;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.spi.ParameterSpec;
import io.github.imisproject.matching.spi.Parameters;
import io.github.imisproject.matching.spi.Reranker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Among items of nearly the same score shows first those that were seen least for the room they
 * have, and of these the newest.
 *
 * <p>Stateless and thread-safe: what was shown before is given, not counted here. O(n log n).
 */
public final class ExposureReranker implements Reranker {
  /**
   * What is known of an item's chances so far.
   *
   * @param timesShown how often it was shown, 0 or more
   * @param placesLeft how many more people it can take, 0 or more
   * @param ageInDays how long ago it was published, 0 or more
   */
  public record Exposure(long timesShown, long placesLeft, long ageInDays) {
    /** Checks the ranges. */
    public Exposure {
      if (timesShown < 0 || placesLeft < 0 || ageInDays < 0) {
        throw new IllegalArgumentException(
            "timesShown is "
                + timesShown
                + ", placesLeft "
                + placesLeft
                + " and ageInDays "
                + ageInDays
                + "; each must be 0 or more");
      }
    }

    private double shownPerPlace() {
      return timesShown / (double) Math.max(1, placesLeft);
    }
  }

  private static final Exposure UNSEEN = new Exposure(0, 1, 0);

  private final Map<String, Exposure> exposures;

  /**
   * Creates the reranker.
   *
   * @param exposures what is known of each item, by its id; one without counts as new and unseen
   */
  public ExposureReranker(Map<String, Exposure> exposures) {
    this.exposures = new TreeMap<>(requireNonNull(exposures, "exposures"));
  }

  @Override
  public String id() {
    return "exposure";
  }

  @Override
  public List<ParameterSpec> parameters() {
    return List.of(new ParameterSpec.Number("tolerance", 0.05, 0, 1));
  }

  @Override
  public String guarantee() {
    return "no item stands below one whose score is lower by more than the tolerance";
  }

  @Override
  public List<Ranked> rerank(List<Ranked> ranked, Parameters parameters, long seed) {
    double tolerance = parameters.number("tolerance");
    Comparator<Ranked> leastSeen =
        Comparator.comparingDouble((Ranked item) -> exposure(item).shownPerPlace())
            .thenComparingLong(item -> exposure(item).ageInDays());
    List<Ranked> order = new ArrayList<>(ranked.size());
    int start = 0;
    while (start < ranked.size()) {
      // A band begins with its best item, so two items of a band differ by the tolerance at most.
      int end = start;
      while (end < ranked.size()
          && ranked.get(start).score() - ranked.get(end).score() <= tolerance) {
        end++;
      }
      List<Ranked> band = new ArrayList<>(ranked.subList(start, Math.max(end, start + 1)));
      band.sort(leastSeen);
      order.addAll(band);
      start += band.size();
    }
    return order;
  }

  private Exposure exposure(Ranked item) {
    return exposures.getOrDefault(item.id(), UNSEEN);
  }
}
