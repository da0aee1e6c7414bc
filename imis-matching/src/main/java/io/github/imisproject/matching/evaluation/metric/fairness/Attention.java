package io.github.imisproject.matching.evaluation.metric.fairness;

/** How much attention a rank gets; each falls with the rank. */
public enum Attention {
  /** 1/log2(rank+1), as nDCG. */
  LOGARITHMIC("log"),
  /** 0.5^rank: half of those who read one item stop there. */
  GEOMETRIC("geometric"),
  /** 0.1 times 0.9^(rank-1), as rank-biased precision with persistence 0.9. */
  RANK_BIASED("rbp");

  private static final double LOG_2 = StrictMath.log(2);
  private final String id;

  Attention(String id) {
    this.id = id;
  }

  /** Returns the stable name used in metric ids. */
  public String id() {
    return id;
  }

  /** Returns the attention of an index, 0 being the best rank. */
  public double at(int index) {
    return switch (this) {
      case LOGARITHMIC -> LOG_2 / StrictMath.log(index + 2.0);
      case GEOMETRIC -> StrictMath.pow(0.5, index + 1.0);
      case RANK_BIASED -> 0.1 * StrictMath.pow(0.9, index);
    };
  }
}
