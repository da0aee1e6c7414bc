package io.github.imisproject.core.internal.json;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as plain maps, lists, texts, numbers, booleans and nulls, with nothing lost between reading
 * and writing: the order of members, the digits of numbers, nulls and empty lists all stay.
 */
public final class PlainJson {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int MAX_DEPTH = 200;
  private static final int MAX_STRING = 4_000_000;
  private static final int MAX_NUMBER = 200;
  private static final int MAX_NAME = 10_000;
  private static final long MAX_TOKENS = 3_000_000;
  private static final long MAX_DOCUMENT = 64_000_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_STRING)
                  .maxNumberLength(MAX_NUMBER)
                  .maxNameLength(MAX_NAME)
                  .maxTokenCount(MAX_TOKENS)
                  .maxDocumentLength(MAX_DOCUMENT)
                  .build())
          .build();

  private static final JsonMapper WRITER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(prettyPrinter())
          .build();

  private static final JsonMapper LINE_WRITER = JsonMapper.builder().build();

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  private PlainJson(String file) {
    this.file = file;
  }

  /**
   * Reads one document; the value is a map, a list or a scalar.
   *
   * @param file what to call the document in the paths of problems; may be empty
   * @param in UTF-8, with or without a byte order mark; read to its end unless it is faulty
   */
  public static Reading<Object> read(String file, InputStream in) {
    return new PlainJson(file).read(in);
  }

  /** Writes a value with two blanks of indentation and line feeds. */
  public static String write(@Nullable Object value) {
    return WRITER.writeValueAsString(value) + "\n";
  }

  /** Writes a value as one line. */
  public static String writeLine(@Nullable Object value) {
    return LINE_WRITER.writeValueAsString(value);
  }

  private Reading<Object> read(InputStream in) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), strict(in))) {
      if (parser.nextToken() == null) {
        return Reading.failed(List.of(Problem.error(file, "json.empty", Map.of())));
      }
      Object value = value(parser, "");
      if (parser.nextToken() != null) {
        problems.add(at(file, parser.currentTokenLocation(), "json.trailing"));
      }
      return value == null
          ? Reading.failed(List.of(Problem.error(file, "json.empty", Map.of())))
          : Reading.of(value, problems);
    } catch (JacksonException e) {
      problems.add(at(file, e.getLocation(), code(e)));
    } catch (NumberFormatException | ArithmeticException e) {
      problems.add(at(file, null, "json.number")); // an exponent beyond all bounds
    } catch (IOException e) {
      problems.add(Problem.error(file, "json.unreadable", Map.of()));
    }
    return Reading.failed(problems);
  }

  /** Never the library's own words, which may quote the input. */
  private static String code(JacksonException e) {
    if (e instanceof JacksonIOException) {
      return e.getCause() instanceof CharacterCodingException ? "json.encoding" : "json.unreadable";
    }
    if (e instanceof StreamConstraintsException) {
      return "json.limit";
    }
    if (e instanceof UnexpectedEndOfInputException) {
      return "json.truncated";
    }
    String text = String.valueOf(e.getOriginalMessage());
    return text.startsWith("Non-standard token") ? "json.notANumber" : "json.syntax";
  }

  /** Fails on bytes that are not UTF-8, and passes over a byte order mark. */
  private static Reader strict(InputStream in) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(in);
    bytes.mark(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(bytes.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      bytes.reset();
    }
    return new InputStreamReader(
        bytes,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static Problem at(String path, @Nullable TokenStreamLocation where, String code) {
    int line = where == null ? 0 : where.getLineNr();
    int column = where == null ? 0 : where.getColumnNr();
    return Problem.error(
        path, code, Map.of("line", Math.max(line, 1) + "", "column", Math.max(column, 1) + ""));
  }

  private @Nullable Object value(JsonParser parser, String path) {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser, path);
      case START_ARRAY -> array(parser, path);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> decimal(parser);
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      default -> null;
    };
  }

  /** Keeps every digit; a binary fraction would not. */
  private static BigDecimal decimal(JsonParser parser) {
    return parser.getDecimalValue();
  }

  private Map<String, Object> object(JsonParser parser, String path) {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      String inner = path + "/" + name.replace("~", "~0").replace("/", "~1");
      boolean twice = members.containsKey(name);
      Object value = value(parser, inner);
      if (twice) {
        problems.add(at(pathOf(inner), parser.currentTokenLocation(), "json.duplicateKey"));
      } else {
        put(members, name, value);
      }
    }
    return members.isEmpty() ? Map.of() : Collections.unmodifiableMap(members);
  }

  private List<Object> array(JsonParser parser, String path) {
    List<Object> elements = new ArrayList<>(4);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      add(elements, value(parser, path + "/" + elements.size()));
    }
    return elements.isEmpty() ? List.of() : Collections.unmodifiableList(elements);
  }

  @SuppressWarnings("NullAway") // JSON's null is a value like any other here
  private static void put(Map<String, Object> members, String name, @Nullable Object value) {
    members.put(name, value);
  }

  @SuppressWarnings("NullAway") // JSON's null is a value like any other here
  private static void add(List<Object> elements, @Nullable Object value) {
    elements.add(value);
  }

  private String pathOf(String pointer) {
    return file.isEmpty() ? pointer : file + "#" + pointer;
  }

  private static DefaultPrettyPrinter prettyPrinter() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }
}
