package io.github.imisproject.matching.allocation;

/**
 * What a mechanism promises for every problem it accepts.
 *
 * <p>The words are those of Delacretaz, Kominers and Teytelboym, <i>Matching Mechanisms for Refugee
 * Resettlement</i> (2019). With needs in several services a stable allocation may not exist, and
 * deciding whether one does is NP-complete; no strategy-proof rule always finds the best weakly
 * envy-free allocation; none is at once strategy-proof, rational towards a starting allocation and
 * efficient. That is why there are several mechanisms, and a user must choose.
 */
public enum Guarantee {
  /** Only possible pairs are used, and no capacity is exceeded in any service. */
  FEASIBLE,
  /** Nobody is in a place that is not on the own list. */
  INDIVIDUALLY_RATIONAL,
  /** Everybody likes the result at least as much as the starting place. */
  RATIONAL_TO_ENDOWMENT,
  /** Nobody prefers a place that could still take them beside all who are there. */
  NON_WASTEFUL,
  /** No party prefers a place that could take it beside those ranked above it there. */
  STABLE,
  /** Stable, and every party likes it at least as much as any other stable allocation. */
  STABLE_BEST_FOR_PARTIES,
  /** Stable, and the places like it at least as much as any other stable allocation. */
  STABLE_BEST_FOR_PLACES,
  /**
   * No party prefers a place that could take it, quotas included, beside all pairs that stand
   * higher: by rank on the place's list, then by the place in canonical order.
   */
  STABLE_UNDER_QUOTAS,
  /** Nobody prefers the place of a party that ranks lower there. */
  ENVY_FREE,
  /** Nobody is displaced by lower-ranked parties that use a service both need. */
  WEAKLY_ENVY_FREE,
  /** Weakly envy-free, and liked by all at least as much as any other such allocation. */
  BEST_WEAKLY_ENVY_FREE,
  /** No feasible allocation is better for somebody and worse for nobody, by the reported lists. */
  PARETO_EFFICIENT,
  /** No party gets a place it truly prefers by handing in another list. */
  STRATEGY_PROOF,
  /** The total score is the highest of all feasible and acceptable allocations, if proven. */
  MAXIMUM_SCORE,
  /**
   * The lowest score is as high as it can be, then the second lowest, and so on, if proven;
   * unplaced counts 0.
   */
  LEXIMIN,
  /**
   * As many parties as possible have a score above 0, and the product of their scores is the
   * highest, if proven.
   */
  MAXIMUM_NASH_WELFARE,
  /** As many parties as possible have their first choice, then their second, and so on. */
  RANK_MAXIMAL,
  /** The order in which parties and places are listed does not matter. */
  ORDER_INDEPENDENT
}
