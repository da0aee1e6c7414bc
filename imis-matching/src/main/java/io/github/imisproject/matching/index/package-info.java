/**
 * Candidates in columns, and the exact best of them without looking at all. Start at {@link
 * OfferIndex}, and ask through {@link io.github.imisproject.matching.IndexedMatcher}.
 *
 * <p>A {@link CandidateIndex} is an immutable snapshot: {@link CandidateIndex#put} and {@link
 * CandidateIndex#remove} give another one that shares what did not change. What the built-in rules
 * and scorers read of a candidate is numbered, so the plain rule or scorer is asked once for each
 * distinct value; skills have posting lists with bounds for each block of 128. A {@link Searcher}
 * skips the blocks whose bound cannot reach the best so far, and gives {@link Hits}: the ids, the
 * order and the score bits of the plain path, how each rule and scorer was answered ({@link Way}),
 * and what became of the rest if a {@link TopQuery} asks for it. Rules and scorers of others, for
 * which there is no column, are asked about what nothing else has ruled out. {@link OfferFilter}s
 * narrow down what is proposed; {@link CandidateLookup} finds offers that the index need not hold.
 * {@link PeopleIndex} holds people, as views, for offers that look for them.
 */
@NullMarked
package io.github.imisproject.matching.index;

import org.jspecify.annotations.NullMarked;
