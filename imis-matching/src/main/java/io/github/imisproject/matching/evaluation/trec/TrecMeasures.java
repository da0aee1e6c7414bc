package io.github.imisproject.matching.evaluation.trec;

import io.github.imisproject.matching.evaluation.Direction;
import io.github.imisproject.matching.evaluation.JudgedRanking;
import io.github.imisproject.matching.evaluation.trec.TrecMeasure.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The measures of {@code trec_eval} 10.0 that need only a run and judgements, by their names there.
 *
 * <p>A name may carry parameters after a dot: {@code P.5,10}, {@code ndcg.1=3,2=9}, {@code
 * iprec_at_recall..25,.75}. The names {@code official}, {@code set} and {@code all_trec} stand for
 * lists. A cutoff may also be written as it is printed: {@code P_5}.
 */
public final class TrecMeasures {
  /** The least value a topic counts for in a geometric mean. */
  static final double FLOOR = 0.00001;

  /** The measures printed when none is asked for, in their order. */
  public static final List<String> OFFICIAL =
      List.of(
          "runid",
          "num_q",
          "num_ret",
          "num_rel",
          "num_rel_ret",
          "map",
          "gm_map",
          "Rprec",
          "bpref",
          "recip_rank",
          "iprec_at_recall",
          "P");

  private static final List<String> SET =
      List.of(
          "runid",
          "num_q",
          "num_ret",
          "num_rel",
          "num_rel_ret",
          "utility",
          "set_P",
          "set_relative_P",
          "set_recall",
          "set_map",
          "set_F");

  /** Every measure by name, in the order in which they are printed. */
  private static final List<String> ALL =
      List.of(
          "runid",
          "num_q",
          "num_ret",
          "num_rel",
          "num_rel_ret",
          "map",
          "gm_map",
          "Rprec",
          "bpref",
          "recip_rank",
          "iprec_at_recall",
          "P",
          "relstring",
          "recall",
          "infAP",
          "gm_bpref",
          "Rprec_mult",
          "utility",
          "11pt_avg",
          "binG",
          "G",
          "dcg",
          "ideal_dcg",
          "ndcg",
          "ndcg_rel",
          "Rndcg",
          "ndcg_cut",
          "map_cut",
          "relative_P",
          "success",
          "set_P",
          "set_relative_P",
          "set_recall",
          "set_map",
          "set_F",
          "num_nonrel_judged_ret",
          "yaap",
          "rbp",
          "rbp_resid",
          "unj");

  private static final List<String> NOT_IN_ALL_TREC = List.of("dcg", "ideal_dcg", "yaap");
  private static final List<String> CUTOFFS =
      List.of("P", "recall", "ndcg_cut", "map_cut", "relative_P", "success", "unj");
  private static final int[] DEPTHS = {5, 10, 15, 20, 30, 100, 200, 500, 1000};
  private static final double[] TENTHS = {0, .1, .2, .3, .4, .5, .6, .7, .8, .9, 1};
  private static final double[] FIFTHS = {.2, .4, .6, .8, 1, 1.2, 1.4, 1.6, 1.8, 2};
  private static final String BUCKLEY =
      "C. Buckley and E. Voorhees, Retrieval System Evaluation, in TREC: Experiment and Evaluation,"
          + " MIT Press 2005; trec_eval 10.0";
  private static final String JARVELIN =
      "K. Jarvelin and J. Kekalainen, Cumulated Gain-based Evaluation of IR Techniques, ACM TOIS 20"
          + " (2002), pp. 422-446";
  private static final String COUNTS = "judged topics with results; unjudged items do not count";

  private final long collectionSize;
  private final Map<String, List<TrecMeasure>> chosen = new TreeMap<>();

  private TrecMeasures(long collectionSize) {
    this.collectionSize = collectionSize;
  }

