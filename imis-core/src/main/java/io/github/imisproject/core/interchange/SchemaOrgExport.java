package io.github.imisproject.core.interchange;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.internal.json.PlainJson;
import io.github.imisproject.core.offer.CulturalActivity;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.provider.Organisation;
import io.github.imisproject.core.text.LanguageTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes jobs and cultural activities as schema.org's JobPosting and Event in JSON-LD.
 *
 * <p>Immutable and thread-safe; the same directory gives the same bytes. Drafts are not written.
 * Texts are written in one language, or else in their original. Everything goes through {@link
 * PublicDirectory}: a confidential place has neither address nor position. What {@link
 * SchemaOrgImport} read and IMIS has no field for is written back as it was.
 *
 * @param language the language to write texts in
 * @see <a href="https://schema.org/JobPosting">schema.org, JobPosting</a>
 * @see <a href="https://schema.org/Event">schema.org, Event</a>
 */
public record SchemaOrgExport(LanguageTag language) {
  /** Checks the part. */
  public SchemaOrgExport {
    requireNonNull(language, "language");
  }

  /** Returns the directory's jobs and activities as one indented JSON-LD document. */
  public String write(Directory directory) {
    Directory shown = PublicDirectory.of(directory);
    Map<String, Organisation> organisations = new HashMap<>();
    shown.organisations().forEach(o -> organisations.put(o.id(), o));
    Map<String, Place> places = new HashMap<>();
    shown.places().forEach(p -> places.put(p.id(), p));
    SchemaOrgNodes nodes = new SchemaOrgNodes(language, organisations, places);
    List<Object> graph = new ArrayList<>();
    for (Offer offer : shown.offers()) {
      if (offer.details().status() == OfferStatus.DRAFT) {
        continue;
      }
      if (offer instanceof JobOffer || offer instanceof CulturalActivity) {
        graph.add(SourceMembers.restore(nodes.of(offer), offer.unknownMembers()));
      }
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", "https://schema.org");
    document.put("@graph", graph);
    return PlainJson.write(document);
  }
}
