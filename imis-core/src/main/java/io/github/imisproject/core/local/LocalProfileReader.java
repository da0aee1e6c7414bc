package io.github.imisproject.core.local;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.json.MergePatch;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.CountryCode;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a local profile from a folder, applies it to what it builds on, and checks the whole.
 *
 * <p>The order: what the library has, then the most general base, then each narrower one, then the
 * folder itself; each is a {@linkplain MergePatch merge patch} on what came before. A folder holds
 * {@value #HEAD_FILE}, and each section either there, as a member, or in a file of its own, such as
 * {@code legal-statuses.json} for {@code legalStatuses}. Its {@code base} is a path to another
 * folder, such as {@code ../greece}, or a name in the library of profiles given.
 *
 * <p>Every problem is found in one reading, each with its file and JSON pointer, such as {@code
 * sparta/categories.json#/EMPLOYMENT/weight}. Immutable and thread-safe; some tens of milliseconds.
 */
public final class LocalProfileReader {
  /** The one file that every profile has. */
  public static final String HEAD_FILE = "profile.json";

  /** The section of languages. */
  public static final String LANGUAGES = "languages";

  /** The section of vocabularies. */
  public static final String VOCABULARIES = "vocabularies";

  /** The section of categories of offers. */
  public static final String CATEGORIES = "categories";

  /** The section of legal statuses. */
  public static final String STATUSES = "legalStatuses";

  /** The section of rules on who may take up offers of a category. */
  public static final String ELIGIBILITY = "eligibility";

  /** The section of extra fields. */
  public static final String FIELDS = "fields";

  /** The section of rules on content. */
  public static final String CONTENT = "validation";

  /** The section of the matching policy, which the matching module understands. */
  public static final String POLICY = "policy";

  /** The section of messages, which the matching module understands. */
  public static final String MESSAGES = "messages";

  /** The section of thresholds. */
  public static final String THRESHOLDS = "thresholds";

  private static final List<String> SECTIONS =
      List.of(
          LANGUAGES,
          VOCABULARIES,
          CATEGORIES,
          STATUSES,
          ELIGIBILITY,
          FIELDS,
          CONTENT,
          THRESHOLDS,
          POLICY,
          MESSAGES);

  /** Stands in for a head that could not be read, which has been said. */
  private static final LocalProfile.Head NONE =
      new LocalProfile.Head(
          new ProfileId(URI.create("urn:imis:profile:unnamed"), "0.0.0"),
          LocalizedText.of(LanguageTag.UNDETERMINED, "?"));

  private final Optional<ProfileFolder> library;
  private final Map<String, ProfileSection> foreign;

  private LocalProfileReader(Optional<ProfileFolder> library, Map<String, ProfileSection> foreign) {
    this.library = library;
    this.foreign = foreign;
  }

  /** Returns a reader that knows no profiles by name and leaves foreign sections unchecked. */
  public static LocalProfileReader create() {
    return new LocalProfileReader(Optional.empty(), Map.of());
  }

  /**
   * Returns this reader with a folder of profiles, whose names a {@code base} may give.
   *
   * @param profiles the folder around them; it needs no profile of its own
   */
  public LocalProfileReader withLibrary(ProfileFolder profiles) {
    return new LocalProfileReader(Optional.of(profiles), foreign);
  }

  /**
   * Returns this reader with a section that another module understands.
   *
   * @throws IllegalArgumentException if this module understands that section itself, or another
   *     owner is set
   */
  public LocalProfileReader with(ProfileSection section) {
    String name = section.name();
    boolean own = SECTIONS.contains(name) && !name.equals(POLICY) && !name.equals(MESSAGES);
    if (own || foreign.containsKey(name)) {
      throw new IllegalArgumentException(
          "section '" + name + "' has an owner already; give yours another name");
    }
    Map<String, ProfileSection> more = new LinkedHashMap<>(foreign);
    more.put(name, section);
    return new LocalProfileReader(library, more);
  }

  /** Returns what a name of the library stands for; empty if there is no such profile. */
  public Optional<ProfileFolder> find(String name) {
    return library.flatMap(l -> l.at(name));
  }

  /** Returns the profile of a town that changes nothing. */
  public LocalProfile standard() {
    Findings findings = new Findings();
    LocalizedText name = LocalizedText.of(LanguageTag.ENGLISH, "Standard");
    ProfileId id = new ProfileId(URI.create("urn:imis:profile:standard"), "1.0.0");
    LocalProfile profile =
        build(new LocalProfile.Head(id, name), List.of(id), beginning(), findings);
    if (!findings.all().isEmpty()) {
      throw new IllegalStateException("the library's own profile is damaged: " + findings.all());
    }
    return profile;
  }

  /**
   * Reads a profile.
   *
   * @return the profile with what is odd about it; no profile if anything is wrong
   * @throws IOException if a file that is there cannot be read
   */
  public Reading<LocalProfile> read(ProfileFolder folder) throws IOException {
    requireNonNull(folder, "folder");
    Findings findings = new Findings();
    List<String> sections = new ArrayList<>(SECTIONS);
    foreign.keySet().stream().filter(s -> !sections.contains(s)).forEach(sections::add);
    List<Layer> layers = new ChainReader(findings, library, sections).read(folder);
    List<ProfileId> lineage = new ArrayList<>();
    Optional<LocalProfile.Head> head = Optional.empty();
    Map<String, Object> whole = beginning();
    for (Layer layer : layers) {
      findings.layers(List.of(layer));
      head = Optional.of(layer.headRead() ? head(new Cursor(findings, "", layer.patch())) : NONE);
      lineage.add(head.get().id());
      Map<String, Object> patch = new LinkedHashMap<>(layer.patch());
      patch.keySet().removeAll(List.of("id", "version", "base", "name"));
      sections.forEach(section -> onlyObjects(section, patch, findings));
      removals("", whole, patch, findings);
      whole = MergePatch.apply(whole, patch);
    }
    findings.layers(layers);
    LocalProfile profile = build(head.orElseThrow(), lineage, whole, findings);
    return findings.hasErrors()
        ? Reading.failed(findings.all())
        : Reading.of(profile, findings.all());
  }

  private Map<String, Object> beginning() {
    Map<String, Object> whole = new LinkedHashMap<>(StandardProfile.sections());
    foreign.values().forEach(section -> whole.put(section.name(), section.standard()));
    return whole;
  }

  /** A section that is a list or a text would replace everything, so it is left out. */
  private static void onlyObjects(String section, Map<String, Object> patch, Findings findings) {
    Object value = patch.get(section);
    if (value != null && !(value instanceof Map<?, ?>)) {
      findings.error(
          "/" + section, "json.wrongType", "expected", "object", "actual", Cursor.kind(value));
      patch.remove(section);
    }
  }

  /** Warns where a patch takes out what is not there, which is often a misspelt name. */
  private static void removals(
      String pointer, Map<String, Object> target, Map<String, Object> patch, Findings findings) {
    patch.forEach(
        (name, change) -> {
          String at = pointer + "/" + Layer.escape(name);
          Object before = target.get(name);
          if (change == null && !target.containsKey(name)) {
            findings.warning(at, "local.removesNothing", "name", Findings.shown(name));
          } else if (change instanceof Map<?, ?>) {
            Map<String, Object> inner =
                before instanceof Map<?, ?> ? JsonMembers.cast(before) : Map.of();
            removals(at, inner, JsonMembers.cast(change), findings);
          }
        });
  }

  private static LocalProfile.Head head(Cursor head) {
    URI id = NONE.id().id();
    Optional<String> text = head.needText("id");
    if (text.isPresent()) {
      try {
        URI given = new URI(text.get());
        if (given.isAbsolute()) {
          id = given;
        } else {
          head.findings().error(head.at("id"), "json.uri");
        }
      } catch (java.net.URISyntaxException e) {
        head.findings().error(head.at("id"), "json.uri");
      }
    }
    String version = head.needText("version").orElse(NONE.id().version());
    if (!version.matches("\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}")) {
      head.findings().error(head.at("version"), "local.version", "value", Findings.shown(version));
    }
    head.need("name");
    Map<LanguageTag, String> names = head.labels("name");
    if (head.has("name") && head.object("name").names().isEmpty()) {
      head.findings().error(head.at("name"), "json.languageMapEmpty");
    }
    LocalizedText name = LocalizedText.of(LanguageTag.UNDETERMINED, id.toString());
    for (Map.Entry<LanguageTag, String> entry : names.entrySet()) {
      name =
          name.defaultLanguage().equals(LanguageTag.UNDETERMINED)
              ? LocalizedText.of(entry.getKey(), entry.getValue())
              : name.with(entry.getKey(), entry.getValue());
    }
    return new LocalProfile.Head(new ProfileId(id, version), name);
  }

  private LocalProfile build(
      LocalProfile.Head head,
      List<ProfileId> lineage,
      Map<String, Object> whole,
      Findings findings) {
    Cursor top = new Cursor(findings, "", whole);
    LocalLanguages languages = LanguagesReader.read(top.object(LANGUAGES));
    VocabulariesReader vocabularies =
        new VocabulariesReader(top.object(VOCABULARIES), languages.root());
    vocabularies.read();
    CodesReader codes = new CodesReader(vocabularies, languages.root());
    Map<String, LocalCategory> categories = codes.categories(top.object(CATEGORIES));
    Map<String, LocalStatus> statuses = codes.statuses(top.object(STATUSES));
    Vocabularies all = vocabularies.build();
    FieldsReader fieldsReader = new FieldsReader(languages.root(), all);
    List<LocalField> fields = fieldsReader.fields(top.object(FIELDS));
    LocalProfile.Parts parts =
        new LocalProfile.Parts(
            languages,
            all,
            categories,
            statuses,
            new EligibilityReader(top.object(ELIGIBILITY), all).read(categories.keySet()),
            fields,
            fieldsReader.content(top.object(CONTENT), fields),
            thresholds(top.object(THRESHOLDS)));
    LocalProfile profile =
        new LocalProfile(head, lineage, settings(top), new JsonMembers(whole).members(), parts);
    for (ProfileSection section : foreign.values()) {
      for (Problem problem : section.check(profile.section(section.name()), profile)) {
        String pointer = "/" + section.name() + problem.path();
        findings.add(new Problem(pointer, problem.code(), problem.arguments(), problem.severity()));
      }
    }
    return profile;
  }

  private static Thresholds thresholds(Cursor section) {
    section.only("childConsentAge", "matchesShown", "smallestCell");
    Thresholds standard = Thresholds.STANDARD;
    return new Thresholds(
        section.whole("smallestCell", 5, 1000).orElse(standard.smallestCell()),
        section.whole("childConsentAge", 13, 16).orElse(standard.childConsentAge()),
        section.whole("matchesShown", 1, 1000).orElse(standard.matchesShown()));
  }

  private static LocalProfile.Settings settings(Cursor top) {
    Optional<CountryCode> country = Optional.empty();
    Optional<ZoneId> timezone = Optional.empty();
    Optional<String> currency = top.text("currency");
    try {
      country = top.text("country").map(CountryCode::new);
    } catch (InvalidValueException e) {
      top.findings().error(top.at("country"), "model.country");
    }
    try {
      timezone = top.text("timezone").map(ZoneId::of);
    } catch (DateTimeException e) {
      top.findings().error(top.at("timezone"), "json.zone");
    }
    if (currency.isPresent()
        && Currency.getAvailableCurrencies().stream()
            .noneMatch(c -> c.getCurrencyCode().equals(currency.get()))) {
      top.findings().error(top.at("currency"), "model.currency", "field", "currency");
      return new LocalProfile.Settings(country, timezone, Optional.empty());
    }
    return new LocalProfile.Settings(country, timezone, currency);
  }
}
