package io.github.imisproject.matching.evaluation.data;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.legal.WorkPermissionKind;
import io.github.imisproject.core.offer.Capacity;
import io.github.imisproject.core.offer.HousingOffer;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.offer.OfferedLanguage;
import io.github.imisproject.core.offer.ServiceOffer;
import io.github.imisproject.core.offer.TrainingOffer;
import io.github.imisproject.core.place.GeoPoint;
import io.github.imisproject.core.place.LocationType;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.provider.OrganisationDetails;
import io.github.imisproject.core.provider.PublicAuthority;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Offers as a table, one a line, all of one provider. The category decides the kind: employment is
 * a job, housing a home, training, education and language a course, all else a service.
 */
final class OfferTable {
  private static final String PROVIDER = "table";
  private static final Set<String> REQUIRED = Set.of("id", "title", "category");
  private static final Set<String> KNOWN =
      Set.of(
          "needs",
          "languages",
          "places",
          "latitude",
          "longitude",
          "occupation",
          "skills",
          "occupancy",
          "workPermission");

  private OfferTable() {}

  static Optional<Directory> read(StudyFiles files, String name, LanguageTag language) {
    Optional<Table> table = Table.read(files, name, REQUIRED, KNOWN);
    if (table.isEmpty()) {
      return Optional.empty();
    }
    List<Offer> offers = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    Table rows = table.get();
    while (rows.next()) {
      Optional<String> id = rows.needed("id");
      Optional<String> title = rows.needed("title");
      Optional<OfferCategory> category = rows.code("category", OfferCategory.class);
      if (id.isPresent() && !ids.add(id.get())) {
        rows.problem("idTwice", Map.of("id", id.get()));
      } else if (id.isPresent() && title.isPresent() && category.isPresent()) {
        Optional<GeoPoint> point = rows.point();
        rows.build(
            row ->
                offer(
                    row,
                    OfferDetails.builder(
                            id.get(),
                            PROVIDER,
                            LocalizedText.of(language, title.get()),
                            category.get(),
                            OfferStatus.ACTIVE)
                        .placeIds(point.isPresent() ? Set.of("at-" + id.get()) : Set.of())),
            offers::add);
        point.ifPresent(
            p ->
                places.add(
                    Place.builder("at-" + id.get(), LocationType.PHYSICAL).point(p).build()));
      }
    }
    // An authority acts by law, so the rule about authorised providers has nothing to ask for.
    PublicAuthority provider =
        new PublicAuthority(
            OrganisationDetails.of(PROVIDER, LocalizedText.of(language, name)),
            Optional.empty(),
            Optional.empty(),
            Map.of());
    return Optional.of(new Directory(List.of(), List.of(provider), places, offers, Map.of()));
  }

  private static Offer offer(Table row, OfferDetails.Builder builder) {
    List<ConceptRef> needs = row.concepts("needs", Vocabularies.NEEDS);
    List<ConceptRef> skills = row.concepts("skills", Vocabularies.SKILLS);
    List<ConceptRef> occupation = row.concepts("occupation", Vocabularies.OCCUPATIONS);
    OfferDetails details =
        builder
            .meetsNeeds(needs)
            .languages(row.list("languages", OfferTable::language, "cellLanguages"))
            .capacities(row.whole("places").map(n -> Capacity.of("places", n, n)).stream().toList())
            .build();
    switch (details.category()) {
      case EMPLOYMENT -> {
        JobOffer.Builder job = JobOffer.builder(details).essentialSkills(skills);
        occupation.stream().findFirst().ifPresent(job::occupation);
        row.code("workPermission", WorkPermissionKind.class).ifPresent(job::workPermission);
        return job.build();
      }
      case HOUSING -> {
        HousingOffer.Builder home = HousingOffer.builder(details);
        row.whole("occupancy").ifPresent(home::maximumOccupancy);
        return home.build();
      }
      case TRAINING, EDUCATION, LANGUAGE -> {
        return TrainingOffer.builder(details).outcomeSkills(skills).build();
      }
      default -> {
        return ServiceOffer.builder(details).build();
      }
    }
  }

  /** A language that is spoken there; {@code ar:interpreter} where somebody interprets. */
  private static OfferedLanguage language(String part) {
    String suffix = ":interpreter";
    boolean interpreter = part.endsWith(suffix);
    String tag = interpreter ? part.substring(0, part.length() - suffix.length()) : part;
    return new OfferedLanguage(Table.language(tag), interpreter, Optional.empty());
  }
}
