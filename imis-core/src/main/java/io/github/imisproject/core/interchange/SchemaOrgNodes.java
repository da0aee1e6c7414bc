package io.github.imisproject.core.interchange;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.Capacity;
import io.github.imisproject.core.offer.CostOption;
import io.github.imisproject.core.offer.CulturalActivity;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.terms.ContractType;
import io.github.imisproject.core.offer.terms.HoursPerWeek;
import io.github.imisproject.core.offer.terms.PayPeriod;
import io.github.imisproject.core.offer.terms.PeriodicAmount;
import io.github.imisproject.core.place.Address;
import io.github.imisproject.core.place.LocationType;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.provider.Organisation;
import io.github.imisproject.core.schedule.Schedule;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One offer as an object of schema.org, of what IMIS knows of it. */
final class SchemaOrgNodes {
  private final LanguageTag language;
  private final Map<String, Organisation> organisations;
  private final Map<String, Place> places;

  SchemaOrgNodes(
      LanguageTag language, Map<String, Organisation> organisations, Map<String, Place> places) {
    this.language = language;
    this.organisations = organisations;
    this.places = places;
  }

  Map<String, Object> of(Offer offer) {
    if (offer instanceof JobOffer job) {
      return job(job);
    }
    if (offer instanceof CulturalActivity activity) {
      return event(activity);
    }
    throw new IllegalArgumentException("schema.org has jobs and events only");
  }

  private Map<String, Object> job(JobOffer job) {
    OfferDetails details = job.details();
    Members node = new Members("JobPosting");
    node.put("identifier", Optional.of(details.id()));
    node.put("title", Optional.of(text(details.title())));
    node.put("description", details.description().map(this::text));
    node.put("datePosted", details.validity().start().map(LocalDate::toString));
    node.put("validThrough", details.validity().end().map(d -> d.minusDays(1).toString()));
    node.put("hiringOrganization", organisation(details.providerId()));
    node.put("jobLocation", places(details));
    node.put("jobLocationType", details.remote().filter(r -> r).map(r -> "TELECOMMUTE"));
    node.put("employmentType", job.contractType().map(SchemaOrgNodes::employment));
    node.put("workHours", job.hours().map(SchemaOrgNodes::hours));
    node.put("baseSalary", job.pay().map(SchemaOrgNodes::salary));
    node.put(
        "occupationalCategory",
        job.occupation().map(o -> concept("CategoryCode", "codeValue", "inCodeSet", o)));
    node.put(
        "skills",
        Optional.of(
                job.essentialSkills().stream()
                    .map(s -> concept("DefinedTerm", "termCode", "inDefinedTermSet", s))
                    .toList())
            .filter(list -> !list.isEmpty()));
    node.put(
        "totalJobOpenings", details.capacities().stream().findFirst().flatMap(Capacity::total));
    node.put("jobStartDate", job.startsOn().map(LocalDate::toString));
    return node.members;
  }

  private Map<String, Object> event(CulturalActivity activity) {
    OfferDetails details = activity.details();
    Members node =
        new Members(
            switch (details.category()) {
              case SPORT -> "SportsEvent";
              case SOCIAL -> "SocialEvent";
              case EDUCATION -> "EducationEvent";
              default -> "Event";
            });
    node.put("identifier", Optional.of(details.id()));
    node.put("name", Optional.of(text(details.title())));
    node.put("description", details.description().map(this::text));
    Optional<Schedule> first = details.schedules().stream().findFirst();
    node.put("startDate", first.map(s -> moment(s.start(), s.opensAt())));
    node.put("endDate", first.flatMap(SchemaOrgNodes::end));
    node.put("organizer", organisation(details.providerId()));
    node.put("location", places(details));
    node.put(
        "eventStatus",
        Optional.of(
            "https://schema.org/"
                + switch (details.status()) {
                  case CLOSED -> "EventCancelled";
                  case PAUSED -> "EventPostponed";
                  default -> "EventScheduled";
                }));
    node.put(
        "eventAttendanceMode",
        activity
            .attendance()
            .map(
                mode ->
                    "https://schema.org/"
                        + switch (mode) {
                          case PHYSICAL -> "OfflineEventAttendanceMode";
                          case VIRTUAL -> "OnlineEventAttendanceMode";
                          case HYBRID -> "MixedEventAttendanceMode";
                        }));
    Optional<Capacity> capacity = details.capacities().stream().findFirst();
    node.put("maximumAttendeeCapacity", capacity.flatMap(Capacity::total));
    node.put("remainingAttendeeCapacity", capacity.flatMap(Capacity::available));
    node.put(
        "inLanguage",
        Optional.of(details.languages().stream().map(l -> l.language().value()).toList())
            .filter(list -> !list.isEmpty()));
    costs(node, details.costs());
    return node.members;
  }

