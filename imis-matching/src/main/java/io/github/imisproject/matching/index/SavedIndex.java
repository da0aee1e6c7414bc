package io.github.imisproject.matching.index;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.matching.index.IndexInput.Damaged;
import io.github.imisproject.matching.spi.ReferenceData;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The file of a saved index: a mark, the format's number, the columns, and a CRC-32C of all before
 * it; all numbers little end first.
 *
 * <p>What follows from the columns, such as posting lists, is not in the file and made when it is
 * read. Neither is anything of an offer that no column needs.
 */
final class SavedIndex {
  private static final long MARK = 0x5844_4E49_5349_4D49L; // "IMISINDX", little end first
  private static final int FORMAT = 1;
  private static final int CHECKSUM = 8;
  private static final int HEAD = 12;

  /** Above this many specimens they are read when they are asked for. */
  private static final int READ_AT_ONCE = 20_000;

  private SavedIndex() {}

  /**
   * Writes a segment beside {@code file} and moves it there, so that no half of it is ever seen.
   */
  static void write(Segment<Offer> segment, Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    Path beside = Files.createTempFile(parent, "index", ".part");
    try {
      try (FileChannel channel =
          FileChannel.open(
              beside, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
        write(segment, new IndexOutput(channel));
        channel.force(true);
        if (channel.size() > Integer.MAX_VALUE) {
          throw new IllegalStateException(
              "the saved index has "
                  + channel.size()
                  + " bytes, may have "
                  + Integer.MAX_VALUE
                  + "; split the offers over several indexes");
        }
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void write(Segment<Offer> segment, IndexOutput out) throws IOException {
    ImisJson json = ImisJson.create();
    out.number((int) MARK);
    out.number((int) (MARK >>> 32));
    out.number(FORMAT);
    out.text(segment.columns.name());
    out.bytes(segment.ids.bytes);
    out.numbers(segment.ids.starts);
    out.numbers(segment.ids.sorted);
    out.numbers(segment.firstDays);
    out.numbers(segment.endDays);
    out.number(segment.facets.size());
    for (int f = 0; f < segment.facets.size(); f++) {
      Segment.Facets<Offer> facet = segment.facets.get(f);
      out.text(segment.columns.facets().get(f).name());
      out.number(facet.dictionary().size());
      for (int code = 0; code < facet.dictionary().size(); code++) {
        out.text(json.write(facet.dictionary().get(code)));
      }
      out.codes(facet.codes());
    }
    TermColumn terms = segment.terms;
    out.number(terms.concepts.size());
    for (ConceptRef concept : terms.concepts) {
      out.text(concept.scheme());
      out.text(concept.notation());
    }
    out.numbers(terms.terms);
    out.numbers(terms.starts);
    out.codes(terms.shape);
    out.finish();
  }

  /** Reads an index of offers, or says why it cannot be read. */
  static Reading<CandidateIndex<Offer>> read(
      Path file, ReferenceData reference, CandidateLookup<Offer> lookup) throws IOException {
    ByteBuffer buffer;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() < HEAD || channel.size() > Integer.MAX_VALUE) {
        return failed("index.notAnIndex", Map.of());
      }
      buffer =
          channel
              .map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
              .order(ByteOrder.LITTLE_ENDIAN);
    }
    if (buffer.getLong() != MARK) {
      return failed("index.notAnIndex", Map.of());
    }
    int format = buffer.getInt();
    if (format != FORMAT) {
      return format > FORMAT
          ? failed(
              "index.newer",
              Map.of("found", Integer.toString(format), "known", Integer.toString(FORMAT)))
          : failed("index.damaged", Map.of());
    }
    int end = buffer.limit() - CHECKSUM;
    CRC32C checksum = new CRC32C();
    if (end >= HEAD) {
      checksum.update(buffer.duplicate().position(0).limit(end));
    }
    if (end < HEAD || checksum.getValue() != buffer.getLong(end)) {
      return failed("index.damaged", Map.of());
    }
    try {
      IndexInput in = new IndexInput(buffer.limit(end));
      String kind = in.text();
      if (!kind.equals(OfferColumns.INSTANCE.name())) {
        return failed(
            "index.otherKind", Map.of("found", kind, "expected", OfferColumns.INSTANCE.name()));
      }
      Segment<Offer> segment = segment(in, lookup);
      IndexInput.require(in.isAtEnd());
      return Reading.of(
          CandidateIndex.ofSegment(OfferColumns.INSTANCE, reference, lookup, segment));
    } catch (Damaged | IllegalArgumentException e) {
      return failed("index.damaged", Map.of());
    }
  }

  private static Segment<Offer> segment(IndexInput in, CandidateLookup<Offer> lookup)
      throws Damaged {
    byte[] bytes = in.bytes();
    int[] idStarts = in.numbers();
    int rows = idStarts.length - 1;
    IndexInput.require(rows >= 0 && idStarts[0] == 0 && idStarts[rows] == bytes.length);
    for (int row = 0; row < rows; row++) {
      IndexInput.require(idStarts[row] <= idStarts[row + 1]);
    }
    Ids ids = new Ids(bytes, idStarts, permutation(in.numbers(), rows));
    for (int place = 1; place < rows; place++) {
      IndexInput.require(ids.isAscending(place));
    }
    int[] firstDays = in.numbers();
    int[] endDays = in.numbers();
    IndexInput.require(firstDays.length == rows && endDays.length == rows);
    List<OfferFacet> known = OfferColumns.INSTANCE.facets();
    IndexInput.require(in.number() == known.size());
    List<Segment.Facets<Offer>> facets = new ArrayList<>();
    for (OfferFacet facet : known) {
      IndexInput.require(in.text().equals(facet.name()));
      String[] specimens = new String[in.number(rows)];
      for (int code = 0; code < specimens.length; code++) {
        specimens[code] = in.text();
      }
      Codes codes = in.codes(specimens.length);
      IndexInput.require(codes.size() == (specimens.length == 0 ? 0 : rows));
      facets.add(new Segment.Facets<>(new Read(specimens).checked(), codes));
    }
    List<ConceptRef> concepts = new ArrayList<>();
    int count = in.number();
    for (int i = 0; i < count; i++) {
      concepts.add(ConceptRef.of(in.text(), in.text()));
    }
    int[] terms = in.numbers();
    for (int term : terms) {
      IndexInput.require(term >= 0 && term < concepts.size());
    }
    int[] starts = in.starts(TermColumn.LISTS * rows, terms.length);
    Codes shape = in.codes(2 * TermColumn.LACKING);
    IndexInput.require(shape.size() == rows);
    return new Segment<>(
        OfferColumns.INSTANCE,
        ids,
        facets,
        firstDays,
        endDays,
        new TermColumn(concepts, starts, terms, shape),
        null,
        lookup);
  }

  private static int[] permutation(int[] values, int size) throws Damaged {
    IndexInput.require(values.length == size);
    boolean[] seen = new boolean[size];
    for (int value : values) {
      IndexInput.require(value >= 0 && value < size && !seen[value]);
      seen[value] = true;
    }
    return values;
  }

  private static Reading<CandidateIndex<Offer>> failed(String code, Map<String, String> arguments) {
    return Reading.failed(List.of(Problem.error("", code, arguments)));
  }

  /**
   * Specimens as they stand in the file, each read when it is asked for. Thread-safe: two threads
   * may both read one, with the same outcome.
   */
  private static final class Read implements Dictionary<Offer> {
    private final String[] documents;
    private final @Nullable Offer[] offers;
    private final ImisJson json = ImisJson.create();

    Read(String[] documents) {
      this.documents = documents;
      this.offers = new @Nullable Offer[documents.length];
    }

    Read checked() throws Damaged {
      for (int code = 0; documents.length <= READ_AT_ONCE && code < documents.length; code++) {
        Reading<Offer> reading = json.read(Offer.class, documents[code]);
        IndexInput.require(reading.value().isPresent());
        offers[code] = reading.get();
      }
      return this;
    }

    @Override
    public int size() {
      return documents.length;
    }

    @Override
    public Offer get(int code) {
      Offer known = offers[code];
      if (known == null) {
        known = json.read(Offer.class, documents[code]).get();
        offers[code] = known;
      }
      return known;
    }
  }
}
