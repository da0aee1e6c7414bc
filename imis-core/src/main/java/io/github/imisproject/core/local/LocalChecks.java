package io.github.imisproject.core.local;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.text.LanguageTag;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks directories and people against what a local profile demands: its extra fields and its
 * rules on content.
 *
 * <p>Immutable and thread-safe. All problems are warnings, because the entities are sound; none
 * shows a value. Linear in the size of the document.
 */
public final class LocalChecks {
  private final LocalProfile profile;

  /** Creates the checks of a profile. */
  public LocalChecks(LocalProfile profile) {
    this.profile = requireNonNull(profile, "profile");
  }

  /** Returns what a directory lacks; paths are JSON pointers into it. */
  public List<Problem> check(Directory directory) {
    List<Problem> problems = new ArrayList<>();
    SortedSet<String> used = new TreeSet<>();
    entities(Owner.REGION, directory.regions(), used, problems);
    entities(Owner.ORGANISATION, directory.organisations(), used, problems);
    entities(Owner.PLACE, directory.places(), used, problems);
    entities(Owner.OFFER, directory.offers(), used, problems);
    undeclared(directory.unknownMembers(), used, problems);
    return List.copyOf(problems);
  }

  /** Returns what people's records lack; paths are JSON pointers into the document. */
  public List<Problem> check(Profiles profiles) {
    List<Problem> problems = new ArrayList<>();
    SortedSet<String> used = new TreeSet<>();
    entities(Owner.PERSON, profiles.people(), used, problems);
    undeclared(profiles.unknownMembers(), used, problems);
    return List.copyOf(problems);
  }

  /**
   * Returns a directory that names the fields its readers must understand, so that those who do not
   * refuse it.
   */
  public Directory declare(Directory directory) {
    SortedSet<String> used = new TreeSet<>();
    List<Problem> ignored = new ArrayList<>();
    entities(Owner.REGION, directory.regions(), used, ignored);
    entities(Owner.ORGANISATION, directory.organisations(), used, ignored);
    entities(Owner.PLACE, directory.places(), used, ignored);
    entities(Owner.OFFER, directory.offers(), used, ignored);
    return new Directory(
        directory.regions(),
        directory.organisations(),
        directory.places(),
        directory.offers(),
        declared(directory.unknownMembers(), used));
  }

  /** Returns people's records that name the fields their readers must understand. */
  public Profiles declare(Profiles profiles) {
    SortedSet<String> used = new TreeSet<>();
    entities(Owner.PERSON, profiles.people(), used, new ArrayList<>());
    return new Profiles(
        profiles.people(), profiles.households(), declared(profiles.unknownMembers(), used));
  }

