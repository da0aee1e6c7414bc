package io.github.imisproject.matching.evaluation.trec;

import io.github.imisproject.matching.evaluation.JudgedRanking;
import java.util.Map;

/** The measures that see how relevant an item is. */
final class GainFormulas {
  private static final double LOG_2 = Math.log(2);

  private GainFormulas() {}

  private static double log2(double x) {
    return Math.log(x) / LOG_2;
  }

  /** The discount of the item at this index, 0 being the best rank. */
  private static double discount(int index) {
    return log2(index + 2.0);
  }

  static double dcg(JudgedRanking topic, Map<Integer, Double> changed, int depth) {
    Gains gains = new Gains(topic, changed);
    double sum = 0;
    for (int i = 0; i < Math.min(depth, topic.retrieved()); i++) {
      double gain = gains.gain(topic.grade(i));
      if (gain != 0) {
        sum += gain / discount(i);
      }
    }
    return sum;
  }

  static double idealDcg(JudgedRanking topic, Map<Integer, Double> changed, int depth) {
    Gains gains = new Gains(topic, changed);
    double sum = 0;
    for (int i = 0; i < depth; i++) {
      double gain = gains.nextIdeal();
      if (gain <= 0) {
        break;
      }
      sum += gain / discount(i);
    }
    return sum;
  }

  static double ndcg(JudgedRanking topic, Map<Integer, Double> changed, int depth) {
    return PrecisionFormulas.ratio(dcg(topic, changed, depth), idealDcg(topic, changed, depth));
  }

  /** Averages nDCG over the ranks of the relevant items; one not found counts as at the end. */
  static double ndcgAtRelevant(JudgedRanking topic, Map<Integer, Double> changed) {
    Gains gains = new Gains(topic, changed);
    double dcg = 0;
    double ideal = 0;
    double sum = 0;
    int relevant = 0;
    int found = 0;
    int i = 0;
    for (; i < topic.retrieved(); i++) {
      double gain = gains.gain(topic.grade(i));
      dcg += gain / discount(i);
      double best = gains.nextIdeal();
      if (best > 0) {
        relevant++;
        ideal += best / discount(i);
      }
      if (gain > 0) {
        sum += dcg / ideal;
        found++;
      }
    }
    for (double best = gains.nextIdeal(); best > 0; best = gains.nextIdeal()) {
      relevant++;
      ideal += best / discount(i++);
    }
    sum += PrecisionFormulas.ratio((relevant - found) * dcg, ideal);
    return sum > 0 ? sum / relevant : 0;
  }

  /** Averages nDCG over the ranks at which an ideal ranking would change to a lower gain. */
  static double ndcgAtLevels(JudgedRanking topic, Map<Integer, Double> changed) {
    if (topic.relevant() == 0) {
      return 0;
    }
    Gains gains = new Gains(topic, changed);
    double dcg = 0;
    double ideal = 0;
    double sum = 0;
    int changes = 0;
    int i = 0;
    double best = gains.nextIdeal();
    double before = best;
    while (best > 0) {
      if (best != before) {
        sum += dcg / ideal;
        changes++;
        before = best;
      }
      if (i < topic.retrieved()) {
        dcg += gains.gain(topic.grade(i)) / discount(i);
      }
      ideal += best / discount(i);
      i++;
      best = gains.nextIdeal();
    }
    if (i < topic.retrieved()) {
      // The ideal's gain falls to nothing here, and once more the list goes on to its end.
      sum += dcg / ideal;
      changes++;
      for (int end = i; end < topic.retrieved(); end++) {
        dcg += gains.gain(topic.grade(end)) / discount(end);
      }
      if (i + 1 < topic.retrieved()) {
        sum += dcg / ideal;
        changes++;
      }
    } else {
      sum += dcg / ideal;
      changes++;
    }
    return sum / changes;
  }

  static double binaryG(JudgedRanking topic) {
    double sum = 0;
    int found = 0;
    for (int i = 0; i < topic.retrieved(); i++) {
      if (topic.isRelevant(i)) {
        found++;
        sum += 1 / log2(3.0 + i - found);
      }
    }
    return found == 0 ? 0 : sum / topic.relevant();
  }

  static double normalisedGain(JudgedRanking topic, Map<Integer, Double> changed) {
    Gains gains = new Gains(topic, changed);
    double g = 0;
    double gained = 0;
    double idealGained = 0;
    double cost = 0;
    for (int i = 0; i < topic.retrieved(); i++) {
      double gain = gains.gain(topic.grade(i));
      gained += gain;
      double best = gains.nextIdeal();
      idealGained += best;
      cost += Math.max(best, 1);
      if (gain != 0) {
        g += gain / log2(2 + cost - gained);
      }
    }
    for (double best = gains.nextIdeal(); best > 0; best = gains.nextIdeal()) {
      idealGained += best;
    }
    return PrecisionFormulas.ratio(g, idealGained);
  }

  static double rankBiasedPrecision(JudgedRanking topic, double persistence) {
    double top = Math.max(1, topic.highestGrade());
    double sum = 0;
    double reached = 1;
    for (int i = 0; i < topic.retrieved(); i++) {
      sum += Math.max(0, topic.grade(i)) / top * reached;
      reached *= persistence;
    }
    return (1 - persistence) * sum;
  }

  static double rankBiasedResidual(JudgedRanking topic, double persistence) {
    double sum = 0;
    double reached = 1;
    boolean unknown = false;
    for (int i = 0; i < topic.retrieved(); i++) {
      if (topic.grade(i) < 0) {
        unknown = true;
        sum += reached;
      }
      reached *= persistence;
    }
    return unknown ? reached + (1 - persistence) * sum : 0;
  }
}
