package io.github.imisproject.core.hsds;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.eligibility.EligibilityRule;
import io.github.imisproject.core.eligibility.Predicate;
import io.github.imisproject.core.offer.Capacity;
import io.github.imisproject.core.offer.CostOption;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.offer.OfferedLanguage;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.offer.terms.RequiredDocument;
import io.github.imisproject.core.place.Address;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.provider.ContactPoint;
import io.github.imisproject.core.provider.Organisation;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.core.schedule.WeekdayRule;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.core.value.DateRange;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes the plain HSDS records of entities of the model. */
final class ExportBuilder {
  private final LanguageTag language;
  private final List<HsdsRecord> records = new ArrayList<>();
  private final Set<String> terms = new HashSet<>();
  private final Map<String, String> organisationOf = new LinkedHashMap<>();

  ExportBuilder(LanguageTag language) {
    this.language = language;
  }

  List<HsdsRecord> records() {
    return records;
  }

  void addOrganisation(Organisation organisation) {
    String id = organisation.id();
    Row row = new Row().put("id", id).put("name", picked(Optional.of(organisation.name())));
    // The standard requires a description: the name says at least who it is.
    row.put(
        "description",
        picked(organisation.details().description().or(() -> Optional.of(organisation.name()))));
    row.put("website", organisation.details().website());
    row.putAll(leftOver(organisation.unknownMembers()));
    List<ContactPoint> contacts = organisation.details().contacts();
    contacts.stream()
        .flatMap(c -> c.email().stream())
        .findFirst()
        .ifPresent(e -> row.put("email", e));
    add(HsdsTable.ORGANIZATION, id, row, Map.of());
    int n = 0;
    for (ContactPoint contact : contacts) {
      if (contact.phone().isPresent()) {
        part(
            HsdsTable.PHONE,
            HsdsTable.ORGANIZATION,
            id,
            n++,
            new Row().put("number", contact.phone()).put("description", picked(contact.label())));
      }
    }
    for (String place : organisation.details().placeIds()) {
      organisationOf.put(place, id);
    }
  }

  void addPlace(Place place) {
    Row row =
        new Row()
            .put("id", place.id())
            .put("location_type", place.locationType().name().toLowerCase(Locale.ROOT))
            .put("name", picked(place.name()))
            .put("description", picked(place.description()));
    place.point().ifPresent(p -> row.put("latitude", p.latitude()).put("longitude", p.longitude()));
    if (place.confidential()) {
      row.put("confidential", true);
    }
    Map<String, Object> left = new LinkedHashMap<>(leftOver(place.unknownMembers()));
    Object accessibility = left.remove("accessibility");
    row.putAll(left);
    String organisation = organisationOf.get(place.id());
    add(
        HsdsTable.LOCATION,
        place.id(),
        row,
        organisation == null ? Map.of() : Map.of(HsdsTable.ORGANIZATION, List.of(organisation)));
    place
        .address()
        .ifPresent(a -> part(HsdsTable.ADDRESS, HsdsTable.LOCATION, place.id(), 0, address(a)));
    if (accessibility instanceof List<?> texts) {
      for (int i = 0; i < texts.size(); i++) {
        Row text = new Row().put("description", texts.get(i));
        part(HsdsTable.ACCESSIBILITY, HsdsTable.LOCATION, place.id(), i, text);
      }
    }
  }

  private static Row address(Address address) {
    Row row = new Row();
    for (int i = 0; i < address.lines().size(); i++) {
      row.put("address_" + (i + 1), address.lines().get(i));
    }
    return row.put("city", address.city())
        .put("state_province", address.stateProvince())
        .put("postal_code", address.postalCode())
        .put("country", address.country())
        .put("address_type", "physical");
  }