  /**
   * Returns the measures asked for, in the order of printing.
   *
   * @param names names as described above; none means {@link #OFFICIAL}
   * @param collectionSize how many items there are in all; only {@code utility} may need it
   * @throws IllegalArgumentException if a name or its parameters are not understood; the message
   *     says which and what would be
   */
  public static List<TrecMeasure> parse(List<String> names, long collectionSize) {
    TrecMeasures measures = new TrecMeasures(collectionSize);
    for (String name : names.isEmpty() ? List.of("official") : names) {
      measures.add(name);
    }
    List<TrecMeasure> ordered = new ArrayList<>();
    for (String name : ALL) {
      ordered.addAll(measures.chosen.getOrDefault(name, List.of()));
    }
    return List.copyOf(ordered);
  }

  /**
   * Returns one measure.
   *
   * @throws IllegalArgumentException if {@code name} is not one measure
   */
  public static TrecMeasure parse(String name) {
    List<TrecMeasure> measures = parse(List.of(name), 0);
    if (measures.size() != 1) {
      throw new IllegalArgumentException(
          "measure '" + name + "' stands for " + measures.size() + "; name one, such as 'P.10'");
    }
    return measures.get(0);
  }

  private void add(String asked) {
    int dot = asked.indexOf('.');
    String name = dot < 0 ? asked : asked.substring(0, dot);
    Optional<String> parameters =
        dot < 0 ? Optional.empty() : Optional.of(asked.substring(dot + 1));
    switch (name) {
      case "official" -> OFFICIAL.forEach(this::add);
      case "set" -> SET.forEach(this::add);
      case "all_trec" -> ALL.stream().filter(n -> !NOT_IN_ALL_TREC.contains(n)).forEach(this::add);
      default -> {
        int underscore = name.lastIndexOf('_');
        if (parameters.isEmpty()
            && underscore > 0
            && CUTOFFS.contains(name.substring(0, underscore))
            && name.substring(underscore + 1).matches("[0-9]+")) {
          parameters = Optional.of(name.substring(underscore + 1));
          name = name.substring(0, underscore);
        }
        if (!ALL.contains(name)) {
          throw new IllegalArgumentException(
              "measure '" + name + "' is not known; choose among official, set, all_trec, " + ALL);
        }
        List<TrecMeasure> made = make(name, parameters);
        chosen.merge(name, made, TrecMeasures::union);
      }
    }
  }

  private static List<TrecMeasure> union(List<TrecMeasure> first, List<TrecMeasure> second) {
    List<TrecMeasure> both = new ArrayList<>(first);
    for (TrecMeasure measure : second) {
      if (both.stream().noneMatch(m -> m.id().equals(measure.id()))) {
        both.add(measure);
      }
    }
    return both;
  }

