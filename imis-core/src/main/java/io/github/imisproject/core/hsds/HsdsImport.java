package io.github.imisproject.core.hsds;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.place.Region;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.problem.ReadingProgress;
import io.github.imisproject.core.provider.Organisation;
import io.github.imisproject.core.text.LanguageTag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns an HSDS directory into the model that is matched: organisations, places and service offers.
 *
 * <p>Immutable and thread-safe. No service is left out: one whose organisation is not among the
 * records gets a provider that is known by its id only, one without a status counts as active, one
 * without a name is called by its id. Ages become an eligibility rule; other conditions stay text.
 * Language codes of ISO 639-1 and 639-3 become BCP 47 tags. A term of a taxonomy that has the name
 * of one of our categories or needs, in any of our languages, counts as such. What the model has no
 * part for stays in the unknown members under {@code hsds}; whatever of IMIS an export had put into
 * attributes comes back. Values that cannot be used are left unknown: {@link HsdsReader} reports
 * each of them.
 *
 * @param language the language of the directory's texts: an HSDS record has one
 * @param category the field of life of services whose taxonomy terms name none
 */
public record HsdsImport(LanguageTag language, OfferCategory category) {
  /** Checks the parts. */
  public HsdsImport {
    requireNonNull(language, "language");
    requireNonNull(category, "category");
  }

  /**
   * Returns an import of texts in one language; services without a known field of life are OTHER.
   */
  public static HsdsImport in(LanguageTag language) {
    return new HsdsImport(language, OfferCategory.OTHER);
  }

  /** Returns the same import with another field of life for services that name none. */
  public HsdsImport withCategory(OfferCategory other) {
    return new HsdsImport(language, other);
  }

  /**
   * Reads a file or folder and turns it into the model.
   *
   * @see HsdsReader#read(Path, ReadingProgress)
   * @return the model's directory with the problems of both steps
   */
  public Reading<Directory> read(Path source, ReadingProgress progress) {
    Reading<HsdsDirectory> tables = HsdsReader.read(source, progress);
    if (tables.value().isEmpty()) {
      return Reading.failed(tables.problems());
    }
    Reading<Directory> model = toDirectory(tables.get());
    List<Problem> problems = new ArrayList<>(tables.problems());
    problems.addAll(model.problems());
    return new Reading<>(model.value(), problems);
  }

  /**
   * Turns tables into the model; linear in the number of records.
   *
   * @return the model's directory, with what could not be taken over although it was well-formed
   */
  public Reading<Directory> toDirectory(HsdsDirectory tables) {
    ImportContext context = new ImportContext(tables, language);
    List<Place> places = new PlaceImport(context).places();
    List<Organisation> organisations = new OrganisationImport(context).organisations();
    List<Offer> offers = new OfferImport(context, category).offers();
    List<Region> regions = context.overlay().regions(tables.documents());
    return Reading.of(
        new Directory(regions, organisations, places, offers, Map.of()), context.problems());
  }
}
