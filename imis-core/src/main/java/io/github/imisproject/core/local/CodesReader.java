package io.github.imisproject.core.local;

import io.github.imisproject.core.legal.LegalGround;
import io.github.imisproject.core.legal.LegalStatusKind;
import io.github.imisproject.core.legal.WorkPermissionKind;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Reads what a profile makes of the codes of the model: categories of offers, legal statuses. */
final class CodesReader {
  private static final String CODE = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*";
  private static final List<String> CATEGORIES =
      Arrays.stream(OfferCategory.values()).map(Enum::name).toList();
  private static final List<String> STATUSES =
      Arrays.stream(LegalStatusKind.values()).map(Enum::name).toList();

  private final VocabulariesReader vocabularies;
  private final LanguageTag root;

  CodesReader(VocabulariesReader vocabularies, LanguageTag root) {
    this.vocabularies = vocabularies;
    this.root = root;
  }

  Map<String, LocalCategory> categories(Cursor section) {
    Map<String, LocalCategory> categories = new LinkedHashMap<>();
    allThere(section, CATEGORIES);
    for (String code : section.names()) {
      Optional<Cursor> found = section.findObject(code);
      if (found.isEmpty()) {
        continue;
      }
      Cursor cursor = found.get();
      boolean own = !CATEGORIES.contains(code);
      if (own) {
        cursor.only("broader", "enabled", "labels", "weight");
        cursor.need("broader");
      } else {
        cursor.only("enabled", "labels", "weight");
      }
      Optional<OfferCategory> within =
          own
              ? cursor.constant("broader", OfferCategory.class)
              : Optional.of(OfferCategory.valueOf(code));
      boolean named = named(section, cursor, code, own);
      double weight =
          cursor
              .number("weight", 0, (long) LocalCategory.MAX_WEIGHT)
              .map(Number::doubleValue)
              .orElse(1.0);
      boolean enabled = cursor.flag("enabled").orElse(true);
      if (named && within.isPresent()) {
        name(Vocabularies.OFFER_CATEGORIES, code, within.filter(w -> own).map(Enum::name), cursor);
        categories.put(code, new LocalCategory(code, within.get(), enabled, weight));
      }
    }
    return categories;
  }

  Map<String, LocalStatus> statuses(Cursor section) {
    Map<String, LocalStatus> statuses = new LinkedHashMap<>();
    allThere(section, STATUSES);
    for (String code : section.names()) {
      Optional<Cursor> found = section.findObject(code);
      if (found.isEmpty()) {
        continue;
      }
      Cursor cursor = found.get();
      boolean own = !STATUSES.contains(code);
      cursor.only("ground", "labels", "mayWork");
      LegalStatusKind kind = own ? LegalStatusKind.OTHER : LegalStatusKind.valueOf(code);
      boolean named = named(section, cursor, code, own);
      Optional<WorkPermissionKind> mayWork = cursor.constant("mayWork", WorkPermissionKind.class);
      Optional<LegalGround> ground = cursor.has("ground") ? ground(cursor) : Optional.empty();
      if (mayWork.isPresent() && !cursor.has("ground")) {
        cursor.findings().error(cursor.pointer(), "local.groundMissing", "name", "mayWork");
      }
      if (mayWork.isPresent() && givesNoWork(kind, own, mayWork.get())) {
        cursor.findings().error(cursor.at("mayWork"), "local.statusCannotWork", "status", code);
      } else if (named) {
        name(Vocabularies.LEGAL_STATUSES, code, Optional.empty(), cursor);
        Optional<WorkPermissionKind> grounded = mayWork.filter(m -> ground.isPresent());
        statuses.put(code, new LocalStatus(code, kind, grounded, ground));
      }
    }
    return statuses;
  }

  /** What is no status at all gives no permission, and a permission of none or unknown is none. */
  private static boolean givesNoWork(
      LegalStatusKind kind, boolean own, WorkPermissionKind permission) {
    return kind == LegalStatusKind.IRREGULAR
        || kind == LegalStatusKind.UNKNOWN
        || kind == LegalStatusKind.OTHER && !own
        || permission == WorkPermissionKind.NONE
        || permission == WorkPermissionKind.UNKNOWN;
  }

  private static Optional<LegalGround> ground(Cursor cursor) {
    Cursor ground = cursor.object("ground");
    ground.only("citation", "source");
    Optional<String> citation = ground.needText("citation");
    if (citation.isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<URI> source = ground.text("source").map(URI::create);
      return Optional.of(new LegalGround(citation.get(), source));
    } catch (InvalidValueException e) {
      for (Problem problem : e.problems()) {
        cursor
            .findings()
            .add(
                new Problem(
                    ground.pointer() + problem.path(),
                    problem.code(),
                    problem.arguments(),
                    problem.severity()));
      }
    } catch (IllegalArgumentException e) {
      cursor.findings().error(ground.at("source"), "json.uri");
    }
    return Optional.empty();
  }

  private static void allThere(Cursor section, List<String> fixed) {
    for (String code : fixed) {
      if (!section.has(code)) {
        section.findings().error(section.pointer(), "local.fixedRemoved", "name", code);
      }
    }
  }

  private boolean named(Cursor section, Cursor cursor, String code, boolean own) {
    if (!own) {
      return true;
    }
    if (!code.matches(CODE)) {
      section.findings().error(section.at(code), "local.codeName", "name", Findings.shown(code));
      return false;
    }
    return cursor.localized("labels", root).isPresent();
  }

  private void name(String scheme, String code, Optional<String> broader, Cursor cursor) {
    SortedMap<LanguageTag, String> labels = cursor.labels("labels");
    if (!labels.isEmpty()) {
      vocabularies.add(scheme, code, broader, labels);
    }
  }
}
