package io.github.imisproject.matching;

import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.matching.MatchingPolicy.TieRule;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.internal.CanonicalJson;
import io.github.imisproject.matching.spi.Plugins;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes policies in one canonical way, and holds the standard one. */
final class PolicyJson {
  private static final String FOLDER = "META-INF/imis/policies/";

  private PolicyJson() {}

  static Reading<MatchingPolicy> read(String json, Plugins plugins) {
    return new PolicyReader(plugins).read(json);
  }

  static String write(MatchingPolicy policy) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", policy.id());
    tree.put("rules", policy.rules().stream().map(PolicyJson::use).toList());
    tree.put("scorers", policy.scorers().stream().map(PolicyJson::weighted).toList());
    tree.put("missingData", missingData(policy.missingData()));
    tree.put("ties", policy.ties() == TieRule.LOTTERY ? "lottery" : "stableId");
    tree.put("rerankers", policy.rerankers().stream().map(PolicyJson::use).toList());
    return CanonicalJson.write(tree);
  }

  static String hash(MatchingPolicy policy) {
    return CanonicalJson.sha256(write(policy));
  }

  static MatchingPolicy standard() {
    return Standard.POLICY;
  }

  static MatchingPolicy standardForText() {
    return StandardForText.POLICY;
  }

  private static Map<String, Object> use(Use use) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", use.id());
    if (!use.parameters().isEmpty()) {
      tree.put("parameters", use.parameters());
    }
    return tree;
  }

  private static Map<String, Object> weighted(WeightedUse use) {
    Map<String, Object> tree = use(new Use(use.id(), use.parameters()));
    tree.put("weight", use.weight());
    return tree;
  }

  private static Map<String, Object> missingData(MissingDataPolicy policy) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("type", policy.type());
    if (policy instanceof MissingDataPolicy.Impute impute) {
      tree.put("value", impute.value());
    } else if (policy instanceof MissingDataPolicy.Interval interval) {
      tree.put("optimism", interval.optimism());
    }
    return tree;
  }

  /** Read when first asked for; the resources are part of this jar and never change. */
  private static final class Standard {
    static final MatchingPolicy POLICY = load("standard.json");
  }

  private static final class Stories {
    static final MatchingPolicy FOR_PEOPLE = load("stories.json");
    static final MatchingPolicy ALIKE = load("similar-stories.json");
  }

  static MatchingPolicy storiesForPeople() {
    return Stories.FOR_PEOPLE;
  }

  static MatchingPolicy storiesAlike() {
    return Stories.ALIKE;
  }

  /** Read when first asked for. */
  private static final class Peers {
    static final Map<String, MatchingPolicy> POLICIES =
        Map.of(
            "mentoring.json", load("mentoring.json"),
            "language-exchange.json", load("language-exchange.json"),
            "buddies.json", load("buddies.json"));
  }

  static MatchingPolicy peers(String name) {
    return Objects.requireNonNull(Peers.POLICIES.get(name), name);
  }

  /** Likewise. */
  private static final class StandardForText {
    static final MatchingPolicy POLICY = load("standard-text.json");
  }

  private static MatchingPolicy load(String name) {
    try (InputStream in = PolicyJson.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException(FOLDER + name + " is missing from this jar");
      }
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return PolicyJson.read(json, Plugins.installed()).get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The types of missing-data policy there are. */
  static List<String> missingDataTypes() {
    return List.of("impute", "interval", "optimistic", "pessimistic", "renormalise");
  }
}
