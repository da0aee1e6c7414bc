package io.github.imisproject.core.local;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.eligibility.EligibilityRule;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.CountryCode;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a town or a partner sets differently, with everything it did not change filled in from its
 * bases and from the library.
 *
 * <p>Immutable and thread-safe. Made by {@link LocalProfileReader}, which has checked it whole.
 */
public final class LocalProfile {
  private final Head head;
  private final List<ProfileId> lineage;
  private final Map<String, Object> sections;
  private final Settings settings;
  private final Parts parts;

  /** What stands at the top of the head file and is never inherited. */
  record Head(ProfileId id, LocalizedText name) {}

  /** What stands at the top of the head file and is inherited. */
  record Settings(
      Optional<CountryCode> country, Optional<ZoneId> timezone, Optional<String> currency) {}

  /** The sections of this module as values. */
  record Parts(
      LocalLanguages languages,
      Vocabularies vocabularies,
      Map<String, LocalCategory> categories,
      Map<String, LocalStatus> statuses,
      Map<String, List<EligibilityRule>> eligibility,
      List<LocalField> fields,
      List<ContentRule> contentRules,
      Thresholds thresholds) {
    Parts {
      categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
      statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
      Map<String, List<EligibilityRule>> rules = new TreeMap<>();
      eligibility.forEach((category, list) -> rules.put(category, List.copyOf(list)));
      eligibility = Collections.unmodifiableMap(rules);
      fields = List.copyOf(fields);
      contentRules = List.copyOf(contentRules);
    }
  }

  LocalProfile(
      Head head,
      List<ProfileId> lineage,
      Settings settings,
      Map<String, Object> sections,
      Parts parts) {
    this.head = head;
    this.lineage = List.copyOf(lineage);
    this.settings = settings;
    this.sections = sections;
    this.parts = parts;
  }

  /** Returns its URI and version. */
  public ProfileId id() {
    return head.id();
  }

  /** Returns what it is called. */
  public LocalizedText name() {
    return head.name();
  }

  /** Returns this profile and what it builds on, the most general first and this one last. */
  public List<ProfileId> lineage() {
    return lineage;
  }

  /** Returns the country whose law it follows. */
  public Optional<CountryCode> country() {
    return settings.country();
  }

  /** Returns its time zone. */
  public Optional<ZoneId> timezone() {
    return settings.timezone();
  }

  /** Returns its currency, by ISO 4217. */
  public Optional<String> currency() {
    return settings.currency();
  }

  /** Returns its languages. */
  public LocalLanguages languages() {
    return parts.languages();
  }

  /** Returns all vocabularies, with what the town added, renamed and took out. */
  public Vocabularies vocabularies() {
    return parts.vocabularies();
  }

  /** Returns the categories of offers by code: those of the model, then the town's own. */
  public Map<String, LocalCategory> categories() {
    return parts.categories();
  }

  /** Returns the legal statuses by code: those of the model, then the country's own. */
  public Map<String, LocalStatus> statuses() {
    return parts.statuses();
  }

  /** Returns the rules that every offer of a category has here beside its own, by category. */
  public Map<String, List<EligibilityRule>> eligibility() {
    return parts.eligibility();
  }

  /** Returns the fields it adds to the model. */
  public List<LocalField> fields() {
    return parts.fields();
  }

  /** Returns the field of an entity by its name. */
  public Optional<LocalField> findField(Owner owner, String name) {
    return parts.fields().stream()
        .filter(f -> f.owner() == owner && f.name().equals(name))
        .findFirst();
  }

  /** Returns what it demands of the members of entities. */
  public List<ContentRule> contentRules() {
    return parts.contentRules();
  }

  /** Returns the numbers by which it draws its lines. */
  public Thresholds thresholds() {
    return parts.thresholds();
  }

  /**
   * Returns the fields that a reader must understand, as documents name them, such as {@code
   * Offer.season}: what to give to {@link io.github.imisproject.core.json.ImisJson#understanding}.
   */
  public SortedSet<String> mustUnderstand() {
    SortedSet<String> ids = new TreeSet<>();
    parts.fields().stream().filter(LocalField::mustUnderstand).forEach(f -> ids.add(f.id()));
    return Collections.unmodifiableSortedSet(ids);
  }

  /**
   * Returns one section as JSON, after all patches; empty if the profile has none.
   *
   * @param name such as {@code policy}
   * @return its members, unmodifiable
   */
  public Map<String, Object> section(String name) {
    return sections.get(requireNonNull(name, "name")) instanceof Map<?, ?> members
        ? JsonMembers.cast(members)
        : Map.of();
  }

  /**
   * Returns the whole profile as JSON, after all patches: {@code id}, {@code version}, {@code
   * name}, and every section.
   *
   * @return its members, unmodifiable
   */
  public Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", head.id().id().toString());
    document.put("version", head.id().version());
    document.put("name", head.name().languageMap());
    document.putAll(sections);
    return Collections.unmodifiableMap(document);
  }

  /** Returns id and version. */
  @Override
  public String toString() {
    return "LocalProfile[" + head.id() + "]";
  }
}
