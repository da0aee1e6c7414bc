package io.github.imisproject.core.hsds;

import static io.github.imisproject.core.hsds.FieldKind.AGE;
import static io.github.imisproject.core.hsds.FieldKind.AMOUNT;
import static io.github.imisproject.core.hsds.FieldKind.COUNT;
import static io.github.imisproject.core.hsds.FieldKind.COUNTRY;
import static io.github.imisproject.core.hsds.FieldKind.CURRENCY;
import static io.github.imisproject.core.hsds.FieldKind.DATE;
import static io.github.imisproject.core.hsds.FieldKind.EMAIL;
import static io.github.imisproject.core.hsds.FieldKind.EXTENT;
import static io.github.imisproject.core.hsds.FieldKind.FREQUENCY;
import static io.github.imisproject.core.hsds.FieldKind.ID;
import static io.github.imisproject.core.hsds.FieldKind.LANGUAGE;
import static io.github.imisproject.core.hsds.FieldKind.LATITUDE;
import static io.github.imisproject.core.hsds.FieldKind.LOCATION_TYPE;
import static io.github.imisproject.core.hsds.FieldKind.LONGITUDE;
import static io.github.imisproject.core.hsds.FieldKind.NAME;
import static io.github.imisproject.core.hsds.FieldKind.NUMBER;
import static io.github.imisproject.core.hsds.FieldKind.PHONE;
import static io.github.imisproject.core.hsds.FieldKind.REFERENCE;
import static io.github.imisproject.core.hsds.FieldKind.STATUS;
import static io.github.imisproject.core.hsds.FieldKind.TEXT;
import static io.github.imisproject.core.hsds.FieldKind.TIME;
import static io.github.imisproject.core.hsds.FieldKind.TIMEZONE;
import static io.github.imisproject.core.hsds.FieldKind.URL;
import static io.github.imisproject.core.hsds.FieldKind.WEEKDAY;
import static io.github.imisproject.core.hsds.FieldKind.WEEKDAYS;

import java.util.LinkedHashMap;
import java.util.Map;

/** What each field of each table holds, after the schemas of HSDS 3.0 and what 1.x and 3.1 add. */
final class HsdsFields {
  private HsdsFields() {}

