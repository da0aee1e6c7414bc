package io.github.imisproject.matching.allocation.verify;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.matching.allocation.Guarantee;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One way in which an allocation breaks a promise, with those concerned.
 *
 * <p>Immutable and thread-safe.
 *
 * @param guarantee the promise that is broken
 * @param kind how
 * @param party the party concerned, if one is
 * @param place the place concerned, if one is
 * @param other the other party, the service or the quota concerned, if one is
 */
public record Violation(
    Guarantee guarantee,
    Kind kind,
    Optional<String> party,
    Optional<String> place,
    Optional<String> other) {
  /** Checks that all parts are present. */
  public Violation {
    requireNonNull(guarantee, "guarantee");
    requireNonNull(kind, "kind");
    requireNonNull(party, "party");
    requireNonNull(place, "place");
    requireNonNull(other, "other");
  }

  /** How a promise is broken. */
  public enum Kind {
    /** A pinned party is not where it is pinned. */
    PIN_MOVED("pinMoved"),
    /** The pair is impossible. */
    IMPOSSIBLE_PAIR("impossiblePair"),
    /** A capacity is exceeded; {@code other} is the service. */
    OVERFULL("overfull"),
    /** A quota is exceeded; {@code other} is the quota. */
    OVER_QUOTA("overQuota"),
    /** The place is not on the party's list. */
    UNACCEPTABLE("unacceptable"),
    /** The party likes its starting place better. */
    WORSE_THAN_ENDOWMENT("worseThanEndowment"),
    /** The party prefers a place that could still take it. */
    WASTE("waste"),
    /** Party and place would both rather have each other. */
    BLOCKING_PAIR("blockingPair"),
    /** The party prefers the place of {@code other}, which ranks lower there. */
    JUSTIFIED_ENVY("justifiedEnvy"),
    /** The party could not have come to the place if those above it who want it had come. */
    STRONG_ENVY("strongEnvy"),
    /** Some parties could exchange places to the advantage of all of them. */
    PARETO_IMPROVEMENT("paretoImprovement"),
    /** The total is below that of another allocation. */
    LOWER_TOTAL("lowerTotal"),
    /** The total that is claimed is not that of the allocation; {@code other} is the true one. */
    WRONG_TOTAL("wrongTotal"),
    /** The claimed bound is below the total, so it bounds nothing; {@code other} is the total. */
    BOUND_TOO_LOW("boundTooLow"),
    /** The total is called the highest, but the claimed bound, {@code other}, is above it. */
    NOT_PROVEN("notProven"),
    /** Another allocation with the same property is better for the party. */
    NOT_BEST("notBest");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Returns the stable name used in files and message keys. */
    public String code() {
      return code;
    }
  }

  static Violation of(Guarantee guarantee, Kind kind, String party, String place, String other) {
    return new Violation(guarantee, kind, some(party), some(place), some(other));
  }

  private static Optional<String> some(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Returns the violation as a problem, which can be said in any of the five languages. */
  public Problem toProblem() {
    Map<String, String> arguments = new TreeMap<>();
    party.ifPresent(p -> arguments.put("party", p));
    place.ifPresent(p -> arguments.put("place", p));
    other.ifPresent(o -> arguments.put("other", o));
    return Problem.error(
        "/assignment" + party.map(p -> "/" + p).orElse(""),
        "allocation.violation." + kind.code(),
        arguments);
  }
}
