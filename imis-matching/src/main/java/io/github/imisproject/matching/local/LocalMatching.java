package io.github.imisproject.matching.local;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.eligibility.EligibilityRule;
import io.github.imisproject.core.legal.LegalGround;
import io.github.imisproject.core.legal.WorkPermissionKind;
import io.github.imisproject.core.local.LocalCategory;
import io.github.imisproject.core.local.LocalProfile;
import io.github.imisproject.core.local.LocalProfileReader;
import io.github.imisproject.core.local.LocalStatus;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.message.MessageCatalogue;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.MatchingPolicy.Use;
import io.github.imisproject.matching.MatchingPolicy.WeightedUse;
import io.github.imisproject.matching.explanation.Explainer;
import io.github.imisproject.matching.internal.LocalCategories;
import io.github.imisproject.matching.spi.Plugins;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Matching as a town wants it: policy, offers and sentences by its local profile.
 *
 * <pre>{@code
 * LocalProfile town = LocalMatching.reader().read(ProfileFolder.of(folder)).get();
 * LocalMatching local = new LocalMatching(town);
 * Matcher<Person, Offer> matcher =
 *     Matcher.forOffers(
 *         local.directory(directory), local.policy(), town.vocabularies(), Plugins.installed());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class LocalMatching {
  /** How much the town's priorities count where the policy says nothing about them. */
  public static final double PRIORITY_WEIGHT = 0.1;

  private static final String PRIORITY = "priority";
  private static final String OPEN_CATEGORY = "openCategory";
  private static final String LEGAL_STATUS = "legalStatus";

  private final LocalProfile profile;
  private final MatchingPolicy policy;
  private final SortedMap<LanguageTag, Map<String, String>> sentences = new TreeMap<>();

  /** Applies a profile with the extensions installed. */
  public LocalMatching(LocalProfile profile) {
    this(profile, Plugins.installed());
  }

  /**
   * Applies a profile.
   *
   * @param profile the profile, read with {@link #reader}
   * @param plugins the extensions its policy may name
   * @throws IllegalArgumentException if its policy is not sound, because it was read without {@link
   *     PolicySection}
   */
  public LocalMatching(LocalProfile profile, Plugins plugins) {
    this.profile = requireNonNull(profile, "profile");
    MatchingPolicy stated =
        new PolicySection(plugins)
            .read(profile.section(LocalProfileReader.POLICY), profile.id().toString())
            .value()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the policy of "
                            + profile.id()
                            + " is not sound; read the profile with LocalMatching.reader()"));
    this.policy = withPriorities(withStatuses(withClosed(stated)));
    profile
        .section(LocalProfileReader.MESSAGES)
        .forEach(
            (tag, byKey) -> {
              Map<String, String> own = new TreeMap<>();
              ((Map<?, ?>) byKey).forEach((key, text) -> own.put((String) key, (String) text));
              sentences.put(new LanguageTag(tag), own);
            });
  }

  /**
   * Returns a reader of profiles that checks their policies against the extensions installed and
   * their sentences against those of this library.
   *
   * @param more catalogues of an application whose sentences a town may replace too
   */
  public static LocalProfileReader reader(MessageCatalogue... more) {
    List<MessageCatalogue> catalogues = new ArrayList<>();
    catalogues.add(MessageCatalogue.load("explanation", LocalMatching.class.getClassLoader()));
    catalogues.addAll(List.of(more));
    return LocalProfileReader.create()
        .with(new PolicySection(Plugins.installed()))
        .with(new MessageSection(catalogues));
  }

  /**
   * Returns what decides here: the profile's policy, with the rule {@code openCategory} for
   * categories that are not enabled, the scorer {@code priority} for categories whose weight is not
   * 1, and the statuses by which people may work in the rule {@code legalStatus} if the policy has
   * it. Its id is the profile's id and version.
   */
  public MatchingPolicy policy() {
    return policy;
  }

  /**
   * Returns a directory whose offers also ask for what the profile demands of their categories.
   * Linear in the number of offers.
   */
  public Directory directory(Directory directory) {
    if (profile.eligibility().isEmpty()) {
      return directory;
    }
    return new Directory(
        directory.regions(),
        directory.organisations(),
        directory.places(),
        directory.offers().stream().map(this::withLocalRules).toList(),
        directory.unknownMembers());
  }

  /** Returns an explainer that speaks as the town does, in its languages. */
  public Explainer explainer() {
    return Explainer.standard().with(sentences, profile.languages().fallbacks());
  }

  /** Returns a catalogue of an application with what the town says differently in it. */
  public MessageCatalogue localised(MessageCatalogue catalogue) {
    MessageCatalogue own = catalogue;
    for (Map.Entry<LanguageTag, Map<String, String>> language : sentences.entrySet()) {
      Map<String, String> known = new TreeMap<>(language.getValue());
      known.keySet().removeIf(key -> !catalogue.has(key));
      if (!known.isEmpty()) {
        own = own.with(language.getKey(), known);
      }
    }
    return own.withFallbacks(profile.languages().fallbacks());
  }

  private Offer withLocalRules(Offer offer) {
    List<EligibilityRule> rules = new ArrayList<>();
    offer.details().eligibility().ifPresent(rules::add);
    int own = rules.size();
    for (ConceptRef category : LocalCategories.of(offer)) {
      rules.addAll(profile.eligibility().getOrDefault(category.notation(), List.of()));
    }
    if (rules.size() == own) {
      return offer;
    }
    EligibilityRule all = rules.size() == 1 ? rules.get(0) : new EligibilityRule.All(rules);
    return offer.withDetails(offer.details().withEligibility(all));
  }

  private MatchingPolicy withClosed(MatchingPolicy stated) {
    Set<String> closed = new TreeSet<>();
    for (LocalCategory category : profile.categories().values()) {
      if (!category.enabled()) {
        closed.add(category.code());
      }
    }
    if (closed.isEmpty()) {
      return stated;
    }
    List<Use> rules = new ArrayList<>();
    boolean there = false;
    for (Use rule : stated.rules()) {
      if (rule.id().equals(OPEN_CATEGORY)) {
        there = true;
        Set<String> all = new LinkedHashSet<>(closed);
        if (rule.parameters().get("closed") instanceof List<?> more) {
          more.forEach(code -> all.add((String) code));
        }
        rules.add(with(rule, "closed", List.copyOf(all)));
      } else {
        rules.add(rule);
      }
    }
    if (!there) {
      rules.add(new Use(OPEN_CATEGORY, Map.of("closed", List.copyOf(closed))));
    }
    return stated.withRules(rules);
  }

  private MatchingPolicy withStatuses(MatchingPolicy stated) {
    Map<String, String> full = new TreeMap<>();
    Map<String, String> limited = new TreeMap<>();
    for (LocalStatus status : profile.statuses().values()) {
      String ground = status.ground().map(LegalGround::citation).orElse("");
      status
          .mayWork()
          .ifPresent(
              kind ->
                  (kind == WorkPermissionKind.FULL ? full : limited).put(status.code(), ground));
    }
    List<Use> rules = new ArrayList<>();
    for (Use rule : stated.rules()) {
      rules.add(
          rule.id().equals(LEGAL_STATUS)
              ? with(with(rule, "fullByStatus", full), "limitedByStatus", limited)
              : rule);
    }
    return stated.withRules(rules);
  }

  private MatchingPolicy withPriorities(MatchingPolicy stated) {
    Map<String, Double> weights = new TreeMap<>();
    for (LocalCategory category : profile.categories().values()) {
      if (category.weight() != 1) {
        weights.put(category.code(), category.weight());
      }
    }
    if (weights.isEmpty()) {
      return stated;
    }
    List<WeightedUse> scorers = new ArrayList<>();
    boolean there = false;
    for (WeightedUse scorer : stated.scorers()) {
      if (scorer.id().equals(PRIORITY)) {
        there = true;
        Map<String, Object> parameters = new LinkedHashMap<>(scorer.parameters());
        parameters.putIfAbsent("weights", weights);
        scorers.add(new WeightedUse(PRIORITY, scorer.weight(), parameters));
      } else {
        scorers.add(scorer);
      }
    }
    if (!there) {
      scorers.add(new WeightedUse(PRIORITY, PRIORITY_WEIGHT, Map.of("weights", weights)));
    }
    return stated.withScorers(scorers);
  }

  private static Use with(Use use, String name, Object value) {
    Map<String, Object> parameters = new LinkedHashMap<>(use.parameters());
    parameters.put(name, value);
    return new Use(use.id(), parameters);
  }
}
