package io.github.imisproject.matching.evaluation.experiment;

import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Comparison;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Gap;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.Harm;
import io.github.imisproject.matching.evaluation.experiment.ExperimentResult.MeanScore;
import io.github.imisproject.matching.evaluation.statistics.Bootstrap;
import io.github.imisproject.matching.evaluation.statistics.GroupGap;
import io.github.imisproject.matching.evaluation.statistics.Holm;
import io.github.imisproject.matching.evaluation.statistics.PairedComparison;
import io.github.imisproject.matching.evaluation.synthetic.Referral;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Draws the conclusions from what was measured: intervals, tests, gaps and harms. */
final class Analysis {
  private static final double CONFIDENCE = 0.95;
  private static final double TIE = 1e-9;

  /** The mean of fewer people than this says nothing about a group. */
  private static final int LEAST_GROUP = 5;

  private final Experiment experiment;
  private final Bench bench;
  private final Bootstrap bootstrap;
  private final String first;

  Analysis(Experiment experiment, Bench bench) {
    this.experiment = experiment;
    this.bench = bench;
    this.bootstrap = new Bootstrap(experiment.resamples(), experiment.seed());
    this.first = experiment.metrics().get(0);
  }

  MeanScore mean(String strategy, String metric, double[] values) {
    return new MeanScore(strategy, metric, bootstrap.mean(values, CONFIDENCE));
  }

  List<MeanScore> scores(List<Measured> all) {
    List<MeanScore> scores = new ArrayList<>();
    for (Measured one : all) {
      for (String metric : experiment.metrics()) {
        scores.add(mean(one.id(), metric, values(one, metric)));
      }
    }
    return scores;
  }

  List<Comparison> comparisons(List<Measured> all) {
    List<Comparison> comparisons = new ArrayList<>();
    for (String metric : experiment.metrics()) {
      Map<String, double[]> values = new LinkedHashMap<>();
      all.forEach(one -> values.put(one.id(), values(one, metric)));
      comparisons.addAll(comparisons(metric, values, bench.reference()));
    }
    return comparisons;
  }

