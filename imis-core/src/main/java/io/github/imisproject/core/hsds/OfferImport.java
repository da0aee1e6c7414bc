package io.github.imisproject.core.hsds;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.eligibility.EligibilityRule;
import io.github.imisproject.core.eligibility.Predicate;
import io.github.imisproject.core.offer.Capacity;
import io.github.imisproject.core.offer.CostOption;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.offer.OfferedLanguage;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.offer.terms.RequiredDocument;
import io.github.imisproject.core.place.LocationType;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.core.value.Money;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes offers of services. */
final class OfferImport {
  private static final int OLDEST = 130;
  private static final Set<String> TAKEN =
      Set.of(
          "id",
          "organization_id",
          "name",
          "description",
          "url",
          "status",
          "application_process",
          "wait_time",
          "eligibility_description",
          "minimum_age",
          "maximum_age",
          "assured_date");

  private final ImportContext context;
  private final OfferCategory category;
  private final ScheduleImport schedules;
  private final TermNames names = new TermNames(Vocabularies.embedded());

  OfferImport(ImportContext context, OfferCategory category) {
    this.context = context;
    this.category = category;
    this.schedules = new ScheduleImport(context);
  }

  List<Offer> offers() {
    List<Offer> offers = new ArrayList<>();
    for (HsdsRecord service : context.tables().records(HsdsTable.SERVICE)) {
      offers.add(context.overlay().restore(Offer.class, service, offer(service)));
    }
    return offers;
  }

  private Offer offer(HsdsRecord service) {
    ServiceOffer.Builder builder = ServiceOffer.builder(details(service));
    context.text(service, "application_process").ifPresent(builder::applicationProcess);
    context.text(service, "wait_time").ifPresent(builder::waitTime);
    HsdsValues.url(service.members().get("url")).ifPresent(builder::website);
    return builder.unknownMembers(ImportContext.leftOver(service, TAKEN)).build();
  }

  private OfferDetails details(HsdsRecord service) {
    String id = context.id(service);
    LocalizedText title =
        context
            .text(service, "name", "alternate_name")
            .orElseGet(() -> LocalizedText.of(LanguageTag.UNDETERMINED, id));
    OfferStatus status =
        HsdsValues.status(service.members().get("status")).orElse(OfferStatus.ACTIVE);
    List<HsdsRecord> terms = terms(service);
    OfferDetails.Builder details =
        OfferDetails.builder(
            id, OrganisationImport.providerId(context, service), title, category(terms), status);
    context.text(service, "description").ifPresent(details::description);
    details.topics(topics(terms));
    details.meetsNeeds(needs(terms));
    List<HsdsRecord> atLocations = context.tables().linked(HsdsTable.SERVICE_AT_LOCATION, service);
    Set<HsdsRecord> places = new LinkedHashSet<>();
    atLocations.forEach(a -> places.addAll(context.targets(a, HsdsTable.LOCATION)));
    details.placeIds(
        places.stream().map(context::id).collect(Collectors.toCollection(LinkedHashSet::new)));
    if (places.stream().anyMatch(OfferImport::isVirtual)) {
      details.remote(true);
    }
    details.schedules(schedules(service, atLocations, List.copyOf(places)));
    details.languages(languages(service, List.copyOf(places)));
    ages(service).ifPresent(details::eligibility);
    eligibilityText(service).ifPresent(details::eligibilityDescription);
    details.requiredDocuments(documents(service));
    details.costs(costs(service));
    details.capacities(capacities(service));
    HsdsValues.date(service.members().get("assured_date")).ifPresent(details::assuredOn);
    return details.build();
  }

  private static boolean isVirtual(HsdsRecord location) {
    return HsdsValues.locationType(location.members().get("location_type"))
        .filter(t -> t == LocationType.VIRTUAL)
        .isPresent();
  }