  private static void costs(Members node, List<CostOption> costs) {
    if (costs.stream().anyMatch(c -> c.equals(CostOption.free()))) {
      node.put("isAccessibleForFree", Optional.of(true));
    }
    List<Object> offers = new ArrayList<>();
    for (CostOption cost : costs) {
      if (cost.amount().isPresent() && cost.amount().get().amount().signum() > 0) {
        Members offer = new Members("Offer");
        offer.put("price", Optional.of(number(cost.amount().get().amount())));
        offer.put("priceCurrency", Optional.of(cost.amount().get().currency()));
        offers.add(offer.members);
      }
    }
    node.put("offers", Optional.of(offers).filter(list -> !list.isEmpty()));
  }

  private Optional<Object> organisation(String id) {
    Organisation organisation = organisations.get(id);
    if (organisation == null) {
      return Optional.empty();
    }
    Members node = new Members("Organization");
    node.put("identifier", Optional.of(id));
    node.put("name", Optional.of(text(organisation.name())));
    node.put("url", organisation.details().website().map(Object::toString));
    return Optional.of(node.members);
  }

  private Optional<Object> places(OfferDetails details) {
    List<Object> nodes = new ArrayList<>();
    for (String id : details.placeIds()) {
      Place place = places.get(id);
      if (place != null) {
        nodes.add(place(place));
      }
    }
    return nodes.isEmpty()
        ? Optional.empty()
        : Optional.of(nodes.size() == 1 ? nodes.get(0) : nodes);
  }

  private Map<String, Object> place(Place place) {
    Members node =
        new Members(place.locationType() == LocationType.VIRTUAL ? "VirtualLocation" : "Place");
    node.put("identifier", Optional.of(place.id()));
    node.put("name", place.name().map(this::text));
    node.put("address", place.address().map(SchemaOrgNodes::address));
    place
        .point()
        .ifPresent(
            point -> {
              Members geo = new Members("GeoCoordinates");
              geo.put("latitude", Optional.of(BigDecimal.valueOf(point.latitude())));
              geo.put("longitude", Optional.of(BigDecimal.valueOf(point.longitude())));
              node.put("geo", Optional.of(geo.members));
            });
    return node.members;
  }

  private static Map<String, Object> address(Address address) {
    Members node = new Members("PostalAddress");
    node.put(
        "streetAddress",
        Optional.of(String.join(", ", address.lines())).filter(lines -> !lines.isEmpty()));
    node.put("addressLocality", address.city());
    node.put("addressRegion", address.stateProvince());
    node.put("postalCode", address.postalCode());
    node.put("addressCountry", address.country().map(Object::toString));
    return node.members;
  }

  private static String employment(ContractType type) {
    return switch (type) {
      case INTERNSHIP -> "INTERN";
      case SEASONAL -> "TEMPORARY";
      case APPRENTICESHIP -> "OTHER";
      default -> type.name();
    };
  }

  private static String hours(HoursPerWeek hours) {
    return number(hours.minimum())
        + hours.maximum().map(most -> "-" + number(most)).orElse("")
        + " hours per week";
  }

  private static Map<String, Object> salary(PeriodicAmount pay) {
    Members value = new Members("QuantitativeValue");
    if (pay.maximum().isPresent()) {
      value.put("minValue", Optional.of(pay.minimum().amount()));
      value.put("maxValue", Optional.of(pay.maximum().get().amount()));
    } else {
      value.put("value", Optional.of(pay.minimum().amount()));
    }
    if (pay.period() != PayPeriod.ONCE) {
      value.put("unitText", Optional.of(pay.period().name()));
    }
    Members node = new Members("MonetaryAmount");
    node.put("currency", Optional.of(pay.minimum().currency()));
    node.put("value", Optional.of(value.members));
    return node.members;
  }

  private static Map<String, Object> concept(
      String type, String code, String set, ConceptRef concept) {
    Members node = new Members(type);
    node.put(code, Optional.of(concept.notation()));
    node.put(set, Optional.of(concept.scheme()));
    node.put("url", concept.uri().map(Object::toString));
    return node.members;
  }

  /** One day with its hours, or the last of several days. */
  private static Optional<String> end(Schedule schedule) {
    LocalDate last = schedule.until().orElse(schedule.start());
    boolean single = schedule.count().equals(Optional.of(1));
    if (!single && schedule.until().isEmpty()) {
      return Optional.empty();
    }
    boolean overnight =
        schedule.opensAt().isPresent()
            && schedule.closesAt().isPresent()
            && schedule.closesAt().get().isBefore(schedule.opensAt().get());
    return single && schedule.closesAt().isEmpty()
        ? Optional.empty()
        : Optional.of(moment(overnight ? last.plusDays(1) : last, schedule.closesAt()));
  }

  private static String moment(LocalDate date, Optional<LocalTime> time) {
    return time.map(t -> date.atTime(t).toString()).orElseGet(date::toString);
  }

  private static String number(BigDecimal number) {
    return number.toPlainString();
  }

  private String text(LocalizedText text) {
    return text.find(language)
        .map(Translation::value)
        .filter(value -> !value.isBlank())
        .orElse(text.original());
  }

  /** The members of one object, absent ones left out. */
  private static final class Members {
    private final Map<String, Object> members = new LinkedHashMap<>();

    Members(String type) {
      members.put("@type", type);
    }

    void put(String name, Optional<?> value) {
      value.ifPresent(v -> members.put(name, v));
    }
  }
}