  /** Each against one of them, on the same cases; corrected over the others by Holm's method. */
  List<Comparison> comparisons(String metric, Map<String, double[]> values, String reference) {
    double[] base = values.getOrDefault(reference, new double[0]);
    List<String> others = values.keySet().stream().filter(id -> !id.equals(reference)).toList();
    double[] p = new double[others.size()];
    List<PairedComparison> pairs = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      PairedComparison pair = new PairedComparison(values.getOrDefault(others.get(i), base), base);
      pairs.add(pair);
      p[i] = pair.randomisation(experiment.resamples(), experiment.seed());
    }
    double[] corrected = Holm.adjust(p);
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      double[] own = values.getOrDefault(others.get(i), base);
      PairedComparison pair = pairs.get(i);
      comparisons.add(
          new Comparison(
              others.get(i),
              metric,
              bootstrap.mean(minus(own, base), CONFIDENCE),
              p[i],
              corrected[i],
              pair.effectSize(),
              pair.wins(TIE),
              pair.ties(TIE),
              pair.losses(TIE)));
    }
    return comparisons;
  }

  /** Each attribute's most frequent value against all others, the most frequent first. */
  List<Gap> gaps(List<Measured> all) {
    List<Gap> gaps = new ArrayList<>();
    for (Measured one : all) {
      double[] values = values(one, first);
      List<Gap> own = new ArrayList<>();
      for (String attribute : bench.attributes()) {
        String most = mostFrequent(attribute);
        double[] in = select(values, i -> most.equals(group(i, attribute)));
        double[] out = select(values, i -> !most.equals(group(i, attribute)));
        if (in.length >= LEAST_GROUP && out.length >= LEAST_GROUP) {
          GroupGap gap = GroupGap.ofMeans(in, out, CONFIDENCE);
          own.add(
              new Gap(
                  one.id(),
                  attribute,
                  most,
                  "not " + most,
                  gap.interval(),
                  gap.pValue(),
                  1,
                  in.length,
                  out.length));
        }
      }
      gaps.addAll(corrected(own));
    }
    return gaps;
  }

  private static List<Gap> corrected(List<Gap> gaps) {
    double[] p = Holm.adjust(gaps.stream().mapToDouble(Gap::pValue).toArray());
    List<Gap> corrected = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      Gap g = gaps.get(i);
      corrected.add(
          new Gap(
              g.strategy(),
              g.attribute(),
              g.first(),
              g.second(),
              g.gap(),
              g.pValue(),
              p[i],
              g.firstSize(),
              g.secondSize()));
    }
    return corrected;
  }

  /** How much less often a group was referred to suitable offers than everybody else. */
  static Gap history(
      List<Referral> history, String attribute, String value, Predicate<String> disadvantaged) {
    int[] hits = new int[2];
    int[] sizes = new int[2];
    for (Referral referral : history) {
      if (referral.suitable()) {
        int group = disadvantaged.test(referral.personId()) ? 1 : 0;
        sizes[group]++;
        hits[group] += referral.referred() ? 1 : 0;
      }
    }
    GroupGap gap =
        GroupGap.ofRates(
            hits[0], Math.max(1, sizes[0]), hits[1], Math.max(1, sizes[1]), CONFIDENCE);
    return new Gap(
        "history",
        attribute,
        "not " + value,
        value,
        gap.interval(),
        gap.pValue(),
        gap.pValue(),
        sizes[0],
        sizes[1]);
  }

  List<Harm> harms(List<Measured> all, Measured statusQuo) {
    double[] today = values(statusQuo, first);
    List<Harm> harms = new ArrayList<>();
    for (Measured one : all) {
      if (one != statusQuo) {
        harms.addAll(harms(one.id(), values(one, first), today));
      }
    }
    return harms;
  }

  private List<Harm> harms(String strategy, double[] values, double[] today) {
    List<Harm> harms = new ArrayList<>();
    Map<String, IntPredicate> groups = new LinkedHashMap<>();
    groups.put("everyone", i -> true);
    for (String attribute : bench.attributes()) {
      for (String value : frequencies(attribute).keySet()) {
        groups.put(attribute + "=" + value, i -> value.equals(group(i, attribute)));
      }
    }
    groups.values().removeIf(members -> select(values, members).length < LEAST_GROUP);
    double[] p =
        groups.values().stream()
            .mapToDouble(
                members ->
                    new PairedComparison(select(values, members), select(today, members))
                        .randomisation(experiment.resamples(), experiment.seed()))
            .toArray();
    double[] corrected = Holm.adjust(p);
    int at = 0;
    for (Map.Entry<String, IntPredicate> group : groups.entrySet()) {
      harms.add(
          harm(strategy, group.getKey(), values, today, group.getValue(), p[at], corrected[at]));
      at++;
    }
    return harms;
  }

  private Harm harm(
      String strategy,
      String group,
      double[] values,
      double[] today,
      IntPredicate members,
      double p,
      double corrected) {
    double[] change = select(minus(values, today), members);
    double[] sorted = select(values, members);
    Arrays.sort(sorted);
    int tenth = Math.max(1, sorted.length / 10);
    double lowest = 0;
    for (int i = 0; i < tenth; i++) {
      lowest += sorted[i] / tenth;
    }
    double worse = (double) Arrays.stream(change).filter(c -> c < -TIE).count() / change.length;
    return new Harm(
        strategy,
        group,
        change.length,
        bootstrap.mean(change, CONFIDENCE),
        p,
        corrected,
        worse,
        lowest);
  }

  private String group(int index, String attribute) {
    return bench.group(bench.counted().get(index), attribute);
  }

  private SortedMap<String, Integer> frequencies(String attribute) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < bench.counted().size(); i++) {
      counts.merge(group(i, attribute), 1, Integer::sum);
    }
    return counts;
  }

  private String mostFrequent(String attribute) {
    String best = "?";
    int most = 0;
    for (Map.Entry<String, Integer> entry : frequencies(attribute).entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }

  /** The values of the cases that count; the others measure nothing. */
  private double[] values(Measured one, String metric) {
    double[] row = one.values().get(metric);
    if (row == null) {
      throw new IllegalStateException("metric '" + metric + "' was not measured");
    }
    return counted(row);
  }

  /** Of one value for each case, those of the cases that count. */
  double[] counted(double[] row) {
    return bench.counted().stream().mapToDouble(i -> row[i]).toArray();
  }

  private static double[] select(double[] values, IntPredicate chosen) {
    return IntStream.range(0, values.length).filter(chosen).mapToDouble(i -> values[i]).toArray();
  }

  private static double[] minus(double[] one, double[] other) {
    double[] difference = new double[one.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = one[i] - other[i];
    }
    return difference;
  }
}
