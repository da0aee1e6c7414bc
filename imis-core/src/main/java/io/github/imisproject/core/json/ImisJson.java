package io.github.imisproject.core.json;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Reads and writes every value of the model as JSON: the one door.
 *
 * <p>Immutable and thread-safe. The JSON of a value: a member for each part, absent parts left out;
 * in sealed families a first member {@code "type"} with a logical id such as {@code "JobOffer"};
 * dates and times in ISO 8601; languages as BCP 47 tags; texts as language maps such as {@code
 * {"el": "...", "en": "..."}}; constants by name. Entities keep members they do not know and write
 * them back.
 *
 * <p>Reading never throws for what stands in the document. Any record or sealed family of records
 * can be read, also of other modules that open their packages to this one.
 */
public final class ImisJson {
  /**
   * The member by which a {@link io.github.imisproject.core.document.Directory} or {@link
   * io.github.imisproject.core.document.Profiles} names the extra members that a reader must
   * understand, such as {@code ["Offer.season"]}.
   */
  public static final String MUST_UNDERSTAND = "mustUnderstand";

  private final JsonLimits limits;
  private final Set<String> understood;

  private ImisJson(JsonLimits limits, Set<String> understood) {
    this.limits = limits;
    this.understood = understood;
  }

  /** Returns a door with {@link JsonLimits#DEFAULT}. */
  public static ImisJson create() {
    return new ImisJson(JsonLimits.DEFAULT, Set.of());
  }

  /** Returns a door with limits of your own. */
  public static ImisJson create(JsonLimits limits) {
    return new ImisJson(requireNonNull(limits, "limits"), Set.of());
  }

  /**
   * Returns this door for a reader that also understands some extra members.
   *
   * <p>A document may say in {@link #MUST_UNDERSTAND} that some of its extra members change what
   * the rest means. A door that does not understand each of them refuses the document.
   *
   * @param extraMembers what the caller knows how to use, such as {@code Offer.season}; in place of
   *     what this door understood before
   */
  public ImisJson understanding(Set<String> extraMembers) {
    return new ImisJson(limits, Set.copyOf(extraMembers));
  }

  /** Returns the limits. */
  public JsonLimits limits() {
    return limits;
  }

  /**
   * Reads a document.
   *
   * <p>A single entity is read whole or not at all. Of a {@link
   * io.github.imisproject.core.document.Directory} or {@link
   * io.github.imisproject.core.document.Profiles} each entity is, so that one bad offer leaves the
   * others; and references that lead nowhere are reported as warnings. Linear in the length of the
   * document.
   *
   * @param type what the document is: a record, or a sealed interface of records
   * @param document UTF-8, with or without a byte order mark; not closed
   * @return the value, and everything that is wrong
   * @throws IOException if the stream fails
   * @throws IllegalArgumentException if {@code type} is neither
   */
  public <T> Reading<T> read(Class<T> type, InputStream document) throws IOException {
    requireNonNull(document, "document");
    if (!type.isRecord() && TypeIds.find(type).isEmpty()) {
      throw new IllegalArgumentException(
          "type is neither a record nor a sealed family of records with type ids");
    }
    Problems problems = new Problems(limits.problems());
    try (DraftParser parser = new DraftParser(document, limits, problems)) {
      return new DocumentReader(parser, problems, understood).read(type);
    }
  }

  /**
   * Reads a file.
   *
   * @see #read(Class, InputStream)
   * @throws IOException if the file cannot be read
   */
  public <T> Reading<T> read(Class<T> type, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(type, in);
    }
  }

  /**
   * Reads a text.
   *
   * @see #read(Class, InputStream)
   */
  public <T> Reading<T> read(Class<T> type, String document) {
    try {
      return read(type, new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a stream over memory does not fail
    }
  }

  /**
   * Writes a value as one line of UTF-8; equal values give equal bytes.
   *
   * @param value a record of the model
   * @param out not closed, but flushed
   * @throws IOException if the stream fails
   */
  public void write(Object value, OutputStream out) throws IOException {
    write(value, out, false);
  }

  /**
   * Writes a value into a file, indented, in UTF-8.
   *
   * @throws IOException if the file cannot be written
   */
  public void write(Object value, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(value, out, true);
      out.write('\n');
    }
  }

  /**
   * Returns a value as one line of JSON.
   *
   * @throws IllegalArgumentException if a text holds half a surrogate pair
   */
  public String write(Object value) {
    return text(value, false);
  }

  /** Returns a value as indented JSON, with line feeds on every system. */
  public String writeIndented(Object value) {
    return text(value, true);
  }

  /** Returns a draft as one line of JSON; a draft may be null. */
  static String lineOf(@Nullable Object draft) {
    return draft == null ? "null" : text(draft, false);
  }

  private static String text(Object value, boolean indented) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(value, out, indented);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a stream over memory does not fail
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void write(Object value, OutputStream out, boolean indented) throws IOException {
    requireNonNull(value, "value");
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator generator =
        factory.createGenerator(new Context(indented), out, JsonEncoding.UTF8)) {
      new DraftWriter(generator).write(value);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /** Says how to lay out what is written. */
  private static final class Context extends ObjectWriteContext.Base {
    private final boolean indented;

    Context(boolean indented) {
      this.indented = indented;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return indented;
    }

    @Override
    @SuppressWarnings("NullAway") // the library's word for no layout is null
    public PrettyPrinter getPrettyPrinter() {
      return indented
          ? new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"))
          : null;
    }
  }
}
