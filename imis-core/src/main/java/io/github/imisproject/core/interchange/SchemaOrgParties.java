package io.github.imisproject.core.interchange;

import io.github.imisproject.core.place.Address;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.LocationType;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.provider.Organisation;
import io.github.imisproject.core.provider.OrganisationDetails;
import io.github.imisproject.core.provider.Provider;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.value.CountryCode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers the organisations and places of one document, each once. */
final class SchemaOrgParties {
  private static final String NOBODY = "organisation-unknown";
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final LanguageTag language;
  private final Map<String, LdNode> byId;
  private final Map<String, Organisation> organisations = new LinkedHashMap<>();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, Integer> counters = new HashMap<>();

  SchemaOrgParties(LanguageTag language, Map<String, LdNode> byId) {
    this.language = language;
    this.byId = byId;
  }

  List<Organisation> organisations() {
    return List.copyOf(organisations.values());
  }

  List<Place> places() {
    return List.copyOf(places.values());
  }

  Map<String, Organisation> organisationsById() {
    return organisations;
  }

  Map<String, Place> placesById() {
    return places;
  }

  /** Whether an object is there to be referred to by others. */
  boolean isParty(List<String> types) {
    return types.stream()
        .anyMatch(
            t ->
                t.endsWith("Organization")
                    || t.endsWith("Place")
                    || t.endsWith("Location")
                    || t.equals("WebPage")
                    || t.equals("WebSite")
                    || t.equals("BreadcrumbList")
                    || t.equals("LocalBusiness"));
  }

  /** Returns the identifier a record states, or one made of its kind and number. */
  String id(LdNode node, String kind, Set<String> taken, boolean reported) {
    Optional<String> stated =
        node.node("identifier")
            .flatMap(i -> i.text("value").or(() -> i.text("name")))
            .or(() -> node.text("@id"))
            .or(() -> node.text("url"))
            .filter(id -> id.length() <= 200 && id.chars().noneMatch(Character::isISOControl))
            .filter(id -> !taken.contains(id));
    String id = stated.orElse("");
    while (id.isEmpty() || taken.contains(id)) {
      id = kind + "-" + counters.merge(kind, 1, Integer::sum);
    }
    if (stated.isEmpty() && reported) {
      node.problem("", "schemaOrg.noIdentifier", Map.of("id", id));
    }
    taken.add(id);
    return id;
  }

  private LdNode resolved(LdNode node) {
    Optional<String> id = node.text("@id");
    if (id.isPresent() && node.members().size() == 1) {
      LdNode found = byId.get(id.get());
      if (found != null) {
        return found;
      }
      node.problem("", "schemaOrg.reference", Map.of());
    }
    return node;
  }

  /** Returns the id of the organisation a member names; of none, the same id for all. */
  String organisation(LdNode offer, String member) {
    for (LdNode named : offer.nodes(member)) {
      LdNode node = resolved(named);
      if (node.types().contains("Person")) {
        node.problem("", "schemaOrg.person", Map.of("member", member));
        continue;
      }
      Optional<LocalizedText> name = node.localized("name", language);
      if (name.isPresent()) {
        return organisation(node, name.get());
      }
    }
    offer.problem("", "schemaOrg.noOrganisation", Map.of("member", member));
    organisations.putIfAbsent(
        NOBODY, Provider.of(OrganisationDetails.of(NOBODY, LocalizedText.of(language, "?"))));
    return NOBODY;
  }

  private String organisation(LdNode node, LocalizedText name) {
    String key =
        node.node("identifier")
            .flatMap(i -> i.text("value").or(() -> i.text("name")))
            .or(() -> node.text("@id"))
            .or(() -> node.text("url"))
            .or(() -> node.text("sameAs"))
            .orElse(name.original());
    String id = key.length() <= 200 ? key.strip() : key.substring(0, 200).strip();
    OrganisationDetails.Builder details = OrganisationDetails.builder(id, name);
    node.text("url")
        .or(() -> node.text("sameAs"))
        .flatMap(SchemaOrgParties::uri)
        .ifPresent(details::website);
    node.localized("description", language).ifPresent(details::description);
    try {
      organisations.putIfAbsent(id, Provider.of(details.build()));
      return id;
    } catch (InvalidValueException e) {
      node.problem("", "schemaOrg.value", Map.of("member", "name"));
      organisations.putIfAbsent(
          NOBODY, Provider.of(OrganisationDetails.of(NOBODY, LocalizedText.of(language, "?"))));
      return NOBODY;
    }
  }

  /** Returns the ids of the places a member names. */
  Set<String> places(LdNode offer, String member, String offerId) {
    Set<String> ids = new LinkedHashSet<>();
    for (LdNode named : offer.nodes(member)) {
      LdNode node = resolved(named);
      String fallback = "place of " + offerId + (ids.isEmpty() ? "" : " " + (ids.size() + 1));
      String id =
          node.node("identifier")
              .flatMap(i -> i.text("value").or(() -> i.text("name")))
              .or(() -> node.text("@id"))
              .orElse(fallback);
      try {
        places.putIfAbsent(id, place(node, id));
        ids.add(id);
      } catch (InvalidValueException e) {
        node.problem("", "schemaOrg.value", Map.of("member", member));
      }
    }
    return ids;
  }

  private Place place(LdNode node, String id) {
    boolean virtual = node.types().contains("VirtualLocation");
    Place.Builder place = Place.builder(id, virtual ? LocationType.VIRTUAL : LocationType.PHYSICAL);
    node.localized("name", language).ifPresent(place::name);
    node.node("address").flatMap(SchemaOrgParties::address).ifPresent(place::address);
    node.node("geo").flatMap(SchemaOrgParties::point).ifPresent(place::point);
    return place.build();
  }

  private static Optional<GeoPoint> point(LdNode geo) {
    Optional<BigDecimal> latitude = geo.number("latitude");
    Optional<BigDecimal> longitude = geo.number("longitude");
    if (latitude.isEmpty() || longitude.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new GeoPoint(latitude.get().doubleValue(), longitude.get().doubleValue()));
    } catch (InvalidValueException e) {
      geo.problem("", "schemaOrg.value", Map.of("member", "geo"));
      return Optional.empty();
    }
  }

  /** An address written as one text is one line of it. */
  private static Optional<Address> address(LdNode node) {
    List<String> lines = new ArrayList<>();
    node.text("streetAddress").or(() -> node.text("name")).ifPresent(lines::add);
    Optional<String> city = node.text("addressLocality");
    Optional<String> code = node.text("postalCode");
    if (lines.isEmpty() && city.isEmpty() && code.isEmpty()) {
      return Optional.empty();
    }
    Address.Builder address = Address.builder().lines(lines);
    city.ifPresent(address::city);
    code.ifPresent(address::postalCode);
    node.text("addressRegion").ifPresent(address::stateProvince);
    Optional<String> country =
        node.text("addressCountry")
            .or(() -> node.node("addressCountry").flatMap(c -> c.text("name")));
    country.filter(COUNTRIES::contains).ifPresent(c -> address.country(new CountryCode(c)));
    if (country.isPresent() && !COUNTRIES.contains(country.get())) {
      node.problem("addressCountry", "schemaOrg.value", Map.of("member", "addressCountry"));
    }
    return Optional.of(address.build());
  }

  static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text)).filter(URI::isAbsolute);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