  private List<TrecMeasure> make(String name, Optional<String> p) {
    return switch (name) {
      case "runid" -> List.of(plain(name, Summary.RUN_NAME, t -> 0));
      case "num_q" -> List.of(plain(name, Summary.COUNT, t -> 1));
      case "num_ret" -> List.of(plain(name, Summary.SUM, JudgedRanking::retrieved));
      case "num_rel" -> List.of(plain(name, Summary.SUM, JudgedRanking::relevant));
      case "num_rel_ret" -> List.of(plain(name, Summary.SUM, JudgedRanking::relevantRetrieved));
      case "num_nonrel_judged_ret" ->
          List.of(plain(name, Summary.SUM, PrecisionFormulas::nonRelevantRetrieved));
      case "map" -> List.of(mean(name, TrecMeasures::map));
      case "gm_map" -> List.of(plain(name, Summary.GEOMETRIC_MEAN, TrecMeasures::map));
      case "Rprec" -> List.of(mean(name, PrecisionFormulas::rPrecision));
      case "bpref" -> List.of(mean(name, PrecisionFormulas::binaryPreference));
      case "gm_bpref" ->
          List.of(plain(name, Summary.GEOMETRIC_MEAN, PrecisionFormulas::binaryPreference));
      case "recip_rank" -> List.of(mean(name, PrecisionFormulas::reciprocalRank));
      case "infAP" -> List.of(mean(name, PrecisionFormulas::inferredAveragePrecision));
      case "binG" -> List.of(mean(name, GainFormulas::binaryG));
      case "set_P" -> List.of(mean(name, PrecisionFormulas::setPrecision));
      case "set_relative_P" -> List.of(mean(name, PrecisionFormulas::setRelativePrecision));
      case "set_recall" -> List.of(mean(name, PrecisionFormulas::setRecall));
      case "set_map" ->
          List.of(
              mean(name, t -> PrecisionFormulas.setPrecision(t) * PrecisionFormulas.setRecall(t)));
      case "yaap" -> List.of(mean(name, PrecisionFormulas::smoothedAveragePrecision));
      case "relstring" -> List.of(text(name, p));
      case "utility" -> List.of(utility(name, p));
      case "set_F" -> {
        double weight = p.isEmpty() ? 1 : numbers(name, p.get())[0];
        yield List.of(mean(suffixed(name, p), t -> PrecisionFormulas.setF(t, weight)));
      }
      case "11pt_avg" -> {
        double[] recalls = p.isEmpty() ? TENTHS : numbers(name, p.get());
        yield List.of(
            mean(
                suffixed(name, p),
                t -> PrecisionFormulas.averageInterpolatedPrecision(t, recalls)));
      }
      case "iprec_at_recall" -> shares(name, p, TENTHS, PrecisionFormulas::interpolatedPrecision);
      case "Rprec_mult" -> shares(name, p, FIFTHS, PrecisionFormulas::rPrecisionMultiple);
      case "P" -> depths(name, p, DEPTHS, PrecisionFormulas::precision);
      case "recall" -> depths(name, p, DEPTHS, PrecisionFormulas::recall);
      case "map_cut" -> depths(name, p, DEPTHS, PrecisionFormulas::averagePrecision);
      case "relative_P" -> depths(name, p, DEPTHS, PrecisionFormulas::relativePrecision);
      case "ndcg_cut" -> depths(name, p, DEPTHS, (t, k) -> GainFormulas.ndcg(t, Map.of(), k));
      case "success" -> depths(name, p, new int[] {1, 5, 10}, PrecisionFormulas::success);
      case "unj" -> depths(name, p, new int[] {5, 10, 20}, PrecisionFormulas::unjudged);
      case "rbp" -> {
        double persistence = p.isEmpty() ? 0.9 : pair(name, p.get(), "p");
        yield List.of(
            mean(suffixed(name, p), t -> GainFormulas.rankBiasedPrecision(t, persistence)));
      }
      case "rbp_resid" -> List.of(mean(name, t -> GainFormulas.rankBiasedResidual(t, 0.9)));
      default -> {
        Map<Integer, Double> gains = p.isEmpty() ? Map.of() : gains(name, p.get());
        yield List.of(mean(suffixed(name, p), gainFormula(name, gains)));
      }
    };
  }

  private static double map(JudgedRanking topic) {
    return PrecisionFormulas.averagePrecision(topic, Integer.MAX_VALUE);
  }

  private static ToDoubleFunction<JudgedRanking> gainFormula(
      String name, Map<Integer, Double> gains) {
    int all = Integer.MAX_VALUE;
    return switch (name) {
      case "dcg" -> t -> GainFormulas.dcg(t, gains, all);
      case "ideal_dcg" -> t -> GainFormulas.idealDcg(t, gains, all);
      case "ndcg" -> t -> GainFormulas.ndcg(t, gains, all);
      case "ndcg_rel" -> t -> GainFormulas.ndcgAtRelevant(t, gains);
      case "Rndcg" -> t -> GainFormulas.ndcgAtLevels(t, gains);
      case "G" -> t -> GainFormulas.normalisedGain(t, gains);
      default -> throw new IllegalStateException(name);
    };
  }

  private TrecMeasure utility(String name, Optional<String> p) {
    double[] worth = p.isEmpty() ? new double[] {1, -1, 0, 0} : numbers(name, p.get());
    if (worth.length != 4) {
      throw new IllegalArgumentException(
          "measure 'utility' has " + worth.length + " parameters, needs 4, as in utility.1,-1,0,0");
    }
    return mean(suffixed(name, p), t -> PrecisionFormulas.utility(t, worth, collectionSize));
  }