  static Map<String, FieldKind> of(HsdsTable table) {
    Spec spec = new Spec().add(ID, "id");
    switch (table) {
      case ORGANIZATION ->
          spec.add(NAME, "name")
              .add(TEXT, "alternate_name", "description", "tax_status", "tax_id", "legal_status")
              .add(EMAIL, "email")
              .add(URL, "website", "url", "uri")
              .add(TEXT, "logo")
              .add(NUMBER, "year_incorporated")
              .add(REFERENCE, "parent_organization_id");
      case PROGRAM ->
          spec.add(REFERENCE, "organization_id")
              .add(NAME, "name")
              .add(TEXT, "alternate_name", "description");
      case SERVICE ->
          spec.add(REFERENCE, "organization_id", "program_id")
              .add(NAME, "name")
              .add(TEXT, "alternate_name", "description", "interpretation_services")
              .add(TEXT, "application_process", "fees_description", "wait_time", "fees")
              .add(TEXT, "accreditations", "eligibility_description", "licenses", "alert")
              .add(TEXT, "last_modified")
              .add(URL, "url")
              .add(EMAIL, "email", "assurer_email")
              .add(STATUS, "status")
              .add(AGE, "minimum_age", "maximum_age")
              .add(DATE, "assured_date");
      case LOCATION ->
          spec.add(LOCATION_TYPE, "location_type")
              .add(REFERENCE, "organization_id")
              .add(NAME, "name")
              .add(TEXT, "alternate_name", "description", "transportation")
              .add(TEXT, "external_identifier", "external_identifier_type")
              .add(URL, "url")
              .add(LATITUDE, "latitude")
              .add(LONGITUDE, "longitude");
      case SERVICE_AT_LOCATION ->
          spec.add(REFERENCE, "service_id", "location_id").add(TEXT, "description");
      case ADDRESS ->
          spec.add(REFERENCE, "location_id")
              .add(TEXT, "attention", "address_1", "address_2", "city", "region")
              .add(TEXT, "state_province", "postal_code")
              .add(COUNTRY, "country")
              .add(LOCATION_TYPE, "address_type");
      case PHONE ->
          parents(spec)
              .add(REFERENCE, "contact_id")
              .add(PHONE, "number")
              .add(NUMBER, "extension")
              .add(TEXT, "type", "description");
      case CONTACT -> parents(spec).add(TEXT, "name", "title", "department").add(EMAIL, "email");
      case SCHEDULE ->
          spec.add(REFERENCE, "service_id", "location_id", "service_at_location_id")
              .add(DATE, "valid_from", "valid_to", "dtstart", "until")
              .add(TIMEZONE, "timezone")
              .add(COUNT, "count", "interval")
              .add(WEEKDAY, "wkst", "weekday")
              .add(FREQUENCY, "freq")
              .add(WEEKDAYS, "byday")
              .add(TEXT, "byweekno", "bymonthday", "byyearday", "description", "notes")
              .add(TEXT, "attending_type")
              .add(TIME, "opens_at", "closes_at")
              .add(URL, "schedule_link");
      case FUNDING -> spec.add(REFERENCE, "organization_id", "service_id").add(TEXT, "source");
      case SERVICE_AREA ->
          spec.add(REFERENCE, "service_id")
              .add(TEXT, "name", "description", "extent_type")
              .add(EXTENT, "extent")
              .add(URL, "uri");
      case REQUIRED_DOCUMENT ->
          spec.add(REFERENCE, "service_id").add(TEXT, "document").add(URL, "uri");
      case COST_OPTION ->
          spec.add(REFERENCE, "service_id")
              .add(DATE, "valid_from", "valid_to")
              .add(TEXT, "option", "amount_description")
              .add(CURRENCY, "currency")
              .add(AMOUNT, "amount");
      case LANGUAGE ->
          spec.add(REFERENCE, "service_id", "location_id", "phone_id")
              .add(TEXT, "name", "note")
              .add(LANGUAGE, "code");
      case ACCESSIBILITY ->
          spec.add(REFERENCE, "location_id").add(TEXT, "description", "details").add(URL, "url");
      case ORGANIZATION_IDENTIFIER ->
          spec.add(REFERENCE, "organization_id")
              .add(TEXT, "identifier_scheme", "identifier_type", "identifier");
      case ATTRIBUTE ->
          // The last two are of 1.x, where the table is called service_taxonomy.
          spec.add(REFERENCE, "link_id", "taxonomy_term_id", "service_id", "taxonomy_id")
              .add(TEXT, "link_type", "link_entity", "value");
      case TAXONOMY -> spec.add(NAME, "name").add(TEXT, "description", "version").add(URL, "uri");
      case TAXONOMY_TERM ->
          spec.add(NAME, "name")
              .add(TEXT, "code", "description", "taxonomy")
              .add(LANGUAGE, "language")
              .add(REFERENCE, "parent_id", "taxonomy_id")
              .add(URL, "term_uri");
      case METADATA ->
          spec.add(REFERENCE, "resource_id")
              .add(TEXT, "resource_type", "last_action_type", "field_name", "previous_value")
              .add(TEXT, "replacement_value", "updated_by")
              .add(DATE, "last_action_date");
      case META_TABLE_DESCRIPTION ->
          spec.add(TEXT, "name", "character_set").add(LANGUAGE, "language");
      case SERVICE_CAPACITY ->
          spec.add(REFERENCE, "service_id", "unit_id")
              .add(NUMBER, "available", "maximum")
              .add(TEXT, "description", "updated");
      case UNIT -> spec.add(NAME, "name").add(TEXT, "scheme", "identifier").add(URL, "uri");
      case ELIGIBILITY -> spec.add(REFERENCE, "service_id").add(TEXT, "eligibility");
    }
    return spec.fields;
  }

  private static Spec parents(Spec spec) {
    return spec.add(
        REFERENCE, "location_id", "service_id", "organization_id", "service_at_location_id");
  }

  private static final class Spec {
    final Map<String, FieldKind> fields = new LinkedHashMap<>();

    Spec add(FieldKind kind, String... names) {
      for (String name : names) {
        fields.put(name, kind);
      }
      return this;
    }
  }
}
