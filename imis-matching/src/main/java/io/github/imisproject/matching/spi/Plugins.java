package io.github.imisproject.matching.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules, scorers and rerankers a policy can name, and the ways to join two-sided scores.
 *
 * <p>Immutable and thread-safe. Listing an extension never makes it rank: only a policy does.
 */
public final class Plugins {
  private final SortedMap<String, Rule<?, ?>> rules;
  private final SortedMap<String, Scorer<?, ?>> scorers;
  private final SortedMap<String, Reranker> rerankers;
  private final SortedMap<String, Reciprocity> reciprocities;

  private Plugins(
      SortedMap<String, Rule<?, ?>> rules,
      SortedMap<String, Scorer<?, ?>> scorers,
      SortedMap<String, Reranker> rerankers,
      SortedMap<String, Reciprocity> reciprocities) {
    this.rules = rules;
    this.scorers = scorers;
    this.rerankers = rerankers;
    this.reciprocities = reciprocities;
  }

  /**
   * Returns everything the service loader finds, this library's own included.
   *
   * @throws IllegalStateException if two extensions of one kind have the same id
   */
  public static Plugins installed() {
    List<Rule<?, ?>> rules = new ArrayList<>();
    ServiceLoader.load(Rule.class, Plugins.class.getClassLoader()).forEach(rules::add);
    List<Scorer<?, ?>> scorers = new ArrayList<>();
    ServiceLoader.load(Scorer.class, Plugins.class.getClassLoader()).forEach(scorers::add);
    List<Reranker> rerankers = new ArrayList<>();
    ServiceLoader.load(Reranker.class, Plugins.class.getClassLoader()).forEach(rerankers::add);
    Plugins plugins = of(rules, scorers, rerankers);
    for (Reciprocity each : ServiceLoader.load(Reciprocity.class, Plugins.class.getClassLoader())) {
      plugins = plugins.with(each);
    }
    return plugins;
  }

  /**
   * Returns exactly these extensions.
   *
   * @throws IllegalStateException if two of one kind have the same id
   */
  public static Plugins of(
      List<? extends Rule<?, ?>> rules,
      List<? extends Scorer<?, ?>> scorers,
      List<? extends Reranker> rerankers) {
    return new Plugins(
        byId("rules", rules),
        byId("scorers", scorers),
        byId("rerankers", rerankers),
        new TreeMap<>());
  }

  /**
   * Returns these extensions and {@code rule}.
   *
   * @throws IllegalStateException if its id is taken
   */
  public Plugins with(Rule<?, ?> rule) {
    List<Rule<?, ?>> more = new ArrayList<>(rules.values());
    more.add(rule);
    return new Plugins(byId("rules", more), scorers, rerankers, reciprocities);
  }

  /**
   * Returns these extensions and {@code scorer}.
   *
   * @throws IllegalStateException if its id is taken
   */
  public Plugins with(Scorer<?, ?> scorer) {
    List<Scorer<?, ?>> more = new ArrayList<>(scorers.values());
    more.add(scorer);
    return new Plugins(rules, byId("scorers", more), rerankers, reciprocities);
  }

  /**
   * Returns these extensions and {@code reranker}.
   *
   * @throws IllegalStateException if its id is taken
   */
  public Plugins with(Reranker reranker) {
    List<Reranker> more = new ArrayList<>(rerankers.values());
    more.add(reranker);
    return new Plugins(rules, scorers, byId("rerankers", more), reciprocities);
  }

  /**
   * Returns these extensions and {@code reciprocity}.
   *
   * @throws IllegalStateException if its id is taken
   */
  public Plugins with(Reciprocity reciprocity) {
    List<Reciprocity> more = new ArrayList<>(reciprocities.values());
    more.add(reciprocity);
    return new Plugins(rules, scorers, rerankers, byId("reciprocities", more));
  }

  /** Returns the rule of this id. */
  public Optional<Rule<?, ?>> findRule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** Returns the scorer of this id. */
  public Optional<Scorer<?, ?>> findScorer(String id) {
    return Optional.ofNullable(scorers.get(id));
  }

  /** Returns the reranker of this id. */
  public Optional<Reranker> findReranker(String id) {
    return Optional.ofNullable(rerankers.get(id));
  }

  /** Returns the way to join two-sided scores of this id. */
  public Optional<Reciprocity> findReciprocity(String id) {
    return Optional.ofNullable(reciprocities.get(id));
  }

  /**
   * Returns the way to join two-sided scores of this id.
   *
   * @throws IllegalArgumentException if it is not installed; its message names those that are
   */
  public Reciprocity reciprocity(String id) {
    return findReciprocity(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "reciprocity '"
                        + id
                        + "' is not installed; installed are "
                        + reciprocityIds()));
  }

  /** Returns the ids of all ways to join two-sided scores, in order. */
  public List<String> reciprocityIds() {
    return List.copyOf(reciprocities.keySet());
  }

  /** Returns the ids of all rules, in order. */
  public List<String> ruleIds() {
    return List.copyOf(rules.keySet());
  }

  /** Returns the ids of all scorers, in order. */
  public List<String> scorerIds() {
    return List.copyOf(scorers.keySet());
  }

  /** Returns the ids of all rerankers, in order. */
  public List<String> rerankerIds() {
    return List.copyOf(rerankers.keySet());
  }

  private static <T extends Plugin> SortedMap<String, T> byId(
      String kind, List<? extends T> plugins) {
    SortedMap<String, T> byId = new TreeMap<>();
    for (T plugin : plugins) {
      String id = plugin.id();
      if (!id.matches("[a-z][A-Za-z0-9]{0,63}")) {
        throw new IllegalStateException(
            "the id '"
                + id
                + "' among the "
                + kind
                + " is not in camel case; write it like 'distance', with at most 64 letters and"
                + " digits");
      }
      T other = byId.put(id, plugin);
      if (other != null) {
        throw new IllegalStateException(
            "two "
                + kind
                + " have the id '"
                + id
                + "': "
                + other.getClass().getName()
                + " and "
                + plugin.getClass().getName()
                + "; remove one, or give it another id");
      }
    }
    return byId;
  }
}
