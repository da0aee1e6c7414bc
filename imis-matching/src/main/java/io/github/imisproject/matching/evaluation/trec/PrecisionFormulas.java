package io.github.imisproject.matching.evaluation.trec;

import io.github.imisproject.matching.evaluation.JudgedRanking;

/** The measures that see items as relevant or not. */
final class PrecisionFormulas {
  private static final double INFERRED_EPSILON = 0.00001;

  private PrecisionFormulas() {}

  static int relevantIn(JudgedRanking topic, int depth) {
    int found = 0;
    for (int i = 0; i < Math.min(depth, topic.retrieved()); i++) {
      if (topic.isRelevant(i)) {
        found++;
      }
    }
    return found;
  }

  static double precision(JudgedRanking topic, int depth) {
    return (double) relevantIn(topic, depth) / depth;
  }

  static double recall(JudgedRanking topic, int depth) {
    return ratio(relevantIn(topic, depth), topic.relevant());
  }

  static double relativePrecision(JudgedRanking topic, int depth) {
    return ratio(relevantIn(topic, depth), Math.min(depth, topic.relevant()));
  }

  static double success(JudgedRanking topic, int depth) {
    return relevantIn(topic, depth) > 0 ? 1 : 0;
  }

  static double unjudged(JudgedRanking topic, int depth) {
    int count = 0;
    for (int i = 0; i < Math.min(depth, topic.retrieved()); i++) {
      if (topic.grade(i) < 0) {
        count++;
      }
    }
    return (double) count / depth;
  }

  static double averagePrecision(JudgedRanking topic, int depth) {
    return ratio(sumOfPrecisions(topic, depth), topic.relevant());
  }

  private static double sumOfPrecisions(JudgedRanking topic, int depth) {
    double sum = 0;
    int found = 0;
    for (int i = 0; i < Math.min(depth, topic.retrieved()); i++) {
      if (topic.isRelevant(i)) {
        found++;
        sum += (double) found / (i + 1);
      }
    }
    return sum;
  }

  static double smoothedAveragePrecision(JudgedRanking topic) {
    double sum = sumOfPrecisions(topic, topic.retrieved());
    return Math.log((1 + sum) / (1 + topic.relevant() - sum));
  }

  static double reciprocalRank(JudgedRanking topic) {
    for (int i = 0; i < topic.retrieved(); i++) {
      if (topic.isRelevant(i)) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  static double rPrecision(JudgedRanking topic) {
    return ratio(relevantIn(topic, topic.relevant()), topic.relevant());
  }

  static double rPrecisionMultiple(JudgedRanking topic, double multiple) {
    int depth = (int) (multiple * topic.relevant() + 0.9);
    return ratio(relevantIn(topic, depth), depth);
  }

  /** The highest precision at any rank from which on at least this share of recall is reached. */
  static double interpolatedPrecision(JudgedRanking topic, double recall) {
    long needed = Math.round(recall * topic.relevant());
    if (needed > topic.relevantRetrieved()) {
      return 0;
    }
    int found = topic.relevantRetrieved();
    double best = ratio(found, topic.retrieved());
    for (int i = topic.retrieved(); i > 0 && found > 0; i--) {
      best = Math.max(best, (double) found / i);
      if (topic.isRelevant(i - 1)) {
        if (found == needed) {
          return best;
        }
        found--;
      }
    }
    return best;
  }

  static double averageInterpolatedPrecision(JudgedRanking topic, double... recalls) {
    double sum = 0;
    for (int i = recalls.length - 1; i >= 0; i--) {
      sum += interpolatedPrecision(topic, recalls[i]);
    }
    return sum / recalls.length;
  }

  static double binaryPreference(JudgedRanking topic) {
    int all = topic.relevant();
    int nonRelevant = topic.nonRelevant();
    int nonRelevantAbove = 0;
    double sum = 0;
    for (int i = 0; i < topic.retrieved(); i++) {
      if (topic.grade(i) < 0) {
        continue;
      }
      if (!topic.isRelevant(i)) {
        nonRelevantAbove++;
      } else if (nonRelevantAbove == 0) {
        sum += 1;
      } else {
        sum += 1 - (double) Math.min(nonRelevantAbove, all) / Math.min(nonRelevant, all);
      }
    }
    return all == 0 ? sum : sum / all;
  }

  static double inferredAveragePrecision(JudgedRanking topic) {
    int nonRelevant = 0;
    int relevant = 0;
    int pooledUnjudged = 0;
    double sum = 0;
    for (int i = 0; i < topic.retrieved(); i++) {
      int grade = topic.grade(i);
      if (grade == JudgedRanking.NOT_POOLED) {
        continue;
      }
      if (grade == JudgedRanking.UNJUDGED) {
        pooledUnjudged++;
      } else if (!topic.isRelevant(i)) {
        nonRelevant++;
      } else {
        double above = i;
        sum +=
            i == 0
                ? 1
                : 1 / (above + 1)
                    + (above / (above + 1))
                        * ((relevant + nonRelevant + pooledUnjudged) / above)
                        * ((relevant + INFERRED_EPSILON)
                            / (relevant + nonRelevant + 2 * INFERRED_EPSILON));
        relevant++;
      }
    }
    return topic.relevant() == 0 ? sum : sum / topic.relevant();
  }

  static double setPrecision(JudgedRanking topic) {
    return ratio(topic.relevantRetrieved(), topic.retrieved());
  }

  static double setRecall(JudgedRanking topic) {
    return ratio(topic.relevantRetrieved(), topic.relevant());
  }

  static double setRelativePrecision(JudgedRanking topic) {
    return ratio(topic.relevantRetrieved(), Math.min(topic.retrieved(), topic.relevant()));
  }

  static double setF(JudgedRanking topic, double recallWeight) {
    double precision = setPrecision(topic);
    double recall = setRecall(topic);
    return ratio((recallWeight + 1) * precision * recall, recallWeight * precision + recall);
  }

  static double utility(JudgedRanking topic, double[] worth, long collectionSize) {
    long retrieved = topic.retrieved();
    long relevant = topic.relevant();
    long found = topic.relevantRetrieved();
    return worth[0] * found
        + worth[1] * (retrieved - found)
        + worth[2] * (relevant - found)
        + worth[3] * (collectionSize + found - retrieved - relevant);
  }

  static double nonRelevantRetrieved(JudgedRanking topic) {
    int count = 0;
    for (int i = 0; i < topic.retrieved(); i++) {
      if (topic.grade(i) >= 0 && !topic.isRelevant(i)) {
        count++;
      }
    }
    return count;
  }

  /** One divided by the other, and 0 where nothing can be divided. */
  static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
