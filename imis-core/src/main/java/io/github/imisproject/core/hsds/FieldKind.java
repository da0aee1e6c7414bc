package io.github.imisproject.core.hsds;

import java.util.Optional;
import java.util.function.Function;

/** What a field holds: how its value is understood, and what is said when it cannot be. */
enum FieldKind {
  /** The record's own id. */
  ID("", v -> HsdsValues.text(v)),
  /** A name that the record needs. */
  NAME("hsds.nameBlank", HsdsValues::text),
  /** Any text or number. */
  TEXT("", HsdsValues::text),
  /** The id of another record, or several with commas between. */
  REFERENCE("", HsdsValues::text),
  /** Degrees north. */
  LATITUDE("hsds.latitudeRange", v -> HsdsValues.number(v, -90, 90)),
  /** Degrees east. */
  LONGITUDE("hsds.longitudeRange", v -> HsdsValues.number(v, -180, 180)),
  /** A telephone number. */
  PHONE("hsds.phoneMalformed", HsdsValues::phone),
  /** An address for electronic mail. */
  EMAIL("hsds.emailMalformed", HsdsValues::email),
  /** A page on the web. */
  URL("hsds.urlMalformed", HsdsValues::url),
  /** A day. */
  DATE("hsds.dateMalformed", HsdsValues::date),
  /** A time of the day. */
  TIME("hsds.timeMalformed", HsdsValues::time),
  /** An IANA time zone. */
  TIMEZONE("hsds.timezoneUnknown", HsdsValues::zone),
  /** A language code. */
  LANGUAGE("hsds.languageUnknown", HsdsValues::language),
  /** A country code. */
  COUNTRY("hsds.countryUnknown", HsdsValues::country),
  /** A currency code. */
  CURRENCY("hsds.currencyUnknown", HsdsValues::currency),
  /** A price. */
  AMOUNT("hsds.amountRange", v -> HsdsValues.number(v, 0, 1e12)),
  /** Years of life. */
  AGE("hsds.ageRange", v -> HsdsValues.number(v, 0, 130)),
  /** A positive whole number. */
  COUNT("hsds.countRange", v -> HsdsValues.number(v, 1, 10_000)),
  /** Any number. */
  NUMBER("hsds.numberMalformed", v -> HsdsValues.number(v, -1e18, 1e18)),
  /** One weekday, in full or as two letters. */
  WEEKDAY("hsds.weekdayUnknown", HsdsValues::weekday),
  /** Weekdays with ordinals, as in RFC 5545. */
  WEEKDAYS("hsds.weekdayUnknown", HsdsValues::weekdays),
  /** How often something recurs. */
  FREQUENCY("hsds.frequencyUnknown", HsdsValues::frequency),
  /** The state of a service. */
  STATUS("hsds.statusUnknown", HsdsValues::status),
  /** How a place can be reached. */
  LOCATION_TYPE("hsds.locationTypeUnknown", HsdsValues::locationType),
  /** A geographic extent; GeoJSON where its type says so. */
  EXTENT("", HsdsValues::text);

  private final String code;
  private final Function<Object, Optional<?>> parser;

  FieldKind(String code, Function<Object, Optional<?>> parser) {
    this.code = code;
    this.parser = parser;
  }

  /** The key of the problem when a value that is there cannot be understood; empty if any can. */
  String code() {
    return code;
  }

  /** Whether {@code value}, which is not blank, can be understood. */
  boolean understands(Object value) {
    return parser.apply(value).isPresent();
  }

  /** Whether the value may be shown in a problem: never a way to reach somebody. */
  boolean mayBeShown() {
    return this != PHONE && this != EMAIL;
  }
}