  void addOffer(Offer offer) {
    OfferDetails details = offer.details();
    String id = offer.id();
    Row row =
        new Row()
            .put("id", id)
            .put("name", picked(Optional.of(details.title())))
            .put("description", picked(details.description()))
            .put("status", status(details.status()))
            .put("eligibility_description", picked(details.eligibilityDescription()))
            .put("assured_date", details.assuredOn());
    details
        .eligibility()
        .flatMap(ExportBuilder::ages)
        .ifPresent(
            a -> {
              row.put("minimum_age", a.from());
              row.put("maximum_age", a.below().map(b -> b - 1));
            });
    if (offer instanceof ServiceOffer service) {
      row.put("url", service.website())
          .put("application_process", picked(service.applicationProcess()))
          .put("wait_time", picked(service.waitTime()));
    }
    row.putAll(leftOver(offer.unknownMembers()));
    add(HsdsTable.SERVICE, id, row, Map.of(HsdsTable.ORGANIZATION, List.of(details.providerId())));
    int n = 0;
    for (String place : details.placeIds()) {
      String at = partId(HsdsTable.SERVICE_AT_LOCATION, id, n++);
      add(
          HsdsTable.SERVICE_AT_LOCATION,
          at,
          new Row().put("id", at),
          Map.of(HsdsTable.SERVICE, List.of(id), HsdsTable.LOCATION, List.of(place)));
    }
    addParts(details, id);
    addTerm(id, "imis-category", details.category().name());
    details.topics().forEach(topic -> addTerm(id, topic.scheme(), topic.notation()));
  }

  private void addParts(OfferDetails details, String id) {
    int n = 0;
    for (Schedule schedule : details.schedules()) {
      part(HsdsTable.SCHEDULE, HsdsTable.SERVICE, id, n++, schedule(schedule));
    }
    n = 0;
    for (OfferedLanguage offered : details.languages()) {
      Row row = new Row().put("code", offered.language()).put("note", picked(offered.note()));
      part(HsdsTable.LANGUAGE, HsdsTable.SERVICE, id, n++, row);
    }
    n = 0;
    for (RequiredDocument document : details.requiredDocuments()) {
      Row row = new Row().put("document", picked(document.label()));
      document
          .document()
          .filter(d -> document.label().isEmpty())
          .map(ConceptRef::notation)
          .ifPresent(d -> row.put("document", d));
      part(
          HsdsTable.REQUIRED_DOCUMENT,
          HsdsTable.SERVICE,
          id,
          n++,
          row.put("uri", document.website()));
    }
    n = 0;
    for (CostOption cost : details.costs()) {
      part(HsdsTable.COST_OPTION, HsdsTable.SERVICE, id, n++, cost(cost));
    }
    n = 0;
    for (Capacity capacity : details.capacities()) {
      Row row =
          new Row()
              .put("available", capacity.available())
              .put("maximum", capacity.total())
              .put("updated", capacity.asOf());
      String unit = partId(HsdsTable.UNIT, capacity.unit(), 0);
      if (terms.add(unit)) {
        add(HsdsTable.UNIT, unit, new Row().put("id", unit).put("name", capacity.unit()), Map.of());
      }
      String part = partId(HsdsTable.SERVICE_CAPACITY, id, n++);
      add(
          HsdsTable.SERVICE_CAPACITY,
          part,
          row.put("id", part),
          Map.of(HsdsTable.SERVICE, List.of(id), HsdsTable.UNIT, List.of(unit)));
    }
  }

  private Row cost(CostOption cost) {
    Row row = new Row().put("option", picked(cost.option()));
    cost.amount().ifPresent(a -> row.put("amount", a.amount()).put("currency", a.currency()));
    DateRange validity = cost.validity();
    return row.put("valid_from", validity.start())
        .put("valid_to", validity.end().map(d -> d.minusDays(1)));
  }

