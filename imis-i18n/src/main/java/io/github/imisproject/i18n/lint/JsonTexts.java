package io.github.imisproject.i18n.lint;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads the texts of a JSON file as a tree, with where each character stands. */
final class JsonTexts {
  private static final int MAX_DEPTH = 100;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
          .build();

  /** A member of an object or an array. */
  record Member(String key, int offset, Value value) {}

  /** What a member holds; numbers, booleans and nulls are no texts and are left out. */
  sealed interface Value {
    /** An object or an array. */
    record Tree(List<Member> members) implements Value {}

    /** A text. */
    record Text(String value, int[] offsets) implements Value {}
  }

  private final String text;

  private JsonTexts(String text) {
    this.text = text;
  }

  /**
   * Returns the tree of a file.
   *
   * @throws IllegalArgumentException if it is not JSON; the message says where
   */
  static Value.Tree read(String text) {
    JsonTexts reader = new JsonTexts(text);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
        throw new IllegalArgumentException("the file must hold an object or an array");
      }
      return reader.tree(parser, first == JsonToken.START_OBJECT);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          e.getOriginalMessage()
              + (e.getLocation() == null
                  ? ""
                  : " (line "
                      + e.getLocation().getLineNr()
                      + ", column "
                      + e.getLocation().getColumnNr()
                      + ")"),
          e);
    }
  }

  private Value.Tree tree(JsonParser parser, boolean object) {
    List<Member> members = new ArrayList<>();
    int index = 0;
    while (true) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
        return new Value.Tree(members);
      }
      if (token == null) {
        throw new IllegalArgumentException("the file ends too early");
      }
      String key = object ? parser.currentName() : Integer.toString(index++);
      int offset = (int) parser.currentTokenLocation().getCharOffset();
      JsonToken value = object ? parser.nextToken() : token;
      switch (value) {
        case START_OBJECT -> members.add(new Member(key, offset, tree(parser, true)));
        case START_ARRAY -> members.add(new Member(key, offset, tree(parser, false)));
        case VALUE_STRING -> {
          int start = (int) parser.currentTokenLocation().getCharOffset();
          String words = parser.getString();
          members.add(
              new Member(key, offset, new Value.Text(words, offsets(start, words.length()))));
        }
        default -> {}
      }
    }
  }

  /** Walks the literal from its opening quotation mark, an escape at a time. */
  private int[] offsets(int quote, int length) {
    int[] offsets = new int[length + 1];
    int at = quote + 1;
    for (int i = 0; i < length; i++) {
      offsets[i] = at;
      boolean escape = text.charAt(at) == '\\';
      at += !escape ? 1 : text.charAt(at + 1) == 'u' ? 6 : 2;
    }
    offsets[length] = at;
    return offsets;
  }
}
