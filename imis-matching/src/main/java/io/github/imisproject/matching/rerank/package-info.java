/**
 * Settles the order of a ranked list for diversity, fairness between groups, and the offers' own
 * chance of being seen.
 *
 * <p>Every class here is a {@link io.github.imisproject.matching.spi.Reranker} that is built by the
 * caller with what it needs, such as {@link Groups}, and handed to the matcher beside the installed
 * extensions; so no scorer can ever read who belongs to which group. {@link MinimumTable} holds the
 * numbers behind {@link FairTopKReranker}. Each states its guarantee in plain words.
 */
@NullMarked
package io.github.imisproject.matching.rerank;

import org.jspecify.annotations.NullMarked;