  /** The hours of the service; only where it has none those of the places. */
  private List<Schedule> schedules(
      HsdsRecord service, List<HsdsRecord> atLocations, List<HsdsRecord> places) {
    List<HsdsRecord> own = new ArrayList<>(context.tables().linked(HsdsTable.SCHEDULE, service));
    own.addAll(context.belonging(HsdsTable.SCHEDULE, atLocations));
    List<Schedule> made = schedules.schedules(own);
    return made.isEmpty()
        ? schedules.schedules(context.belonging(HsdsTable.SCHEDULE, places))
        : made;
  }

  /** The languages of the service; only where it has none those of the places. */
  private List<OfferedLanguage> languages(HsdsRecord service, List<HsdsRecord> places) {
    List<HsdsRecord> records = context.tables().linked(HsdsTable.LANGUAGE, service);
    if (records.isEmpty()) {
      records = context.belonging(HsdsTable.LANGUAGE, places);
    }
    Map<LanguageTag, OfferedLanguage> languages = new LinkedHashMap<>();
    for (HsdsRecord record : records) {
      language(record)
          .ifPresent(
              tag ->
                  languages.putIfAbsent(
                      tag, new OfferedLanguage(tag, false, context.text(record, "note"))));
    }
    return List.copyOf(languages.values());
  }

  /** The code, or else the name, of a language; 1.x has only a column {@code language}. */
  static Optional<LanguageTag> language(HsdsRecord record) {
    return HsdsValues.language(record.members().get("code"))
        .or(() -> HsdsValues.language(record.members().get("name")))
        .or(() -> HsdsValues.language(record.members().get("language")));
  }

  /** Ages count as reached from the birthday on and until the day before the next one. */
  private Optional<EligibilityRule> ages(HsdsRecord service) {
    Optional<Integer> from =
        HsdsValues.number(service.members().get("minimum_age"), 0, OLDEST).map(Number::intValue);
    Optional<Integer> below =
        HsdsValues.number(service.members().get("maximum_age"), 0, OLDEST)
            .map(n -> n.intValue() + 1);
    if (from.filter(f -> f > 0).isEmpty() && below.isEmpty()) {
      return Optional.empty();
    }
    return context.attempt(service, () -> new Predicate.AgeBetween(from, below));
  }

  private Optional<LocalizedText> eligibilityText(HsdsRecord service) {
    Optional<LocalizedText> own = context.text(service, "eligibility_description");
    if (own.isPresent()) {
      return own;
    }
    String joined =
        context.tables().linked(HsdsTable.ELIGIBILITY, service).stream()
            .flatMap(e -> e.text("eligibility").stream())
            .distinct()
            .collect(Collectors.joining("\n"));
    return joined.isEmpty() ? Optional.empty() : Optional.of(context.text(joined));
  }

  private List<RequiredDocument> documents(HsdsRecord service) {
    List<RequiredDocument> documents = new ArrayList<>();
    for (HsdsRecord record : context.tables().linked(HsdsTable.REQUIRED_DOCUMENT, service)) {
      Optional<LocalizedText> label = context.text(record, "document");
      if (label.isPresent()) {
        documents.add(
            new RequiredDocument(
                Optional.empty(), label, HsdsValues.url(record.members().get("uri"))));
      }
    }
    return documents;
  }

  private List<CostOption> costs(HsdsRecord service) {
    List<CostOption> costs = new ArrayList<>();
    for (HsdsRecord record : context.tables().linked(HsdsTable.COST_OPTION, service)) {
      Optional<LocalizedText> option = context.text(record, "option", "amount_description");
      Optional<Money> amount = money(record);
      if (amount.isPresent() || option.isPresent()) {
        context
            .attempt(
                record, () -> new CostOption(amount, option, Optional.empty(), validity(record)))
            .ifPresent(costs::add);
      }
    }
    if (costs.isEmpty()) {
      context
          .text(service, "fees_description", "fees")
          .ifPresent(
              fees ->
                  costs.add(
                      new CostOption(
                          Optional.empty(),
                          Optional.of(fees),
                          Optional.empty(),
                          DateRange.ALWAYS)));
    }
    return costs;
  }

