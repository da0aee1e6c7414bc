package io.github.imisproject.core.hsds;

import io.github.imisproject.core.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks at every record and says what is odd; nothing is changed and nothing left out. */
final class HsdsChecks {
  private static final Map<HsdsTable, List<String>> REQUIRED =
      Map.of(
          HsdsTable.ORGANIZATION, List.of("description"),
          HsdsTable.SERVICE, List.of("status"),
          HsdsTable.LOCATION, List.of("location_type"),
          HsdsTable.ADDRESS,
              List.of(
                  "address_1", "city", "state_province", "postal_code", "country", "address_type"),
          HsdsTable.PHONE, List.of("number"),
          HsdsTable.ELIGIBILITY, List.of("eligibility"));

  private static final Map<HsdsTable, List<HsdsTable>> BELONGS =
      Map.of(
          HsdsTable.SERVICE_AT_LOCATION, List.of(HsdsTable.SERVICE, HsdsTable.LOCATION),
          HsdsTable.ELIGIBILITY, List.of(HsdsTable.SERVICE),
          HsdsTable.COST_OPTION, List.of(HsdsTable.SERVICE));

  private final HsdsVersion version;
  private final List<Problem> problems;

  HsdsChecks(HsdsVersion version, List<Problem> problems) {
    this.version = version;
    this.problems = problems;
  }

  void check(HsdsRecord record) {
    if (record.id().isEmpty()) {
      warn(record, "id", "hsds.idBlank", Map.of("table", record.table().singular()));
    }
    record.table().fields().forEach((field, kind) -> checkField(record, field, kind));
    for (String field : REQUIRED.getOrDefault(record.table(), List.of())) {
      // Version 1.x has no types of locations and addresses.
      if (record.text(field).isEmpty() && (version == HsdsVersion.V3 || !field.endsWith("_type"))) {
        warn(
            record,
            field,
            "hsds.requiredBlank",
            Map.of("table", record.table().singular(), "field", field));
      }
    }
    for (HsdsTable parent : BELONGS.getOrDefault(record.table(), List.of())) {
      if (record.links(parent).isEmpty()) {
        String field = parent.singular() + "_id";
        warn(
            record,
            field,
            "hsds.referenceBlank",
            Map.of("table", record.table().singular(), "field", field));
      }
    }
    checkTogether(record);
  }

  private void checkField(HsdsRecord record, String field, FieldKind kind) {
    Object value = record.members().get(field);
    if (value instanceof Map<?, ?> || value instanceof List<?>) {
      warn(record, field, "hsds.notText", Map.of("field", field));
      return;
    }
    boolean blank =
        kind == FieldKind.NAME
            ? HsdsValues.text(value).filter(n -> !HsdsValues.standsForNoName(n)).isEmpty()
            : HsdsValues.plain(value).isEmpty();
    if (blank) {
      // A location may be without a name since version 3.0.
      boolean needed = record.table() != HsdsTable.LOCATION || version == HsdsVersion.V1;
      if (kind == FieldKind.NAME && needed) {
        warn(record, field, "hsds.nameBlank", Map.of("table", record.table().singular()));
      }
    } else if (!kind.code().isEmpty() && value != null && !kind.understands(value)) {
      Map<String, String> arguments = new HashMap<>(Map.of("field", field));
      if (kind.mayBeShown()) {
        arguments.put("value", RecordGatherer.shown(HsdsValues.text(value).orElse("")));
      }
      warn(record, field, kind.code(), arguments);
    }
  }

