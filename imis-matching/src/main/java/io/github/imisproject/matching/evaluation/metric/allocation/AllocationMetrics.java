package io.github.imisproject.matching.evaluation.metric.allocation;

import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.RankedLists;
import io.github.imisproject.matching.allocation.verify.AllocationVerifier;
import io.github.imisproject.matching.evaluation.Direction;
import io.github.imisproject.matching.evaluation.Metric;
import io.github.imisproject.matching.evaluation.metric.diversity.DiversityMetrics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Metrics of one {@link Outcome}; each is immutable and thread-safe.
 *
 * <p>Ranks need preference lists, utilities need scores; without them evaluation throws an {@code
 * IllegalArgumentException} that says what to add.
 */
public final class AllocationMetrics {
  private static final String COUNTED = "counted";
  private static final String ROTH =
      "A. Roth, M. Sotomayor, Two-Sided Matching, Cambridge University Press 1990";
  private static final String FAMILIES =
      "D. Delacretaz, S. Kominers, A. Teytelboym, Matching Mechanisms for Refugee Resettlement,"
          + " American Economic Review 113(10), 2023";

  private AllocationMetrics() {}

  /** Returns the share of the parties that are placed. */
  public static Metric<Outcome> placedShare() {
    return higher(
        "placed_share",
        COUNTED,
        "a household counts once, whatever its size",
        o -> share(o.placed(), o.places().length));
  }

  /** Returns the sum of the scores. */
  public static Metric<Outcome> totalScore() {
    return higher("total_score", COUNTED, "unplaced counts 0", o -> sum(o.utilities()));
  }

  /** Returns the mean score over all parties, the unplaced with 0. */
  public static Metric<Outcome> meanScore() {
    return higher(
        "mean_score",
        COUNTED,
        "over all parties, unplaced counts 0",
        o -> o.places().length == 0 ? 0 : sum(o.utilities()) / o.places().length);
  }

  /** Returns the score of the worst off. */
  public static Metric<Outcome> leastScore() {
    return higher(
        "least_score",
        "J. Rawls, A Theory of Justice, Harvard University Press 1971",
        "unplaced counts 0; 0 without parties",
        o -> Arrays.stream(o.utilities()).min().orElse(0));
  }

  /** Returns the geometric mean of the scores: the Nash welfare per party. */
  public static Metric<Outcome> nashWelfare() {
    return higher(
        "nash_welfare",
        "J. Nash, The Bargaining Problem, Econometrica 18 (1950)",
        "geometric mean, each score at least 1e-5, so that one unplaced party does not hide all",
        o -> {
          double[] values = o.utilities();
          double logs = 0;
          for (double value : values) {
            logs += StrictMath.log(Math.max(1e-5, value));
          }
          return values.length == 0 ? 0 : StrictMath.exp(logs / values.length);
        });
  }

  /** Returns the Gini coefficient of the scores, 0 being equality. */
  public static Metric<Outcome> giniOfScores() {
    return lower(
        "gini_scores",
        "C. Gini 1912",
        "sum((2i-n-1)x_(i))/(n sum x); unplaced counts 0; scores must be 0 or more",
        o -> {
          double[] values = o.utilities();
          Arrays.sort(values);
          return DiversityMetrics.gini(values);
        });
  }

