package io.github.imisproject.matching.gap;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.explanation.Change;
import java.util.function.UnaryOperator;

/**
 * One change that a seeker declares possible, and what the seeker would be after it.
 *
 * <p>Immutable and thread-safe if {@code applied} is a pure function. Its cost is the {@linkplain
 * Change#effort() effort} of the change.
 *
 * @param change what would change, who can bring it about, and what it costs
 * @param choice what it is one choice of, such as {@code languages/el}: of the changes of one
 *     choice at most one is made, since nobody has two levels of one language
 * @param applied returns the seeker after the change
 * @param <P> the type of the seeker
 */
public record WhatIf<P>(Change change, String choice, UnaryOperator<P> applied) {
  /** Checks the parts. */
  public WhatIf {
    requireNonNull(change, "change");
    requireNonNull(choice, "choice");
    requireNonNull(applied, "applied");
  }
}
