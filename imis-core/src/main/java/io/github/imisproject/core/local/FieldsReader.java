package io.github.imisproject.core.local;

import io.github.imisproject.core.consent.DataCategory;
import io.github.imisproject.core.local.LocalField.Type;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the fields and the rules on content that a town adds to the model's entities. */
final class FieldsReader {
  private static final String NAME = "[a-z][A-Za-z0-9]{0,59}";
  private static final int MAX_LENGTH = 1_000_000;

  private final LanguageTag root;
  private final Vocabularies vocabularies;

  FieldsReader(LanguageTag root, Vocabularies vocabularies) {
    this.root = root;
    this.vocabularies = vocabularies;
  }

  List<LocalField> fields(Cursor section) {
    List<LocalField> fields = new ArrayList<>();
    for (String name : section.names()) {
      Optional<Owner> owner = owner(section, name);
      Cursor inner = section.object(name);
      for (String field : inner.names()) {
        Optional<Cursor> cursor = inner.findObject(field);
        if (owner.isPresent() && cursor.isPresent()) {
          field(owner.get(), field, inner, cursor.get()).ifPresent(fields::add);
        }
      }
    }
    return fields;
  }

  private static Optional<Owner> owner(Cursor section, String name) {
    Optional<Owner> owner = Owner.find(name);
    if (owner.isEmpty()) {
      section.findings().unknown(section.at(name), "json.unknownValue", name, Owner.names());
    }
    return owner;
  }

  private Optional<LocalField> field(Owner owner, String name, Cursor inner, Cursor cursor) {
    cursor.only(
        "type",
        "required",
        "mustUnderstand",
        "label",
        "description",
        "codes",
        "scheme",
        "minimum",
        "maximum",
        "maxLength",
        "dataCategory");
    boolean usable = true;
    if (!name.matches(NAME)) {
      cursor.findings().error(inner.at(name), "local.fieldName", "name", Findings.shown(name));
      usable = false;
    } else if (owner.members().contains(name)) {
      cursor
          .findings()
          .error(inner.at(name), "local.fieldTaken", "name", name, "owner", owner.json());
      usable = false;
    }
    cursor.need("type");
    Optional<Type> type = cursor.constant("type", Type.class);
    Optional<LocalizedText> label = cursor.localized("label", root);
    Optional<LocalizedText> description =
        cursor.has("description") ? cursor.localized("description", root) : Optional.empty();
    Optional<DataCategory> category = cursor.constant("dataCategory", DataCategory.class);
    if (owner == Owner.PERSON && !cursor.has("dataCategory")) {
      cursor.findings().error(cursor.pointer(), "local.dataCategoryMissing", "name", name);
    }
    Optional<BigDecimal> minimum = cursor.number("minimum");
    Optional<BigDecimal> maximum = cursor.number("maximum");
    ordered(cursor, minimum, maximum);
    Optional<Integer> length = cursor.whole("maxLength", 1, MAX_LENGTH);
    boolean required = cursor.flag("required").orElse(false);
    boolean mustUnderstand = cursor.flag("mustUnderstand").orElse(false);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    onlyFor(cursor, type.get());
    Map<String, LocalizedText> codes = type.get() == Type.CODE ? codes(cursor) : Map.of();
    Optional<String> scheme = type.get() == Type.CONCEPT ? scheme(cursor) : Optional.empty();
    if (!usable || label.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LocalField(
            owner,
            name,
            type.get(),
            required,
            mustUnderstand,
            label.get(),
            description,
            codes,
            scheme,
            minimum,
            maximum,
            length,
            category));
  }

  private static void ordered(
      Cursor cursor, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
    if (minimum.isPresent() && maximum.isPresent() && minimum.get().compareTo(maximum.get()) > 0) {
      cursor
          .findings()
          .error(
              cursor.at("maximum"),
              "model.reversed",
              "lowerField",
              "minimum",
              "upperField",
              "maximum");
    }
  }

  /** Reports limits that make no sense for the field's type, which would never be checked. */
  private static void onlyFor(Cursor cursor, Type type) {
    boolean number = type == Type.INTEGER || type == Type.DECIMAL;
    boolean text = type == Type.TEXT || type == Type.LOCALIZED_TEXT;
    unless(number, cursor, "minimum", type);
    unless(number, cursor, "maximum", type);
    unless(text, cursor, "maxLength", type);
    unless(type == Type.CODE, cursor, "codes", type);
    unless(type == Type.CONCEPT, cursor, "scheme", type);
  }

  private static void unless(boolean fits, Cursor cursor, String name, Type type) {
    if (!fits && cursor.has(name)) {
      cursor
          .findings()
          .error(cursor.at(name), "local.notForType", "name", name, "type", type.name());
    }
  }

  private Map<String, LocalizedText> codes(Cursor cursor) {
    Map<String, LocalizedText> codes = new LinkedHashMap<>();
    Cursor list = cursor.object("codes");
    if (list.names().isEmpty()) {
      cursor.findings().error(cursor.pointer(), "json.missing", "name", "codes");
    }
    for (String code : list.names()) {
      list.localized(code, root).ifPresent(label -> codes.put(code, label));
    }
    return codes;
  }

  private Optional<String> scheme(Cursor cursor) {
    Optional<String> scheme = cursor.needText("scheme");
    if (scheme.isPresent() && vocabularies.find(scheme.get()).isEmpty()) {
      cursor
          .findings()
          .unknown(cursor.at("scheme"), "json.unknownValue", scheme.get(), vocabularies.ids());
      return Optional.empty();
    }
    return scheme;
  }

  List<ContentRule> content(Cursor section, List<LocalField> fields) {
    List<ContentRule> rules = new ArrayList<>();
    for (String name : section.names()) {
      Optional<Owner> owner = owner(section, name);
      Cursor inner = section.object(name);
      if (owner.isEmpty()) {
        continue;
      }
      Set<String> members = new TreeSet<>(owner.get().members());
      members.remove("type");
      fields.stream().filter(f -> f.owner() == owner.get()).forEach(f -> members.add(f.name()));
      for (String member : inner.names()) {
        if (!members.contains(member)) {
          inner.findings().unknown(inner.at(member), "json.unknownValue", member, members);
        }
        inner.findObject(member).ifPresent(c -> rules.add(rule(owner.get(), member, c)));
      }
    }
    return rules;
  }

  private static ContentRule rule(Owner owner, String member, Cursor cursor) {
    cursor.only("required", "maxLength", "maxItems", "languages", "minimum", "maximum");
    Optional<BigDecimal> minimum = cursor.number("minimum");
    Optional<BigDecimal> maximum = cursor.number("maximum");
    ordered(cursor, minimum, maximum);
    return new ContentRule(
        owner,
        member,
        cursor.flag("required").orElse(false),
        cursor.whole("maxLength", 1, MAX_LENGTH),
        cursor.whole("maxItems", 0, MAX_LENGTH),
        new LinkedHashSet<>(cursor.languages("languages")),
        minimum,
        maximum);
  }
}
