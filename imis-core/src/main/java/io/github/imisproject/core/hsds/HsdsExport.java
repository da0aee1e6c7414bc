package io.github.imisproject.core.hsds;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.interchange.PublicDirectory;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.place.Place;
import io.github.imisproject.core.provider.Organisation;
import io.github.imisproject.core.text.LanguageTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns the model's directory into HSDS 3.0.
 *
 * <p>Immutable and thread-safe; the same directory gives the same bytes. Each text is written in
 * one language, because an HSDS record has one: the wanted one, or else the original. A
 * confidential place is written without address, coordinates and description, and texts that hold
 * its address without that (see {@link PublicDirectory}). What HSDS has no field for goes into one
 * attribute of the record, so that {@link HsdsImport} brings the whole model back; nothing else
 * that reads HSDS is troubled by it.
 *
 * @param language the language to write texts in
 */
public record HsdsExport(LanguageTag language) {
  /** Checks the part. */
  public HsdsExport {
    requireNonNull(language, "language");
  }

  /**
   * Returns the directory as nested records: services with all that belongs to them, then the
   * organizations and locations that no service names.
   */
  public HsdsDocument nested(Directory directory) {
    Directory shown = PublicDirectory.of(directory);
    return withRegions(HsdsWriter.nested(records(shown)), shown);
  }

  /** Returns the directory as tables by file name. */
  public HsdsDocument tabular(Directory directory) {
    Directory shown = PublicDirectory.of(directory);
    return withRegions(HsdsWriter.tabular(records(shown)), shown);
  }

  /** Returns the directory as tables; linear in its size. */
  public HsdsDirectory tables(Directory directory) {
    return records(PublicDirectory.of(directory));
  }

  private HsdsDirectory records(Directory directory) {
    ExportBuilder builder = new ExportBuilder(language);
    directory.organisations().forEach(builder::addOrganisation);
    directory.places().forEach(builder::addPlace);
    directory.offers().forEach(builder::addOffer);
    HsdsDirectory plain = new HsdsDirectory(HsdsVersion.V3, builder.records(), List.of());
    List<HsdsRecord> records = new ArrayList<>(builder.records());
    records.addAll(patches(directory, plain));
    return new HsdsDirectory(HsdsVersion.V3, records, List.of());
  }

  /** What an import of the plain records would lack, as an attribute of each record. */
  private List<HsdsRecord> patches(Directory directory, HsdsDirectory plain) {
    Directory imported = HsdsImport.in(language).toDirectory(plain).get();
    Map<String, Object> known = new HashMap<>();
    imported.organisations().forEach(o -> known.put("o" + o.id(), o));
    imported.places().forEach(p -> known.put("p" + p.id(), p));
    imported.offers().forEach(o -> known.put("s" + o.id(), o));
    List<HsdsRecord> patches = new ArrayList<>();
    for (Organisation o : directory.organisations()) {
      patch(known.get("o" + o.id()), o, HsdsTable.ORGANIZATION, o.id()).ifPresent(patches::add);
    }
    for (Place p : directory.places()) {
      patch(known.get("p" + p.id()), p, HsdsTable.LOCATION, p.id()).ifPresent(patches::add);
    }
    for (Offer o : directory.offers()) {
      patch(known.get("s" + o.id()), o, HsdsTable.SERVICE, o.id()).ifPresent(patches::add);
    }
    return patches;
  }

  private static Optional<HsdsRecord> patch(
      @Nullable Object imported, Object original, HsdsTable table, String id) {
    return ModelOverlay.patch(requireNonNull(imported, "imported"), original)
        .map(patch -> ExportBuilder.attribute(table, id, ModelOverlay.LINK_TYPE, patch));
  }

  /** Regions have no table in HSDS: they stand beside the tables, as a member of our own. */
  private static HsdsDocument withRegions(HsdsDocument document, Directory directory) {
    if (directory.regions().isEmpty() || !(document.content() instanceof Map<?, ?> content)) {
      return document;
    }
    Map<String, Object> more = new LinkedHashMap<>();
    content.forEach((name, value) -> more.put(String.valueOf(name), value));
    List<Map<String, Object>> regions =
        directory.regions().stream().map(ModelOverlay::members).toList();
    more.put(ModelOverlay.DOCUMENT_MEMBER, Map.of("regions", regions));
    return new HsdsDocument(document.form(), more);
  }
}