  /** An amount needs its currency; nothing costs nothing in any. */
  private static Optional<Money> money(HsdsRecord record) {
    Optional<BigDecimal> amount = HsdsValues.number(record.members().get("amount"), 0, 1e12);
    Optional<String> currency = HsdsValues.currency(record.members().get("currency"));
    if (currency.isEmpty()) {
      return amount.filter(a -> a.signum() == 0).map(a -> Money.euros("0"));
    }
    return amount.map(a -> new Money(a, currency.get()));
  }

  private static DateRange validity(HsdsRecord record) {
    Optional<LocalDate> from = HsdsValues.date(record.members().get("valid_from"));
    return new DateRange(
        from, HsdsValues.date(record.members().get("valid_to")).map(d -> d.plusDays(1)));
  }

  private List<Capacity> capacities(HsdsRecord service) {
    List<Capacity> capacities = new ArrayList<>();
    for (HsdsRecord record : context.tables().linked(HsdsTable.SERVICE_CAPACITY, service)) {
      String unit =
          context.targets(record, HsdsTable.UNIT).stream()
              .flatMap(u -> u.text("name").stream())
              .findFirst()
              .or(() -> record.text("unit"))
              .orElse("place");
      Optional<Integer> available = whole(record, "available");
      // More available than there are: the total is the doubtful one.
      Optional<Integer> total =
          whole(record, "maximum").filter(m -> available.map(a -> a <= m).orElse(true));
      if (available.isPresent() || total.isPresent()) {
        Optional<LocalDate> asOf = HsdsValues.date(record.members().get("updated"));
        context
            .attempt(record, () -> new Capacity(unit, total, available, asOf))
            .ifPresent(capacities::add);
      }
    }
    return capacities;
  }

  private static Optional<Integer> whole(HsdsRecord record, String member) {
    return HsdsValues.number(record.members().get(member), 0, 1_000_000).map(Number::intValue);
  }

  /** The terms of a service; version 1.x calls a term a taxonomy. */
  private List<HsdsRecord> terms(HsdsRecord service) {
    Set<HsdsRecord> terms = new LinkedHashSet<>();
    for (HsdsRecord attribute : context.tables().linked(HsdsTable.ATTRIBUTE, service)) {
      terms.addAll(context.targets(attribute, HsdsTable.TAXONOMY_TERM));
      terms.addAll(context.targets(attribute, HsdsTable.TAXONOMY));
    }
    return List.copyOf(terms);
  }

  private List<ConceptRef> topics(List<HsdsRecord> terms) {
    Set<ConceptRef> topics = new LinkedHashSet<>();
    for (HsdsRecord term : terms) {
      Optional<String> vocabulary =
          context.targets(term, HsdsTable.TAXONOMY).stream()
              .flatMap(t -> t.text("name").stream())
              .findFirst();
      String scheme = term.firstText("taxonomy", "vocabulary").or(() -> vocabulary).orElse("hsds");
      context
          .attempt(
              term,
              () -> ConceptRef.of(scheme.replace(':', '-'), term.text("code").orElse(term.key())))
          .ifPresent(topics::add);
    }
    return List.copyOf(topics);
  }

  /** The first term whose code or name is that of a field of life. */
  private OfferCategory category(List<HsdsRecord> terms) {
    return terms.stream()
        .flatMap(t -> Stream.of(t.text("code"), t.text("name")))
        .flatMap(Optional::stream)
        .flatMap(t -> names.category(t).stream())
        .findFirst()
        .orElse(category);
  }

  private List<ConceptRef> needs(List<HsdsRecord> terms) {
    return terms.stream()
        .flatMap(t -> t.text("name").stream())
        .flatMap(t -> names.need(t).stream())
        .distinct()
        .toList();
  }
}
