package io.github.imisproject.matching.evaluation.search;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One number of a policy that may change, and the values to try.
 *
 * <p>Immutable and thread-safe.
 *
 * @param part where in the policy the number stands
 * @param use the id of the rule, scorer or reranker, which the policy names
 * @param parameter the parameter's name; empty means the weight, of a scorer only
 * @param values at least one, finite and different; a grid tries each, a random search draws evenly
 *     between the smallest and the largest
 */
public record Axis(Part part, String use, Optional<String> parameter, List<Double> values) {
  /** A part of a policy. */
  public enum Part {
    /** The hard rules. */
    RULES,
    /** The scorers. */
    SCORERS,
    /** The rerankers. */
    RERANKERS
  }

  /**
   * Copies the values.
   *
   * @throws IllegalArgumentException if there is no value, one is not finite or stands twice, or
   *     something other than a scorer should have a weight
   */
  public Axis {
    requireNonNull(part, "part");
    requireNonNull(use, "use");
    values = List.copyOf(values);
    if (parameter.isEmpty() && part != Part.SCORERS) {
      throw new IllegalArgumentException(
          "parameter of '" + use + "' is missing; only a scorer has a weight");
    }
    if (values.isEmpty()) {
      throw new IllegalArgumentException("values of '" + use + "' is empty; name one or more");
    }
    if (values.stream().distinct().count() < values.size()) {
      throw new IllegalArgumentException(
          "values of '" + use + "' are " + values + ", one of them twice; name each once");
    }
    for (double value : values) {
      boolean weight = parameter.isEmpty();
      if (!Double.isFinite(value) || weight && !(value > 0 && value <= WeightedUse.MAX_WEIGHT)) {
        throw new IllegalArgumentException(
            "values of '"
                + use
                + "' has "
                + value
                + ", must be "
                + (weight ? "more than 0 and at most 1000000" : "finite"));
      }
    }
  }

  /** Returns an axis of a scorer's weight. */
  public static Axis weight(String scorer, double... values) {
    return new Axis(Part.SCORERS, scorer, Optional.empty(), boxed(values));
  }

  /** Returns an axis of a scorer's, rule's or reranker's parameter. */
  public static Axis parameter(Part part, String use, String name, double... values) {
    return new Axis(part, use, Optional.of(name), boxed(values));
  }

  /**
   * Returns the policy with this number set.
   *
   * @throws IllegalArgumentException if the policy does not name {@link #use}
   */
  MatchingPolicy set(MatchingPolicy policy, double value) {
    boolean[] found = new boolean[1];
    List<WeightedUse> scorers = new ArrayList<>();
    for (WeightedUse scorer : policy.scorers()) {
      boolean meant = part == Part.SCORERS && scorer.id().equals(use);
      found[0] |= meant;
      double weight = meant && parameter.isEmpty() ? value : scorer.weight();
      scorers.add(
          new WeightedUse(
              scorer.id(), weight, meant ? with(scorer.parameters(), value) : scorer.parameters()));
    }
    List<Use> rules = changed(policy.rules(), Part.RULES, value, found);
    List<Use> rerankers = changed(policy.rerankers(), Part.RERANKERS, value, found);
    if (!found[0]) {
      throw new IllegalArgumentException(
          "use is '" + use + "', which is not among the policy's " + part + "; name one that is");
    }
    return new MatchingPolicy(
        policy.id(), rules, scorers, policy.missingData(), policy.ties(), rerankers);
  }

  private List<Use> changed(List<Use> uses, Part where, double value, boolean[] found) {
    List<Use> changed = new ArrayList<>();
    for (Use one : uses) {
      boolean meant = part == where && one.id().equals(use);
      found[0] |= meant;
      changed.add(meant ? new Use(one.id(), with(one.parameters(), value)) : one);
    }
    return changed;
  }

  private Map<String, Object> with(Map<String, Object> parameters, double value) {
    Map<String, Object> copy = new HashMap<>(parameters);
    parameter.ifPresent(name -> copy.put(name, value));
    return copy;
  }

  private static List<Double> boxed(double... values) {
    List<Double> boxed = new ArrayList<>();
    for (double value : values) {
      boxed.add(value);
    }
    return boxed;
  }
}
