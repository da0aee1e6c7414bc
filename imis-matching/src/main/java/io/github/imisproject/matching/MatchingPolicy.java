package io.github.imisproject.matching;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.matching.spi.Plugins;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that decides a ranking, as data: which rules and scorers, with which weights and
 * parameters, what a missing fact means, and how ties are settled.
 *
 * <p>Immutable and thread-safe. There are no expressions in it. Two policies that say the same have
 * the same {@linkplain #hash() hash}, however they were written.
 *
 * @param id a stable name, such as {@code imis-standard}
 * @param rules the hard rules, in the order their findings are listed
 * @param scorers the scorers, in the order their contributions are added; at least one
 * @param missingData what a missing fact means
 * @param ties how equal scores are ordered
 * @param rerankers what may settle another order afterwards, in order
 */
public record MatchingPolicy(
    String id,
    List<Use> rules,
    List<WeightedUse> scorers,
    MissingDataPolicy missingData,
    TieRule ties,
    List<Use> rerankers) {

  /** How candidates of equal score are ordered. */
  public enum TieRule {
    /** By id, in the order of its UTF-16 code units: the same in every run. */
    STABLE_ID,
    /** By a lottery drawn from the request's seed: the same for the same seed. */
    LOTTERY
  }

  /**
   * One rule or reranker.
   *
   * @param id its id
   * @param parameters what the policy sets, by name; a number is a {@code Double}, a flag a {@code
   *     Boolean}, codes are a list of strings, numbers or texts by code are a map
   */
  public record Use(String id, Map<String, Object> parameters) {
    /** Copies the parameters. */
    public Use {
      requireNonNull(id, "id");
      parameters = sorted(parameters);
    }

    /** Returns a use with the defaults. */
    public static Use of(String id) {
      return new Use(id, Map.of());
    }
  }

  /**
   * One scorer.
   *
   * @param id its id
   * @param weight how much it counts relative to the others, more than 0 and at most 1,000,000
   * @param parameters what the policy sets, as in {@link Use}
   */
  public record WeightedUse(String id, double weight, Map<String, Object> parameters) {
    /** The greatest weight. */
    public static final double MAX_WEIGHT = 1_000_000;

    /**
     * Copies the parameters.
     *
     * @throws IllegalArgumentException if the weight is out of range
     */
    public WeightedUse {
      requireNonNull(id, "id");
      if (!(weight > 0 && weight <= MAX_WEIGHT)) {
        throw new IllegalArgumentException(
            "weight of '"
                + id
                + "' is "
                + weight
                + ", must be more than 0 and at most 1000000;"
                + " to leave a scorer out, remove it");
      }
      parameters = sorted(parameters);
    }

    /** Returns a use with the defaults. */
    public static WeightedUse of(String id, double weight) {
      return new WeightedUse(id, weight, Map.of());
    }
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is no scorer, or one is named twice
   */
  public MatchingPolicy {
    requireNonNull(id, "id");
    requireNonNull(missingData, "missingData");
    requireNonNull(ties, "ties");
    if (id.isBlank()) {
      throw new IllegalArgumentException("id is blank; give the policy a stable name");
    }
    rules = List.copyOf(rules);
    scorers = List.copyOf(scorers);
    rerankers = List.copyOf(rerankers);
    if (scorers.isEmpty()) {
      throw new IllegalArgumentException("scorers is empty; a policy ranks by at least one scorer");
    }
    once("rule", rules.stream().map(Use::id).toList());
    once("scorer", scorers.stream().map(WeightedUse::id).toList());
    once("reranker", rerankers.stream().map(Use::id).toList());
  }

  /** Returns the policy this library brings for matching a person with offers. */
  public static MatchingPolicy standard() {
    return PolicyJson.standard();
  }

  /** Returns the policy this library brings for suggesting stories to a person. */
  public static MatchingPolicy forStories() {
    return PolicyJson.storiesForPeople();
  }

  /** Returns the policy this library brings for finding stories that are alike. */
  public static MatchingPolicy forSimilarStories() {
    return PolicyJson.storiesAlike();
  }

  /** Returns the policy this library brings for one person at another's side. */
  public static MatchingPolicy forMentoring() {
    return PolicyJson.peers("mentoring.json");
  }

  /** Returns the policy this library brings for two people who learn each other's language. */
  public static MatchingPolicy forLanguageExchange() {
    return PolicyJson.peers("language-exchange.json");
  }

  /** Returns the policy this library brings for groups of buddies from both communities. */
  public static MatchingPolicy forBuddies() {
    return PolicyJson.peers("buddies.json");
  }

  /**
   * Returns the policy this library brings for directories that hold little but text: as the
   * standard one, with what an offer's text says in the first place.
   */
  public static MatchingPolicy standardForText() {
    return PolicyJson.standardForText();
  }

  /**
   * Reads a policy and checks it against the extensions that are installed.
   *
   * @param json the document, of at most 1 MiB
   * @return the policy, or every problem found: none stops at the first
   */
  public static Reading<MatchingPolicy> read(String json) {
    return read(json, Plugins.installed());
  }

  /** Reads a policy and checks it against {@code plugins}. */
  public static Reading<MatchingPolicy> read(String json, Plugins plugins) {
    return PolicyJson.read(json, plugins);
  }

  /** Returns this policy as canonical JSON: one line, members in order, defaults left out. */
  public String toJson() {
    return PolicyJson.write(this);
  }

  /**
   * Returns the SHA-256 of the canonical JSON, as 64 lower-case hexadecimal digits: the same on
   * every machine and Java version.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785, JSON Canonicalization
   *     Scheme</a>
   */
  public String hash() {
    return PolicyJson.hash(this);
  }

  /** Returns this policy with another rule for missing facts. */
  public MatchingPolicy withMissingData(MissingDataPolicy other) {
    return new MatchingPolicy(id, rules, scorers, other, ties, rerankers);
  }

  /** Returns this policy with another tie rule. */
  public MatchingPolicy withTies(TieRule other) {
    return new MatchingPolicy(id, rules, scorers, missingData, other, rerankers);
  }

  /**
   * Returns this policy under another name.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public MatchingPolicy withId(String other) {
    return new MatchingPolicy(other, rules, scorers, missingData, ties, rerankers);
  }

  /** Returns this policy with other scorers. */
  public MatchingPolicy withScorers(List<WeightedUse> others) {
    return new MatchingPolicy(id, rules, others, missingData, ties, rerankers);
  }

  /** Returns this policy with other rules. */
  public MatchingPolicy withRules(List<Use> others) {
    return new MatchingPolicy(id, others, scorers, missingData, ties, rerankers);
  }

  private static void once(String kind, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException(
            kind + " '" + id + "' is named twice; name it once, with one weight");
      }
    }
  }

  private static Map<String, Object> sorted(Map<String, Object> parameters) {
    SortedMap<String, Object> copy = new TreeMap<>();
    parameters.forEach(
        (name, value) ->
            copy.put(
                name,
                value instanceof List<?> list
                    ? copy(list)
                    : value instanceof Map<?, ?> map ? copy(map) : value));
    return Collections.unmodifiableSortedMap(copy);
  }

  private static Map<Object, Object> copy(Map<?, ?> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }

  private static List<Object> copy(List<?> list) {
    return Collections.unmodifiableList(new ArrayList<>(list));
  }
}
