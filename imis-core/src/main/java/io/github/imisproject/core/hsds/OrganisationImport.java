package io.github.imisproject.core.hsds;

import io.github.imisproject.core.provider.ContactPoint;
import io.github.imisproject.core.provider.Organisation;
import io.github.imisproject.core.provider.OrganisationDetails;
import io.github.imisproject.core.provider.Provider;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes providers of organizations, and of those that are only referred to. */
final class OrganisationImport {
  /** The provider of services whose organization nobody recorded. */
  static final String UNRECORDED = "unrecorded-organization";

  private static final Set<String> TAKEN =
      Set.of("id", "name", "description", "website", "url", "email");

  private final ImportContext context;

  OrganisationImport(ImportContext context) {
    this.context = context;
  }

  List<Organisation> organisations() {
    Map<String, Organisation> organisations = new LinkedHashMap<>();
    for (HsdsRecord record : context.tables().records(HsdsTable.ORGANIZATION)) {
      String id = context.id(record);
      organisations.put(
          id, context.overlay().restore(Organisation.class, record, provider(record, id)));
    }
    for (HsdsRecord service : context.tables().records(HsdsTable.SERVICE)) {
      String id = providerId(context, service);
      organisations.computeIfAbsent(id, OrganisationImport::unrecorded);
    }
    return List.copyOf(organisations.values());
  }

  /** The id of a service's provider: of a record, or as referred to, or none recorded at all. */
  static String providerId(ImportContext context, HsdsRecord service) {
    List<HsdsRecord> found = context.targets(service, HsdsTable.ORGANIZATION);
    if (!found.isEmpty()) {
      return context.id(found.get(0));
    }
    return service.links(HsdsTable.ORGANIZATION).stream()
        .filter(k -> k.length() <= 200 && k.chars().noneMatch(Character::isISOControl))
        .findFirst()
        .orElse(UNRECORDED);
  }

  private static Organisation unrecorded(String id) {
    return Provider.of(OrganisationDetails.of(id, LocalizedText.of(LanguageTag.UNDETERMINED, id)));
  }

  private Organisation provider(HsdsRecord record, String id) {
    LocalizedText name =
        context
            .text(record, "name", "alternate_name")
            .orElseGet(() -> LocalizedText.of(LanguageTag.UNDETERMINED, id));
    OrganisationDetails.Builder details = OrganisationDetails.builder(id, name);
    context.text(record, "description").ifPresent(details::description);
    HsdsValues.url(record.members().get("website"))
        .or(() -> HsdsValues.url(record.members().get("url")))
        .ifPresent(details::website);
    details.contacts(contacts(record));
    Set<String> places = new LinkedHashSet<>();
    context.tables().linked(HsdsTable.LOCATION, record).forEach(l -> places.add(context.id(l)));
    details.placeIds(places);
    return new Provider(details.build(), List.of(), ImportContext.leftOver(record, TAKEN));
  }

  private List<ContactPoint> contacts(HsdsRecord organization) {
    Set<ContactPoint> contacts = new LinkedHashSet<>();
    mail(organization, Optional.empty()).ifPresent(contacts::add);
    for (HsdsRecord phone : context.tables().linked(HsdsTable.PHONE, organization)) {
      phone(phone, context.text(phone, "description", "type")).ifPresent(contacts::add);
    }
    for (HsdsRecord contact : context.tables().linked(HsdsTable.CONTACT, organization)) {
      // The name of the person at the desk stays out: desks have titles and departments.
      Optional<LocalizedText> label = context.text(contact, "title", "department");
      mail(contact, label).ifPresent(contacts::add);
      for (HsdsRecord phone : context.tables().linked(HsdsTable.PHONE, contact)) {
        phone(phone, label).ifPresent(contacts::add);
      }
    }
    return new ArrayList<>(contacts);
  }

  private Optional<ContactPoint> mail(HsdsRecord record, Optional<LocalizedText> label) {
    return HsdsValues.email(record.members().get("email"))
        .flatMap(
            email ->
                context.attempt(
                    record,
                    () ->
                        new ContactPoint(
                            label,
                            Optional.empty(),
                            Optional.of(email),
                            Optional.empty(),
                            Set.of())));
  }

  private Optional<ContactPoint> phone(HsdsRecord record, Optional<LocalizedText> label) {
    Set<LanguageTag> languages = new LinkedHashSet<>();
    context
        .tables()
        .linked(HsdsTable.LANGUAGE, record)
        .forEach(l -> OfferImport.language(l).ifPresent(languages::add));
    return HsdsValues.lenientPhone(record.members().get("number"))
        .flatMap(
            number ->
                context.attempt(
                    record,
                    () ->
                        new ContactPoint(
                            label,
                            Optional.of(number),
                            Optional.empty(),
                            Optional.empty(),
                            languages)));
  }
}
