/**
 * What others may implement: start at {@link Scorer} or {@link Rule}.
 *
 * <p>A {@link CandidateSource} proposes candidates, each {@link Rule} gives a three-valued {@link
 * Verdict}, each {@link Scorer} an {@link Assessment}, and a {@link Reranker} may settle another
 * order; a {@link Reciprocity} joins the scores of two sides. None of them ever receives a person:
 * they see the view that the consent gate made. {@link Plugins} lists what is installed; only what
 * a policy names takes part. A {@link MechanismProvider} brings allocation mechanisms. Contract
 * kits in the test jar let a partner's extension prove itself.
 */
@NullMarked
package io.github.imisproject.matching.spi;

import org.jspecify.annotations.NullMarked;
