package io.github.imisproject.core.story;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.json.JsonLimits;
import io.github.imisproject.core.problem.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads and writes stories as ActivityStreams 2.0 in JSON-LD.
 *
 * <p>Immutable and thread-safe. A document is one object or a {@code Collection}. Where an object
 * has members of this library ({@code imis:consentId} and others), it is read as a {@link Story}
 * and everything wrong with it is reported; any other object is kept exactly as it came, whatever
 * it is. What is written here says all there is to say and is for whoever keeps the stories; for
 * readers there is {@link StoryExport#toJson}.
 *
 * <p>No network: contexts are never fetched, terms are taken by their names.
 *
 * @see <a href="https://www.w3.org/TR/activitystreams-core/">ActivityStreams 2.0</a>
 */
public final class ActivityStreams {
  /** As {@link JsonLimits#DEFAULT}, with room for a whole archive in one document. */
  private static final JsonLimits LIMITS =
      new JsonLimits(
          JsonLimits.DEFAULT.depth(),
          JsonLimits.DEFAULT.stringLength(),
          JsonLimits.DEFAULT.documentBytes(),
          JsonLimits.DEFAULT.numberLength(),
          2_000_000,
          JsonLimits.DEFAULT.problems());

  private final ImisJson json;

  private ActivityStreams(ImisJson json) {
    this.json = json;
  }

  /** Returns a door for documents of up to 32 MiB and two million values. */
  public static ActivityStreams create() {
    return new ActivityStreams(ImisJson.create(LIMITS));
  }

  /** Returns a door with limits of your own. */
  public static ActivityStreams create(JsonLimits limits) {
    return new ActivityStreams(ImisJson.create(limits));
  }

  /**
   * Reads a document.
   *
   * @param document UTF-8; not closed
   * @return the stories that could be read, and everything that is wrong with the others; no value
   *     if it is not one JSON object
   * @throws IOException if the stream fails
   */
  public Reading<Stories> read(InputStream document) throws IOException {
    Reading<ForeignObject> raw = json.read(ForeignObject.class, requireNonNull(document));
    return raw.value().isEmpty()
        ? Reading.failed(raw.problems())
        : StoryReader.read(raw.get().members(), raw.problems());
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   */
  public Reading<Stories> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /** Reads a text. */
  public Reading<Stories> read(String document) {
    Reading<ForeignObject> raw = json.read(ForeignObject.class, document);
    return raw.value().isEmpty()
        ? Reading.failed(raw.problems())
        : StoryReader.read(raw.get().members(), raw.problems());
  }

  /**
   * Returns all that is kept as one indented document; equal stories give equal bytes.
   *
   * <p>A single object of somebody else's, read alone, is written alone.
   */
  public String write(Stories stories) {
    return StoryWriter.archive(stories);
  }

  /**
   * Writes all that is kept into a file.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Stories stories, Path file) throws IOException {
    Files.writeString(file, write(stories), StandardCharsets.UTF_8);
  }
}
