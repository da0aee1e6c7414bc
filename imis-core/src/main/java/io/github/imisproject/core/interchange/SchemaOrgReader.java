package io.github.imisproject.core.interchange;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Capacity;
import io.github.imisproject.core.offer.CostOption;
import io.github.imisproject.core.offer.CulturalActivity;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.offer.OfferedLanguage;
import io.github.imisproject.core.offer.terms.ContractType;
import io.github.imisproject.core.offer.terms.HoursPerWeek;
import io.github.imisproject.core.offer.terms.PayPeriod;
import io.github.imisproject.core.offer.terms.PeriodicAmount;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.schedule.AttendingType;
import io.github.imisproject.core.schedule.Frequency;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.DateRange;
import io.github.imisproject.core.value.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes offers of the objects of one document. */
final class SchemaOrgReader {
  private static final Pattern HOURS =
      Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)(?:\\s*-\\s*(\\d{1,3}(?:\\.\\d+)?))? hours per week");
  private static final Map<String, ContractType> EMPLOYMENT =
      Map.of(
          "FULL_TIME", ContractType.FULL_TIME,
          "PART_TIME", ContractType.PART_TIME,
          "TEMPORARY", ContractType.TEMPORARY,
          "INTERN", ContractType.INTERNSHIP,
          "CONTRACTOR", ContractType.CONTRACTOR,
          "PER_DIEM", ContractType.PER_DIEM,
          "OTHER", ContractType.OTHER);

  private final LanguageTag language;
  private final SchemaOrgParties parties;
  private final Set<String> taken = new HashSet<>();

  SchemaOrgReader(LanguageTag language, Map<String, LdNode> byId) {
    this.language = language;
    this.parties = new SchemaOrgParties(language, byId);
  }

  Directory directory(List<Offer> offers) {
    return new Directory(List.of(), parties.organisations(), parties.places(), offers, Map.of());
  }

  /** Returns the offer an object stands for, or empty if it stands for none. */
  Optional<Offer> read(LdNode node) {
    List<String> types = node.types();
    boolean job = types.contains("JobPosting");
    boolean event = types.stream().anyMatch(t -> t.endsWith("Event") || t.equals("Festival"));
    if (!job && !event) {
      if (!parties.isParty(types)) {
        node.problem("", types.isEmpty() ? "schemaOrg.noType" : "schemaOrg.type", Map.of());
      }
      return Optional.empty();
    }
    Optional<LocalizedText> title = node.localized(job ? "title" : "name", language);
    if (title.isEmpty()) {
      node.error("", "schemaOrg.missing", Map.of("member", job ? "title" : "name"));
      return Optional.empty();
    }
    String id = parties.id(node, job ? "job" : "event", taken, true);
    try {
      Offer plain = job ? job(node, id, title.get()) : event(node, id, title.get(), types);
      return Optional.of(remember(plain, node));
    } catch (InvalidValueException e) {
      e.problems()
          .forEach(p -> node.error(p.path().replaceFirst("^/", ""), p.code(), p.arguments()));
      return Optional.empty();
    }
  }

  /** Keeps what the source said otherwise than IMIS would. */
  private Offer remember(Offer offer, LdNode node) {
    Map<String, Object> own =
        new SchemaOrgNodes(language, parties.organisationsById(), parties.placesById()).of(offer);
    Map<String, Object> kept = SourceMembers.keep(node.members(), own);
    if (offer instanceof JobOffer job) {
      return new JobOffer(
          job.details(),
          job.occupation(),
          job.essentialSkills(),
          job.optionalSkills(),
          job.languageRequirements(),
          job.minimumIscedLevel(),
          job.contractType(),
          job.hours(),
          job.pay(),
          job.workPermission(),
          job.startsOn(),
          job.commute(),
          kept);
    }
    CulturalActivity activity = (CulturalActivity) offer;
    return new CulturalActivity(
        activity.details(),
        activity.themes(),
        activity.heritages(),
        activity.attendance(),
        activity.activeParticipation(),
        kept);
  }

  private Offer job(LdNode node, String id, LocalizedText title) {
    OfferDetails.Builder details =
        details(
            node, id, title, "hiringOrganization", OfferCategory.EMPLOYMENT, OfferStatus.ACTIVE);
    boolean remote =
        node.has("jobLocationType")
            && node.word("jobLocationType", Set.of("TELECOMMUTE")).isPresent();
    if (remote) {
      details.remote(true);
    }
    details.placeIds(parties.places(node, "jobLocation", id));
    details.validity(
        span(
            node,
            node.moment("datePosted").map(LdNode.Moment::date),
            node.moment("validThrough").map(LdNode.Moment::date),
            "validThrough"));
    node.count("totalJobOpenings")
        .ifPresent(
            n ->
                details.capacities(
                    List.of(
                        new Capacity(
                            "place", Optional.of(n), Optional.empty(), Optional.empty()))));
    JobOffer.Builder job = JobOffer.builder(details.build());
    if (node.has("employmentType")) {
      node.word("employmentType", EMPLOYMENT.keySet())
          .map(EMPLOYMENT::get)
          .ifPresent(job::contractType);
    }
    node.text("workHours").flatMap(SchemaOrgReader::hours).ifPresent(job::hours);
    node.node("baseSalary").flatMap(SchemaOrgReader::salary).ifPresent(job::pay);
    if (node.has("baseSalary")
        && node.node("baseSalary").flatMap(SchemaOrgReader::salary).isEmpty()) {
      node.problem("baseSalary", "schemaOrg.value", Map.of("member", "baseSalary"));
    }
    node.nodes("occupationalCategory").stream()
        .flatMap(n -> concept(n, "codeValue", "inCodeSet").stream())
        .findFirst()
        .ifPresent(job::occupation);
    job.essentialSkills(
        node.nodes("skills").stream()
            .flatMap(n -> concept(n, "termCode", "inDefinedTermSet").stream())
            .distinct()
            .toList());
    node.moment("jobStartDate").map(LdNode.Moment::date).ifPresent(job::startsOn);
    return job.build();
  }

  private Offer event(LdNode node, String id, LocalizedText title, List<String> types) {
    OfferDetails.Builder details =
        details(node, id, title, "organizer", category(types), status(node));
    Optional<AttendingType> mode = attendance(node);
    if (mode.equals(Optional.of(AttendingType.VIRTUAL))) {
      details.remote(true);
    }
    details.placeIds(parties.places(node, "location", id));
    Optional<LdNode.Moment> start = node.moment("startDate");
    Optional<LdNode.Moment> end = node.moment("endDate");
    start.ifPresent(s -> details.schedules(List.of(schedule(node, s, end))));
    details.validity(
        span(node, Optional.empty(), end.or(() -> start).map(LdNode.Moment::date), "endDate"));
    Optional<Integer> total = node.count("maximumAttendeeCapacity");
    Optional<Integer> left = node.count("remainingAttendeeCapacity");
    if (total.isPresent() || left.isPresent()) {
      details.capacities(List.of(new Capacity("place", total, left, Optional.empty())));
    }
    details.languages(languages(node));
    details.costs(costs(node));
    CulturalActivity.Builder activity = CulturalActivity.builder(details.build());
    mode.ifPresent(activity::attendance);
    return activity.build();
  }

  private OfferDetails.Builder details(
      LdNode node,
      String id,
      LocalizedText title,
      String organisation,
      OfferCategory category,
      OfferStatus status) {
    OfferDetails.Builder details =
        OfferDetails.builder(id, parties.organisation(node, organisation), title, category, status);
    node.localized("description", language).ifPresent(details::description);
    return details;
  }

  private static DateRange span(
      LdNode node, Optional<LocalDate> first, Optional<LocalDate> last, String member) {
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      node.problem(member, "schemaOrg.order", Map.of("member", member));
      return DateRange.from(first.get());
    }
    return new DateRange(first, last.map(day -> day.plusDays(1)));
  }

  private static Optional<HoursPerWeek> hours(String text) {
    Matcher matcher = HOURS.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new HoursPerWeek(
            new BigDecimal(matcher.group(1)),
            Optional.ofNullable(matcher.group(2)).map(BigDecimal::new)));
  }

  private static Optional<PeriodicAmount> salary(LdNode node) {
    Optional<String> currency = node.text("currency");
    Optional<LdNode> value =
        node.values("value").stream().anyMatch(v -> v instanceof Map)
            ? node.node("value")
            : Optional.empty();
    Optional<BigDecimal> amount =
        value.isPresent()
            ? value.get().number("value").or(() -> value.get().number("minValue"))
            : node.number("value");
    if (currency.isEmpty() || amount.isEmpty() || !currency.get().matches("[A-Z]{3}")) {
      return Optional.empty();
    }
    Optional<BigDecimal> most = value.flatMap(v -> v.number("maxValue"));
    PayPeriod period =
        value
            .flatMap(v -> v.text("unitText"))
            .flatMap(
                u -> {
                  for (PayPeriod each : PayPeriod.values()) {
                    if (each.name().equals(u)) {
                      return Optional.of(each);
                    }
                  }
                  return Optional.empty();
                })
            .orElse(PayPeriod.ONCE);
    return Optional.of(
        new PeriodicAmount(
            new Money(amount.get(), currency.get()),
            most.map(m -> new Money(m, currency.get())),
            period));
  }

  /** A code in a named set is a concept; a bare word is not. */
  private static Optional<ConceptRef> concept(LdNode node, String code, String set) {
    Optional<String> notation = node.text(code);
    Optional<String> scheme =
        node.text(set).or(() -> node.node(set).flatMap(s -> s.text("name"))).map(LdNode::term);
    if (notation.isEmpty() || scheme.isEmpty() || scheme.get().isBlank()) {
      return Optional.empty();
    }
    Optional<URI> uri = node.text("url").flatMap(SchemaOrgParties::uri);
    return Optional.of(new ConceptRef(scheme.get(), notation.get(), uri));
  }

  private static OfferCategory category(List<String> types) {
    if (types.contains("SportsEvent")) {
      return OfferCategory.SPORT;
    }
    if (types.contains("SocialEvent")) {
      return OfferCategory.SOCIAL;
    }
    return types.contains("EducationEvent") ? OfferCategory.EDUCATION : OfferCategory.CULTURE;
  }

  private static OfferStatus status(LdNode node) {
    if (!node.has("eventStatus")) {
      return OfferStatus.ACTIVE;
    }
    String word =
        node.word(
                "eventStatus",
                Set.of(
                    "EventScheduled",
                    "EventCancelled",
                    "EventPostponed",
                    "EventRescheduled",
                    "EventMovedOnline"))
            .orElse("EventScheduled");
    return switch (word) {
      case "EventCancelled" -> OfferStatus.CLOSED;
      case "EventPostponed" -> OfferStatus.PAUSED;
      default -> OfferStatus.ACTIVE;
    };
  }

  private static Optional<AttendingType> attendance(LdNode node) {
    if (!node.has("eventAttendanceMode")) {
      return Optional.empty();
    }
    return node.word(
            "eventAttendanceMode",
            Set.of(
                "OfflineEventAttendanceMode",
                "OnlineEventAttendanceMode",
                "MixedEventAttendanceMode"))
        .map(
            word ->
                switch (word) {
                  case "OnlineEventAttendanceMode" -> AttendingType.VIRTUAL;
                  case "MixedEventAttendanceMode" -> AttendingType.HYBRID;
                  default -> AttendingType.PHYSICAL;
                });
  }

  private static Schedule schedule(LdNode node, LdNode.Moment start, Optional<LdNode.Moment> end) {
    Schedule.Builder schedule = Schedule.builder(Frequency.DAILY, start.date());
    start.time().ifPresent(schedule::opensAt);
    end.flatMap(LdNode.Moment::time).ifPresent(schedule::closesAt);
    LocalDate last = end.map(LdNode.Moment::date).orElse(start.date());
    boolean overnight =
        last.equals(start.date().plusDays(1))
            && start.time().isPresent()
            && end.flatMap(LdNode.Moment::time).isPresent()
            && end.get().time().get().isBefore(start.time().get());
    if (last.isBefore(start.date())) {
      node.problem("endDate", "schemaOrg.order", Map.of("member", "endDate"));
    }
    return last.isAfter(start.date()) && !overnight
        ? schedule.until(last).build()
        : schedule.count(1).build();
  }

  private static List<OfferedLanguage> languages(LdNode node) {
    List<OfferedLanguage> languages = new ArrayList<>();
    for (LdNode each : node.nodes("inLanguage")) {
      Optional<LanguageTag> tag =
          each.text("alternateName").or(() -> each.text("name")).flatMap(LanguageTag::parse);
      if (tag.isPresent()) {
        languages.add(OfferedLanguage.of(tag.get()));
      } else {
        each.problem("", "schemaOrg.value", Map.of("member", "inLanguage"));
      }
    }
    return languages;
  }

  private static List<CostOption> costs(LdNode node) {
    List<CostOption> costs = new ArrayList<>();
    if (node.values("isAccessibleForFree").contains(Boolean.TRUE)) {
      costs.add(CostOption.free());
    }
    for (LdNode offer : node.nodes("offers")) {
      Optional<BigDecimal> price = offer.number("price");
      Optional<String> currency = offer.text("priceCurrency");
      if (price.isPresent()
          && price.get().signum() > 0
          && currency.filter(c -> c.matches("[A-Z]{3}")).isPresent()) {
        costs.add(CostOption.of(new Money(price.get(), currency.get())));
      }
    }
    return costs;
  }
}
