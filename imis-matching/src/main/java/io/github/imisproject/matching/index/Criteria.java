package io.github.imisproject.matching.index;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.spi.MatchContext;
import io.github.imisproject.matching.spi.Rule;
import io.github.imisproject.matching.spi.Scorer;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What decides a search: rules and scorers, each with its context, bound for one day.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rules the hard rules, in policy order
 * @param scorers the scorers, in policy order, which is also the order of addition
 * @param assumed what a scorer counts where a fact is missing, from 0 to 1; empty if it is left out
 *     and its weight goes to the others
 * @param <S> what is seen of the seeker
 * @param <C> the type of the candidates
 */
public record Criteria<S, C>(
    List<Hard<S, C>> rules, List<Soft<S, C>> scorers, OptionalDouble assumed) {

  /**
   * One rule.
   *
   * @param rule the rule
   * @param context what it may know
   */
  public record Hard<S, C>(Rule<S, C> rule, MatchContext context) {
    /** Checks the parts. */
    public Hard {
      requireNonNull(rule, "rule");
      requireNonNull(context, "context");
    }
  }

  /**
   * One scorer.
   *
   * @param scorer the scorer
   * @param weight how much it counts, more than 0
   * @param context what it may know
   */
  public record Soft<S, C>(Scorer<S, C> scorer, double weight, MatchContext context) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the weight is not more than 0
     */
    public Soft {
      requireNonNull(scorer, "scorer");
      requireNonNull(context, "context");
      if (!(weight > 0)) {
        throw new IllegalArgumentException("weight is " + weight + ", must be more than 0");
      }
    }
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if what is assumed is not from 0 to 1
   */
  public Criteria {
    rules = List.copyOf(rules);
    scorers = List.copyOf(scorers);
    if (assumed.isPresent() && !(assumed.getAsDouble() >= 0 && assumed.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "assumed is " + assumed.getAsDouble() + ", must be from 0 to 1");
    }
  }
}