  private static Map<String, Object> declared(Map<String, Object> members, SortedSet<String> used) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.remove(ImisJson.MUST_UNDERSTAND);
    if (!used.isEmpty()) {
      more.put(ImisJson.MUST_UNDERSTAND, List.copyOf(used));
    }
    return more;
  }

  private static void undeclared(
      Map<String, Object> members, SortedSet<String> used, List<Problem> problems) {
    SortedSet<String> missing = new TreeSet<>(used);
    if (members.get(ImisJson.MUST_UNDERSTAND) instanceof List<?> named) {
      named.forEach(missing::remove);
    }
    if (!missing.isEmpty()) {
      problems.add(
          Problem.warning("", "local.undeclared", Map.of("names", String.join(", ", missing))));
    }
  }

  private void entities(
      Owner owner, List<?> entities, SortedSet<String> used, List<Problem> problems) {
    List<LocalField> fields = profile.fields().stream().filter(f -> f.owner() == owner).toList();
    List<ContentRule> rules =
        profile.contentRules().stream().filter(r -> r.owner() == owner).toList();
    if (fields.isEmpty() && rules.isEmpty()) {
      return;
    }
    for (int i = 0; i < entities.size(); i++) {
      String at = "/" + owner.list() + "/" + i;
      Map<String, Object> members = JsonMembers.of(entities.get(i));
      for (LocalField field : fields) {
        Object value = members.get(field.name());
        if (value != null && field.mustUnderstand()) {
          used.add(field.id());
        }
        if (value == null && field.required()) {
          add(problems, at, "local.required", "name", field.name());
        } else if (value != null) {
          field(at + "/" + field.name(), field, value, problems);
        }
      }
      for (ContentRule rule : rules) {
        content(at, rule, members.get(rule.member()), problems);
      }
    }
  }

  private void field(String at, LocalField field, Object value, List<Problem> problems) {
    boolean fits =
        switch (field.type()) {
          case TEXT -> value instanceof String;
          case LOCALIZED_TEXT -> value instanceof Map<?, ?> map && isLanguageMap(map);
          case INTEGER ->
              value instanceof Number n
                  && new BigDecimal(n.toString()).stripTrailingZeros().scale() <= 0;
          case DECIMAL -> value instanceof Number;
          case BOOLEAN -> value instanceof Boolean;
          case DATE -> value instanceof String text && isDate(text);
          case CODE -> value instanceof String;
          case CONCEPT -> value instanceof String;
        };
    if (!fits) {
      add(problems, at, "local.fieldType", "name", field.name(), "type", field.type().name());
      return;
    }
    boolean known =
        switch (field.type()) {
          case CODE -> field.codes().containsKey(value);
          case CONCEPT -> isConcept((String) value, field.scheme().orElse(""));
          default -> true;
        };
    if (!known) {
      String allowed =
          field.type() == LocalField.Type.CODE
              ? String.join(", ", field.codes().keySet())
              : field.scheme().orElse("") + ":...";
      add(problems, at, "local.fieldCode", "name", field.name(), "allowed", allowed);
    }
    limits(at, field.name(), value, field.minimum(), field.maximum(), problems);
    length(at, field.name(), value, field.maxLength(), problems);
  }

  private void content(
      String entity,
      ContentRule rule,
      @org.jspecify.annotations.Nullable Object value,
      List<Problem> problems) {
    if (value == null) {
      if (rule.required()) {
        add(problems, entity, "local.required", "name", rule.member());
      }
      return;
    }
    String at = entity + "/" + rule.member();
    limits(at, rule.member(), value, rule.minimum(), rule.maximum(), problems);
    length(at, rule.member(), value, rule.maxLength(), problems);
    if (rule.maxItems().isPresent()
        && value instanceof List<?> list
        && list.size() > rule.maxItems().get()) {
      add(
          problems,
          at,
          "local.tooMany",
          "name",
          rule.member(),
          "maximum",
          "" + rule.maxItems().get());
    }
    if (value instanceof Map<?, ?> map) {
      for (LanguageTag language : rule.languages()) {
        if (!map.containsKey(language.value())) {
          add(
              problems,
              at,
              "local.languageMissing",
              "name",
              rule.member(),
              "language",
              language.value());
        }
      }
    }
  }

  private static void limits(
      String at,
      String name,
      Object value,
      Optional<BigDecimal> minimum,
      Optional<BigDecimal> maximum,
      List<Problem> problems) {
    if (!(value instanceof Number)) {
      return;
    }
    BigDecimal number = new BigDecimal(value.toString());
    if (minimum.isPresent() && number.compareTo(minimum.get()) < 0) {
      add(problems, at, "local.below", "name", name, "minimum", minimum.get().toPlainString());
    }
    if (maximum.isPresent() && number.compareTo(maximum.get()) > 0) {
      add(problems, at, "local.above", "name", name, "maximum", maximum.get().toPlainString());
    }
  }

  private static void length(
      String at, String name, Object value, Optional<Integer> maximum, List<Problem> problems) {
    if (maximum.isEmpty()) {
      return;
    }
    List<String> texts = new ArrayList<>();
    if (value instanceof String text) {
      texts.add(text);
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(v -> texts.add(textOf(v)));
    }
    if (texts.stream().anyMatch(t -> t.codePointCount(0, t.length()) > maximum.get())) {
      add(problems, at, "local.tooLong", "name", name, "maximum", "" + maximum.get());
    }
  }

  /** One language of a language map is its text, or an object with the text and its state. */
  private static String textOf(Object form) {
    Object text = form instanceof Map<?, ?> map ? map.get("value") : form;
    return text instanceof String string ? string : "";
  }

  private static boolean isLanguageMap(Map<?, ?> map) {
    return !map.isEmpty()
        && map.keySet().stream()
            .allMatch(k -> k.equals("@default") || LanguageTag.parse((String) k).isPresent())
        && map.values().stream().allMatch(v -> !textOf(v).isBlank());
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).getYear() <= 9999;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private boolean isConcept(String text, String scheme) {
    try {
      ConceptRef ref = ConceptRef.parse(text);
      return ref.scheme().equals(scheme)
          && profile.vocabularies().find(scheme).flatMap(s -> s.find(ref.notation())).isPresent();
    } catch (InvalidValueException e) {
      return false;
    }
  }

  private static void add(List<Problem> problems, String path, String code, String... arguments) {
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      named.put(arguments[i], arguments[i + 1]);
    }
    problems.add(Problem.warning(path, code, named));
  }
}
