package io.github.imisproject.matching.internal;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON document into maps, lists, texts, doubles and flags, with limits.
 *
 * <p>A document that is not JSON gives one problem that names line and column; the parser's own
 * words, which may quote the document, are never shown. A JSON null is kept as {@link #NULL}.
 */
public final class JsonTree {
  /** Stands for a JSON null, which Java collections here do not hold. */
  public static final Object NULL = new Object();

  /** The longest document read, in characters. */
  public static final int MAX_LENGTH = 1 << 20;

  /** The deepest nesting read. */
  public static final int MAX_DEPTH = 32;

  private static final JsonFactory FACTORY = factory(MAX_LENGTH);

  private JsonTree() {}

  private static JsonFactory factory(int maximum) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxDocumentLength(maximum)
                .maxStringLength(10_000)
                .maxNameLength(1_000)
                .maxNumberLength(100)
                .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  /** Returns the tree, or the problem. */
  public static Reading<Object> read(String json) {
    return read(json, FACTORY, MAX_LENGTH);
  }

  /** Returns the tree of a document that may be longer than usual, or the problem. */
  public static Reading<Object> read(String json, int maximum) {
    return read(json, factory(maximum), maximum);
  }

  private static Reading<Object> read(String json, JsonFactory factory, int maximum) {
    if (json.length() > maximum) {
      return Reading.failed(
          List.of(
              Problem.error(
                  "", "matchingPolicy.tooLong", Map.of("maximum", Integer.toString(maximum)))));
    }
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() == null) {
        return Reading.failed(List.of(Problem.error("", "matchingPolicy.empty", Map.of())));
      }
      Object tree = value(parser);
      if (parser.nextToken() != null) {
        return Reading.failed(List.of(syntax(Optional.of(parser.currentTokenLocation()))));
      }
      return Reading.of(tree);
    } catch (JacksonException e) {
      return Reading.failed(List.of(syntax(Optional.ofNullable(e.getLocation()))));
    }
  }

  private static Problem syntax(Optional<TokenStreamLocation> location) {
    return Problem.error(
        "",
        "matchingPolicy.syntax",
        Map.of(
            "line", location.map(l -> Integer.toString(l.getLineNr())).orElse("?"),
            "column", location.map(l -> Integer.toString(l.getColumnNr())).orElse("?"),
            "depth", Integer.toString(MAX_DEPTH)));
  }

  private static Object value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> elements(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      default -> NULL;
    };
  }

  private static Map<String, Object> members(JsonParser parser) {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return members;
  }

  private static List<Object> elements(JsonParser parser) {
    List<Object> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return elements;
  }
}
