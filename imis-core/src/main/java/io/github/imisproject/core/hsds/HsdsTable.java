package io.github.imisproject.core.hsds;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of the Human Services Data Specification, by the names of version 3.0.
 *
 * <p>Version 1.x names a few tables otherwise; {@link #find} knows both. {@link #ELIGIBILITY} is of
 * 1.x only, {@link #SERVICE_CAPACITY} and {@link #UNIT} came with 3.1.
 *
 * @see <a href="https://docs.openreferral.org/en/latest/hsds/schema_reference.html">HSDS schema
 *     reference</a>
 */
public enum HsdsTable {
  /** Who provides services. */
  ORGANIZATION("organization", "organizations"),
  /** A group of services. */
  PROGRAM("program", "programs"),
  /** What is provided. */
  SERVICE("service", "services"),
  /** Where services are provided. */
  LOCATION("location", "locations"),
  /** A service at one of its locations. */
  SERVICE_AT_LOCATION(
      "service_at_location", "service_at_locations", "services_at_location", "service_at_location"),
  /** Addresses of locations. */
  ADDRESS("address", "addresses", "physical_addresses", "postal_addresses", "physical_address"),
  /** Telephone numbers. */
  PHONE("phone", "phones"),
  /** People or desks to turn to. */
  CONTACT("contact", "contacts"),
  /** When something is open, as recurrences; in 1.x one row for each weekday. */
  SCHEDULE("schedule", "schedules", "regular_schedules", "regular_schedule"),
  /** Who pays. */
  FUNDING("funding", "funding"),
  /** The area a service is for. */
  SERVICE_AREA("service_area", "service_areas"),
  /** What one must bring. */
  REQUIRED_DOCUMENT("required_document", "required_documents"),
  /** What it costs. */
  COST_OPTION("cost_option", "cost_options"),
  /** Languages of a service, location or telephone. */
  LANGUAGE("language", "languages"),
  /** How accessible a location is. */
  ACCESSIBILITY("accessibility", "accessibility", "accessibility_for_disabilities"),
  /** Identifiers of an organization in registers. */
  ORGANIZATION_IDENTIFIER("organization_identifier", "organization_identifiers"),
  /** Links from any record to a term of a taxonomy, or to a value. */
  ATTRIBUTE(
      "attribute",
      "attributes",
      "service_attributes",
      "other_attributes",
      "service_taxonomies",
      "service_taxonomy"),
  /** Vocabularies. */
  TAXONOMY("taxonomy", "taxonomies"),
  /** Terms of vocabularies. */
  TAXONOMY_TERM("taxonomy_term", "taxonomy_terms"),
  /** The log of changes. */
  METADATA("metadata", "metadata"),
  /** Descriptions of the tables themselves. */
  META_TABLE_DESCRIPTION("meta_table_description", "meta_table_descriptions"),
  /** How much of a service is left. */
  SERVICE_CAPACITY("service_capacity", "service_capacities"),
  /** What a capacity is counted in. */
  UNIT("unit", "units"),
  /** Who may use a service, in version 1.x. */
  ELIGIBILITY("eligibility", "eligibilities", "eligibility");

  private final String singular;
  private final List<String> plurals;

  HsdsTable(String singular, String... plurals) {
    this.singular = singular;
    this.plurals = List.of(plurals);
  }

  /** Returns the name of one record, such as {@code service}. */
  public String singular() {
    return singular;
  }

  /** Returns the name of the member that holds several, such as {@code services}. */
  public String plural() {
    return plurals.get(0);
  }

  /** Returns the name of the table's file, such as {@code services.csv}. */
  public String fileName() {
    // The published examples write this one in the singular.
    return (this == SERVICE_AT_LOCATION ? singular : plural()) + ".csv";
  }

  /** Returns the table of a name in singular or plural, with or without {@code .csv}. */
  public static Optional<HsdsTable> find(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(
        Names.TABLES.get(key.endsWith(".csv") ? key.substring(0, key.length() - 4) : key));
  }

  /**
   * Returns the table that a member of a nested record holds, such as {@code taxonomy_detail}.
   *
   * <p>Many members are plain text although a table has their name, such as {@code taxonomy} of a
   * term: it is for the caller to see whether the value is an object or a list of objects.
   */
  static Optional<HsdsTable> ofMember(String member) {
    return member.equals("taxonomy_detail") ? Optional.of(TAXONOMY) : find(member);
  }

  /** Returns the fields of version 3.0, with what each holds. */
  Map<String, FieldKind> fields() {
    return Collections.unmodifiableMap(Fields.of(this));
  }

  /** All names, in a class of its own because an enum's constants come before its statics. */
  private static final class Names {
    static final Map<String, HsdsTable> TABLES = new LinkedHashMap<>();

    static {
      for (HsdsTable table : values()) {
        TABLES.put(table.singular, table);
        table.plurals.forEach(plural -> TABLES.put(plural, table));
      }
    }
  }

  /** The fields, read once. */
  private static final class Fields {
    static final Map<HsdsTable, Map<String, FieldKind>> ALL = all();

    static Map<String, FieldKind> of(HsdsTable table) {
      return ALL.getOrDefault(table, Map.of());
    }

    private static Map<HsdsTable, Map<String, FieldKind>> all() {
      Map<HsdsTable, Map<String, FieldKind>> all = new LinkedHashMap<>();
      Arrays.stream(values()).forEach(table -> all.put(table, HsdsFields.of(table)));
      return all;
    }
  }
}
