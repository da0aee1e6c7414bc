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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Draws the conclusions from what was measured: intervals, tests, gaps and harms. */
final class Analysis {
  static final String STATUS_QUO = "statusQuo";
  private static final double CONFIDENCE = 0.95;
  private static final double TIE = 1e-9;
  private static final List<String> ATTRIBUTES = List.of("gender", "children", "firstLanguage");

  private final Experiment experiment;
  private final Sample sample;
  private final Bootstrap bootstrap;
  private final String first;

  Analysis(Experiment experiment, Sample sample) {
    this.experiment = experiment;
    this.sample = sample;
    this.bootstrap = new Bootstrap(experiment.resamples(), experiment.seed());
    this.first = experiment.metrics().get(0);
  }

  List<MeanScore> scores(List<Measured> all) {
    List<MeanScore> scores = new ArrayList<>();
    for (Measured one : all) {
      for (String metric : experiment.metrics()) {
        scores.add(
            new MeanScore(one.id(), metric, bootstrap.mean(values(one, metric), CONFIDENCE)));
      }
    }
    return scores;
  }

  List<Comparison> comparisons(List<Measured> all, Measured reference) {
    double[] base = values(reference, first);
    List<Measured> others = all.stream().filter(one -> one != reference).toList();
    double[] p = new double[others.size()];
    for (int i = 0; i < p.length; i++) {
      p[i] =
          new PairedComparison(values(others.get(i), first), base)
              .randomisation(experiment.resamples(), experiment.seed());
    }
    double[] corrected = Holm.adjust(p);
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      double[] own = values(others.get(i), first);
      PairedComparison pair = new PairedComparison(own, base);
      comparisons.add(
          new Comparison(
              others.get(i).id(),
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
      for (String attribute : ATTRIBUTES) {
        String most = mostFrequent(attribute);
        double[] in = select(values, i -> most.equals(group(i, attribute)));
        double[] out = select(values, i -> !most.equals(group(i, attribute)));
        if (in.length >= 2 && out.length >= 2) {
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

  /** How much less often women were referred to suitable offers than everybody else. */
  static Gap history(List<Referral> history, Predicate<String> disadvantaged) {
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
        "gender",
        "not FEMALE",
        "FEMALE",
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
      if (one == statusQuo) {
        continue;
      }
      double[] values = values(one, first);
      double[] change = minus(values, today);
      harm(one.id(), "everyone", values, change, i -> true).ifPresent(harms::add);
      for (String attribute : ATTRIBUTES) {
        for (String value : frequencies(attribute).keySet()) {
          harm(
                  one.id(),
                  attribute + "=" + value,
                  values,
                  change,
                  i -> value.equals(group(i, attribute)))
              .ifPresent(harms::add);
        }
      }
    }
    return harms;
  }

  /** Groups of fewer than five people are left out: the mean of so few says nothing. */
  private Optional<Harm> harm(
      String strategy, String group, double[] values, double[] change, IntPredicate members) {
    double[] own = select(change, members);
    if (own.length < 5) {
      return Optional.empty();
    }
    double[] sorted = select(values, members);
    Arrays.sort(sorted);
    int tenth = Math.max(1, sorted.length / 10);
    double lowest = 0;
    for (int i = 0; i < tenth; i++) {
      lowest += sorted[i] / tenth;
    }
    double worse = (double) Arrays.stream(own).filter(c -> c < -TIE).count() / own.length;
    return Optional.of(new Harm(strategy, group, bootstrap.mean(own, CONFIDENCE), worse, lowest));
  }

  private String group(int index, String attribute) {
    int person = sample.withRelevant.get(index);
    return sample.person(sample.cases.get(person)).groups().getOrDefault(attribute, "?");
  }

  private SortedMap<String, Integer> frequencies(String attribute) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < sample.withRelevant.size(); i++) {
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

  /** The values of the people who have a suitable offer; the others measure nothing. */
  private double[] values(Measured one, String metric) {
    double[] row = one.values().get(metric);
    if (row == null) {
      throw new IllegalStateException("metric '" + metric + "' was not measured");
    }
    return sample.withRelevant.stream().mapToDouble(i -> row[i]).toArray();
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