  private static TrecMeasure text(String name, Optional<String> p) {
    int length = p.isEmpty() ? 10 : (int) numbers(name, p.get())[0];
    return new TrecMeasure(
        suffixed(name, p),
        Summary.TOPIC_TEXT,
        Direction.NEITHER,
        BUCKLEY,
        "one letter an item",
        length,
        t -> 0);
  }

  private static TrecMeasure plain(
      String id, Summary summary, ToDoubleFunction<JudgedRanking> formula) {
    Direction direction =
        summary == Summary.GEOMETRIC_MEAN ? Direction.HIGHER_IS_BETTER : Direction.NEITHER;
    return new TrecMeasure(id, summary, direction, BUCKLEY, COUNTS, 0, formula);
  }

  private static TrecMeasure mean(String id, ToDoubleFunction<JudgedRanking> formula) {
    boolean gain = id.contains("dcg") || id.startsWith("G");
    String convention =
        gain
            ? "gain is the grade, discount is log2(rank + 1), ideal over all judged items; "
                + COUNTS
            : COUNTS;
    Direction direction =
        id.startsWith("unj") || id.startsWith("rbp_resid")
            ? Direction.LOWER_IS_BETTER
            : Direction.HIGHER_IS_BETTER;
    return new TrecMeasure(
        id, Summary.MEAN, direction, gain ? JARVELIN : BUCKLEY, convention, 0, formula);
  }

  private interface DepthFormula {
    double apply(JudgedRanking topic, int depth);
  }

  private interface ShareFormula {
    double apply(JudgedRanking topic, double share);
  }

  private static List<TrecMeasure> depths(
      String name, Optional<String> p, int[] defaults, DepthFormula formula) {
    int[] depths = defaults;
    if (p.isPresent()) {
      double[] given = numbers(name, p.get());
      depths = new int[given.length];
      for (int i = 0; i < given.length; i++) {
        depths[i] = (int) given[i];
        if (depths[i] < 1) {
          throw new IllegalArgumentException(
              "cutoff of '" + name + "' is " + depths[i] + ", must be 1 or more");
        }
      }
      depths = java.util.Arrays.stream(depths).sorted().distinct().toArray();
    }
    List<TrecMeasure> measures = new ArrayList<>();
    for (int depth : depths) {
      measures.add(mean(name + "_" + depth, t -> formula.apply(t, depth)));
    }
    return measures;
  }

  private static List<TrecMeasure> shares(
      String name, Optional<String> p, double[] defaults, ShareFormula formula) {
    double[] shares = p.isEmpty() ? defaults : numbers(name, p.get());
    shares = java.util.Arrays.stream(shares).sorted().distinct().toArray();
    List<TrecMeasure> measures = new ArrayList<>();
    for (double share : shares) {
      String id = name + "_" + String.format(Locale.ROOT, "%3.2f", share);
      measures.add(mean(id, t -> formula.apply(t, share)));
    }
    return measures;
  }

  private static String suffixed(String name, Optional<String> parameters) {
    return parameters.map(p -> name + "_" + p).orElse(name);
  }

  private static double[] numbers(String name, String list) {
    String[] parts = list.split(",", -1);
    double[] numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = number(name, parts[i]);
    }
    return numbers;
  }

  private static double number(String name, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "parameter of '" + name + "' is '" + text + "', must be a number", e);
    }
  }

  private static double pair(String name, String list, String key) {
    for (String part : list.split(",", -1)) {
      if (part.startsWith(key + "=")) {
        return number(name, part.substring(key.length() + 1));
      }
    }
    throw new IllegalArgumentException(
        "parameters of '" + name + "' are '" + list + "'; write them like '" + key + "=0.95'");
  }

  private static Map<Integer, Double> gains(String name, String list) {
    Map<Integer, Double> gains = new TreeMap<>();
    for (String part : list.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException(
            "gains of '" + name + "' are '" + list + "'; write them like '1=3,2=9'");
      }
      gains.put(
          (int) number(name, part.substring(0, equals)), number(name, part.substring(equals + 1)));
    }
    return gains;
  }
}