  /** Rules over several fields of one record. */
  private void checkTogether(HsdsRecord record) {
    switch (record.table()) {
      case SCHEDULE -> {
        ordered(record, "dtstart", "until");
        ordered(record, "valid_from", "valid_to");
        if (HsdsValues.plain(record.members().get("until")).isPresent()
            && HsdsValues.plain(record.members().get("count")).isPresent()) {
          warn(record, "count", "hsds.untilAndCount", Map.of());
        }
        checkTimes(record);
      }
      case COST_OPTION -> ordered(record, "valid_from", "valid_to");
      case SERVICE -> smaller(record, "minimum_age", "maximum_age", "hsds.agesReversed");
      case SERVICE_CAPACITY -> smaller(record, "available", "maximum", "hsds.capacityReversed");
      case LOCATION -> {
        if (record.text("latitude").isPresent() != record.text("longitude").isPresent()) {
          warn(record, "latitude", "hsds.coordinateHalf", Map.of());
        }
      }
      case SERVICE_AREA -> {
        String type = record.text("extent_type").orElse("").toLowerCase(Locale.ROOT);
        String extent = record.text("extent").orElse("{");
        if (type.equals("geojson") && !extent.startsWith("{")) {
          warn(record, "extent", "hsds.extentMalformed", Map.of());
        }
      }
      default -> {}
    }
  }

  private void checkTimes(HsdsRecord record) {
    Optional<HsdsValues.TimeOfDay> opens = HsdsValues.time(record.members().get("opens_at"));
    Optional<HsdsValues.TimeOfDay> closes = HsdsValues.time(record.members().get("closes_at"));
    if (opens.isPresent()
        && closes.isPresent()
        && closes.get().time().isBefore(opens.get().time())
        && !record.text("closes_at").orElse("").matches("(24:00|0?0:00).*")) {
      warn(
          record,
          "closes_at",
          "hsds.timesReversed",
          Map.of(
              "opens", record.text("opens_at").orElse(""),
              "closes", record.text("closes_at").orElse("")));
    }
    boolean zoned =
        HsdsValues.zone(record.members().get("timezone")).isPresent()
            || opens.flatMap(HsdsValues.TimeOfDay::zone).isPresent();
    if (version == HsdsVersion.V3 && opens.isPresent() && !zoned) {
      warn(
          record,
          "opens_at",
          "hsds.timeWithoutZone",
          Map.of("value", record.text("opens_at").orElse("")));
    }
  }

  private void ordered(HsdsRecord record, String from, String to) {
    Optional<LocalDate> first = HsdsValues.date(record.members().get(from));
    Optional<LocalDate> last = HsdsValues.date(record.members().get(to));
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      warn(
          record,
          to,
          "hsds.datesReversed",
          Map.of(
              "from",
              from,
              "first",
              first.get().toString(),
              "to",
              to,
              "last",
              last.get().toString()));
    }
  }

  private void smaller(HsdsRecord record, String lower, String upper, String code) {
    Optional<BigDecimal> low = HsdsValues.number(record.members().get(lower), -1e18, 1e18);
    Optional<BigDecimal> high = HsdsValues.number(record.members().get(upper), -1e18, 1e18);
    if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
      warn(
          record,
          upper,
          code,
          Map.of("lower", low.get().toString(), "upper", high.get().toString()));
    }
  }

  /** Says which references lead nowhere; the links stay. */
  void checkReferences(HsdsDirectory directory, List<HsdsRecord> records) {
    for (HsdsRecord record : records) {
      record
          .links()
          .forEach(
              (target, keys) -> {
                for (String key : keys) {
                  if (directory.find(target, key).isEmpty()) {
                    warn(
                        record,
                        target.singular() + "_id",
                        "hsds.referenceUnknown",
                        Map.of("table", target.singular(), "id", RecordGatherer.shown(key)));
                  }
                }
              });
    }
  }

  private void warn(HsdsRecord record, String field, String code, Map<String, String> arguments) {
    problems.add(
        Problem.warning(record.path() + separator(record.path()) + field, code, arguments));
  }

  /** Rows have paths like {@code services.csv:12}, JSON records have pointers. */
  static String separator(String path) {
    return path.isEmpty() || path.indexOf('/') >= 0 || path.endsWith("#") ? "/" : ":";
  }
}