  private static Row schedule(Schedule schedule) {
    Row row =
        new Row()
            .put("freq", schedule.frequency().name())
            .put("interval", schedule.interval())
            .put("dtstart", schedule.start())
            .put("until", schedule.until())
            .put("count", schedule.count())
            .put("opens_at", schedule.opensAt())
            .put("closes_at", schedule.closesAt())
            .put("timezone", schedule.timezone())
            .put(
                "attending_type",
                schedule.attendingType().map(a -> a.name().toLowerCase(Locale.ROOT)));
    if (!schedule.byDay().isEmpty()) {
      row.put(
          "byday",
          schedule.byDay().stream().map(WeekdayRule::toString).collect(Collectors.joining(",")));
    }
    if (!schedule.byMonthDay().isEmpty()) {
      row.put(
          "bymonthday",
          schedule.byMonthDay().stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
    return row;
  }

  /** Ages as a condition of their own, or as one of several that all must hold. */
  private static Optional<Predicate.AgeBetween> ages(EligibilityRule rule) {
    if (rule instanceof Predicate.AgeBetween ages) {
      return Optional.of(ages);
    }
    return rule instanceof EligibilityRule.All all
        ? all.rules().stream().flatMap(r -> ages(r).stream()).findFirst()
        : Optional.empty();
  }

  private static String status(OfferStatus status) {
    return switch (status) {
      case ACTIVE -> "active";
      case DRAFT -> "inactive";
      case PAUSED -> "temporarily closed";
      case CLOSED, EXPIRED -> "defunct";
    };
  }

  private void addTerm(String service, String scheme, String notation) {
    String term = partId(HsdsTable.TAXONOMY_TERM, scheme + ":" + notation, 0);
    if (terms.add(term)) {
      Row row = new Row().put("id", term).put("code", notation).put("name", notation);
      row.put("description", notation).put("taxonomy", scheme);
      add(HsdsTable.TAXONOMY_TERM, term, row, Map.of());
    }
    String id = partId(HsdsTable.ATTRIBUTE, service + " " + term, 0);
    add(
        HsdsTable.ATTRIBUTE,
        id,
        new Row().put("id", id).put("link_entity", "service"),
        Map.of(HsdsTable.SERVICE, List.of(service), HsdsTable.TAXONOMY_TERM, List.of(term)));
  }

  /** Returns an attribute with a value of its own. */
  static HsdsRecord attribute(HsdsTable table, String of, String linkType, String value) {
    String id = partId(HsdsTable.ATTRIBUTE, table.singular() + " " + of + " " + linkType, 0);
    Row row =
        new Row().put("id", id).put("link_type", linkType).put("link_entity", table.singular());
    return new HsdsRecord(
        HsdsTable.ATTRIBUTE, id, id, row.put("value", value).members, Map.of(table, List.of(of)));
  }

  private void part(HsdsTable table, HsdsTable parent, String parentId, int n, Row row) {
    String id = partId(table, parent.singular() + " " + parentId, n);
    Row whole = new Row().put("id", id);
    whole.members.putAll(row.members);
    add(table, id, whole, Map.of(parent, List.of(parentId)));
  }

  private void add(HsdsTable table, String id, Row row, Map<HsdsTable, List<String>> links) {
    records.add(new HsdsRecord(table, id, id, row.members, links));
  }

  /** An id that is the same whenever the same part is written. */
  private static String partId(HsdsTable table, String of, int n) {
    String name = table.singular() + " " + of + " " + n;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Map<String, Object> leftOver(Map<String, Object> unknown) {
    Map<String, Object> left = new LinkedHashMap<>();
    if (unknown.get("hsds") instanceof Map<?, ?> own) {
      own.forEach((name, value) -> left.put(String.valueOf(name), value));
    }
    return left;
  }

  private Optional<String> picked(Optional<LocalizedText> text) {
    return text.map(this::pick);
  }

  private String pick(LocalizedText text) {
    return text.find(language)
        .or(() -> text.find(new LanguageTag(language.language())))
        .map(Translation::value)
        .filter(v -> !v.isEmpty())
        .orElseGet(text::original);
  }

  /** Members in their order; what is absent is not written. */
  private static final class Row {
    final Map<String, Object> members = new LinkedHashMap<>();

    Row put(String name, Object value) {
      members.put(
          name, value instanceof Number || value instanceof Boolean ? value : value.toString());
      return this;
    }

    Row put(String name, Optional<?> value) {
      value.ifPresent(v -> put(name, v));
      return this;
    }

    void putAll(Map<String, Object> more) {
      more.forEach(members::putIfAbsent);
    }
  }
}