  /**
   * Returns the share of the best possible total that is reached.
   *
   * @param optimum that total: a proven optimum, a bound, or the total with hindsight; above 0
   * @param name what it is, for the id, such as {@code hindsight}
   */
  public static Metric<Outcome> shareOfOptimum(double optimum, String name) {
    if (!(optimum > 0 && optimum < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("optimum is " + optimum + ", must be above 0 and finite");
    }
    return higher(
        "share_of_" + name,
        "D. Bertsimas, V. Farias, N. Trichakis, The Price of Fairness, Operations Research 2011",
        "1 minus this is the price of fairness (optimum - total) / optimum",
        o -> sum(o.utilities()) / optimum);
  }

  /** Returns the mean rank of the places given, 1 being everybody's first choice. */
  public static Metric<Outcome> meanRank() {
    return lower(
        "mean_rank",
        COUNTED,
        "tiers count; over placed parties only; 0 if nobody is placed",
        o -> Arrays.stream(ranks(o)).average().orElse(0));
  }

  /** Returns the median rank of the places given, 1 being the first choice. */
  public static Metric<Outcome> medianRank() {
    return lower(
        "median_rank",
        COUNTED,
        "tiers count; over placed parties only; mean of the middle two; 0 if nobody is placed",
        o -> {
          int[] ranks = ranks(o);
          Arrays.sort(ranks);
          int n = ranks.length;
          return n == 0 ? 0 : (ranks[(n - 1) / 2] + ranks[n / 2]) / 2.0;
        });
  }

  /** Returns the share of the parties that got one of their first {@code r} choices. */
  public static Metric<Outcome> rankShare(int r) {
    return higher(
        "rank_cdf_" + r,
        COUNTED,
        "tiers count; over all parties",
        o ->
            share(
                (int) Arrays.stream(ranks(o)).filter(rank -> rank <= r).count(),
                o.places().length));
  }

  /** Returns how many parties got their first, second, third ... choice. */
  public static List<Integer> profile(Outcome outcome) {
    List<Integer> profile = new ArrayList<>();
    for (int rank : ranks(outcome)) {
      while (profile.size() < rank) {
        profile.add(0);
      }
      profile.set(rank - 1, profile.get(rank - 1) + 1);
    }
    return List.copyOf(profile);
  }

  /** Returns how many seats of the first service nobody uses. */
  public static Metric<Outcome> unfilledSeats() {
    return lower(
        "unfilled_seats",
        COUNTED,
        "first service only; never less than 0 at a place",
        o -> {
          AllocationProblem problem = o.problem();
          long[] left = new long[problem.placeCount()];
          for (int place = 0; place < left.length; place++) {
            left[place] = problem.capacity(place, 0);
          }
          for (int party = 0; party < o.places().length; party++) {
            if (o.places()[party] >= 0) {
              left[o.places()[party]] -= problem.need(party, 0);
            }
          }
          return Arrays.stream(left).map(seats -> Math.max(0, seats)).sum();
        });
  }

  /** Returns how many parties could simply move to a free place they like better. */
  public static Metric<Outcome> waste() {
    return lower(
        "waste",
        ROTH,
        "pairs that the verifier reports",
        o -> new AllocationVerifier(o.problem()).waste(o.places()).size());
  }

  /** Returns how many pairs of a party and a place would rather have each other. */
  public static Metric<Outcome> blockingPairs() {
    return lower(
        "blocking_pairs",
        ROTH,
        "pairs that the verifier reports",
        o -> new AllocationVerifier(o.problem()).blockingPairs(o.places()).size());
  }

  /** Returns the blocking pairs as a share of all pairs that a preference list names. */
  public static Metric<Outcome> blockingShare() {
    return lower(
        "blocking_share",
        ROTH,
        "divided by the entries of the preference lists; 0 without any",
        o -> {
          int entries = o.problem().preferences().map(RankedLists::size).orElse(0);
          return share(
              new AllocationVerifier(o.problem()).blockingPairs(o.places()).size(), entries);
        });
  }

  /** Returns how many parties envy one that the place ranks lower. */
  public static Metric<Outcome> justifiedEnvy() {
    return lower(
        "justified_envy",
        "A. Abdulkadiroglu, T. Sonmez, School Choice, American Economic Review 93(3), 2003",
        "pairs that the verifier reports",
        o -> new AllocationVerifier(o.problem()).justifiedEnvy(o.places()).size());
  }

  /** Returns how many parties envy in the strong sense for households. */
  public static Metric<Outcome> strongEnvy() {
    return lower(
        "strong_envy",
        FAMILIES,
        "pairs that the verifier reports",
        o -> new AllocationVerifier(o.problem()).strongEnvy(o.places()).size());
  }

  /**
   * Returns how unevenly a load is spread: standard deviation over mean.
   *
   * @param loads the load of each place or period, 0 or more
   * @return 0 if even, or if there is no load
   */
  public static double loadImbalance(double[] loads) {
    double mean = loads.length == 0 ? 0 : sum(loads) / loads.length;
    double squares = 0;
    for (double load : loads) {
      squares += (load - mean) * (load - mean);
    }
    return mean == 0 ? 0 : Math.sqrt(squares / loads.length) / mean;
  }

  private static int[] ranks(Outcome outcome) {
    return IntStream.range(0, outcome.places().length)
        .mapToObj(outcome::rank)
        .filter(OptionalInt::isPresent)
        .mapToInt(OptionalInt::getAsInt)
        .toArray();
  }

  private static double share(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static Metric<Outcome> higher(
      String id, String source, String convention, ToDoubleFunction<Outcome> formula) {
    return Metric.of(id, source, convention, Direction.HIGHER_IS_BETTER, formula);
  }

  private static Metric<Outcome> lower(
      String id, String source, String convention, ToDoubleFunction<Outcome> formula) {
    return Metric.of(id, source, convention, Direction.LOWER_IS_BETTER, formula);
  }
}
