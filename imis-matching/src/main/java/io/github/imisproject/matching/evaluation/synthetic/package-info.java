/**
 * An invented town for experiments, drawn from a seed. Start at {@link SyntheticTown}.
 *
 * <p>Real case files must not be shared, so strategies are compared on people who never lived. The
 * town brings households, offers, stories, a history of referrals and a ground truth that no
 * strategy sees: a hidden usefulness of each offer for each person. Facts go missing, the mix of
 * arrivals drifts, and the history holds a group bias of the size that {@link TownSettings} names,
 * so that a measure of fairness can be tested against a known answer. {@link SyntheticFamilies}
 * invents placement problems for allocation alone.
 */
@NullMarked
package io.github.imisproject.matching.evaluation.synthetic;

import org.jspecify.annotations.NullMarked;
