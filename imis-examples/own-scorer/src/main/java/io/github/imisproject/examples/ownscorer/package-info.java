/**
 * A scorer that a partner brings: {@link io.github.imisproject.examples.ownscorer.SupportScorer}.
 *
 * <p>One file with the scorer, one line in {@code META-INF/services} that lists it, and a test that
 * inherits the contract kit from the test jar of the matching library. The sentences of its reasons
 * stand in a message bundle of its own, in five languages. A policy then names it with a weight;
 * until one does, it changes no result.
 */
@NullMarked
package io.github.imisproject.examples.ownscorer;

import org.jspecify.annotations.NullMarked;
