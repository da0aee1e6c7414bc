package io.github.imisproject.core.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * The first step of reading: from bytes to drafts made of maps, lists, texts, numbers and booleans.
 *
 * <p>Finds what is wrong with the JSON itself. A double key is reported and reading goes on;
 * anything after which the rest cannot be trusted stops it. Not thread-safe.
 */
final class DraftParser implements AutoCloseable {
  private static final int MAX_NAME = 1000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final JsonLimits limits;
  private final Problems problems;
  private final JsonParser parser;
  private int values;

  DraftParser(InputStream in, JsonLimits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
    Reader strict =
        new InputStreamReader(
            new LimitedStream(in, limits.documentBytes()),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    this.parser =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.depth())
                    .maxStringLength(limits.stringLength())
                    .maxNameLength(MAX_NAME)
                    .maxNumberLength(limits.numberLength())
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build()
            .createParser(tools.jackson.core.ObjectReadContext.empty(), new MarkSkipper(strict));
  }

  /** Moves to the next token; empty input gives none. */
  @Nullable JsonToken next() throws IOException {
    try {
      return parser.nextToken();
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  /** Returns the name of the member that was just read. */
  String name() {
    return parser.currentName();
  }

  /** Returns the line that is being read, from 1. */
  int line() {
    return parser.currentLocation().getLineNr();
  }

  /** Returns the column that is being read, from 1. */
  int column() {
    return parser.currentLocation().getColumnNr();
  }

  /** Starts to count the values of a new entity. */
  void startEntity() {
    values = 0;
  }

  /** Returns the draft of the value whose first token was just read. */
  @Nullable Object draft() throws IOException {
    try {
      return value(parser.currentToken());
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  /** Demands that nothing but white space is left. */
  void end() throws IOException {
    if (next() != null) {
      throw problems.stop("json.trailing", place());
    }
  }

  Problems.StopReading empty() {
    return problems.stop("json.empty");
  }

  private @Nullable Object value(JsonToken token) {
    if (++values > limits.valuesPerEntity()) {
      throw problems.stop("json.tooManyValues", "limit", "" + limits.valuesPerEntity());
    }
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> whole(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      case VALUE_NULL -> null;
      default -> throw problems.stop("json.syntax", place());
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    for (JsonToken token = parser.nextToken();
        token == JsonToken.PROPERTY_NAME;
        token = parser.nextToken()) {
      String name = whole(parser.currentName());
      problems.at().push(name);
      Object value = value(parser.nextToken());
      if (members.containsKey(name)) {
        problems.error("json.duplicateKey", place());
      } else {
        putNullable(members, name, value);
      }
      problems.at().pop();
    }
    return members;
  }

  private List<Object> array() {
    List<Object> elements = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      problems.at().push(elements.size());
      addNullable(elements, value(token));
      problems.at().pop();
    }
    return elements;
  }

  @SuppressWarnings("NullAway") // a draft holds JSON's null as it is
  private static void putNullable(Map<String, Object> map, String name, @Nullable Object value) {
    map.put(name, value);
  }

  @SuppressWarnings("NullAway") // a draft holds JSON's null as it is
  private static void addNullable(List<Object> list, @Nullable Object value) {
    list.add(value);
  }

  /** Reports half a surrogate pair, which no encoding can write; it gets in by an escape. */
  private String whole(String text) {
    if (!Scalars.holdsWholeCharacters(text)) {
      problems.error("json.surrogate", place());
    }
    return text;
  }

  private Object number(String text) {
    try {
      BigDecimal exact = new BigDecimal(text);
      boolean whole = text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
      return whole && text.length() <= 9 ? (Object) Integer.valueOf(text) : exact;
    } catch (NumberFormatException | ArithmeticException e) {
      throw problems.stop("json.number", place()); // an exponent beyond all bounds
    }
  }

  /** Turns the library's exception into a problem; never its text, which may quote the input. */
  private RuntimeException failure(JacksonException e) throws IOException {
    if (e instanceof JacksonIOException && e.getCause() instanceof TooLong) {
      return stop("json.documentTooLong", "limit", "" + limits.documentBytes());
    }
    if (e instanceof JacksonIOException && e.getCause() instanceof CharacterCodingException) {
      return stop("json.encoding", place());
    }
    if (e instanceof JacksonIOException io) {
      throw io.getCause();
    }
    String text = String.valueOf(e.getOriginalMessage());
    if (e instanceof StreamConstraintsException) {
      return limit(text);
    }
    if (text.startsWith("Unexpected end-of-input")) {
      return stop("json.truncated", place());
    }
    return stop(text.startsWith("Non-standard token") ? "json.notANumber" : "json.syntax", place());
  }

  private RuntimeException limit(String text) {
    if (text.contains("nesting depth")) {
      return stop("json.tooDeep", "limit", "" + limits.depth());
    }
    if (text.contains("Number")) {
      return stop("json.numberTooLong", "limit", "" + limits.numberLength());
    }
    return stop(
        "json.textTooLong",
        "limit",
        "" + (text.contains("Name") ? MAX_NAME : limits.stringLength()));
  }

  /**
   * Stops where the parser is, which looks ahead of the drafts: it reads a number with its name.
   */
  private RuntimeException stop(String code, String... arguments) {
    problems.at().moveTo(parser.streamReadContext());
    return problems.stop(code, arguments);
  }

  private String[] place() {
    TokenStreamLocation place = parser.currentLocation();
    return new String[] {"line", "" + place.getLineNr(), "column", "" + place.getColumnNr()};
  }

  @Override
  public void close() {
    parser.close();
  }

  /** Ends a document that is too long, before it is read. */
  private static final class LimitedStream extends FilterInputStream {
    private long left;

    LimitedStream(InputStream in, long limit) {
      super(in);
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      left -= Math.max(0, count);
      if (left < 0) {
        throw new TooLong();
      }
      return count;
    }
  }

  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Passes over a byte order mark at the start, which some editors write. */
  private static final class MarkSkipper extends Reader {
    private final Reader in;
    private boolean started;

    MarkSkipper(Reader in) {
      this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      if (!started && count > 0) {
        started = true;
        if (buffer[offset] == BYTE_ORDER_MARK) {
          System.arraycopy(buffer, offset + 1, buffer, offset, count - 1);
          return count > 1 ? count - 1 : read(buffer, offset, length);
        }
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
