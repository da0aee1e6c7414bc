package io.github.imisproject.i18n.message;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compiles a message in ICU's syntax once, so that writing it needs no parsing and no lock.
 *
 * <p>The library's own MessageFormat is neither thread-safe nor isolates its arguments; its parser
 * is used, its writer is not. A test holds both to the same words.
 */
final class MessageCompiler {
  private final MessagePattern pattern;
  private final String text;
  private int at;

  private MessageCompiler(String text) {
    this.text = text;
    this.pattern = new MessagePattern(MessagePattern.ApostropheMode.DOUBLE_OPTIONAL).parse(text);
  }

  /**
   * Returns the compiled message.
   *
   * @throws IllegalArgumentException if the pattern is malformed, or asks for a format that is not
   *     offered; the message says where
   */
  static List<Node> compile(String text) {
    MessageCompiler compiler;
    try {
      compiler = new MessageCompiler(text);
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException("the braces nest too deeply or a number is malformed", e);
    }
    return compiler.message();
  }

  /** Reads from a MSG_START part to behind its MSG_LIMIT. */
  private List<Node> message() {
    List<Node> nodes = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int from = pattern.getPart(at++).getLimit();
    while (true) {
      Part part = pattern.getPart(at);
      words.append(text, from, part.getIndex());
      from = part.getLimit();
      switch (part.getType()) {
        case MSG_LIMIT -> {
          at++;
          flush(words, nodes);
          return List.copyOf(nodes);
        }
        case SKIP_SYNTAX -> at++;
        case INSERT_CHAR -> {
          words.append((char) part.getValue());
          at++;
        }
        case REPLACE_NUMBER -> {
          flush(words, nodes);
          nodes.add(new Node.Count());
          at++;
        }
        case ARG_START -> {
          flush(words, nodes);
          int limit = pattern.getLimitPartIndex(at);
          nodes.add(argument(part.getArgType()));
          from = pattern.getPart(limit).getLimit();
          at = limit + 1;
        }
        default -> throw new IllegalArgumentException("unexpected syntax at " + part.getIndex());
      }
    }
  }

  private static void flush(StringBuilder words, List<Node> nodes) {
    if (words.length() > 0) {
      nodes.add(new Node.Literal(words.toString()));
      words.setLength(0);
    }
  }

  private Node argument(ArgType type) {
    at++;
    Part name = pattern.getPart(at++);
    String argument = pattern.getSubstring(name);
    if (name.getType() == Part.Type.ARG_NUMBER) {
      throw new IllegalArgumentException(
          "argument '{" + argument + "}' has a number for a name; name it by its meaning");
    }
    return switch (type) {
      case NONE -> new Node.Argument(argument, ValueStyle.PLAIN);
      case SIMPLE -> new Node.Argument(argument, style(argument));
      case PLURAL -> plural(argument, false);
      case SELECTORDINAL -> plural(argument, true);
      case SELECT -> new Node.Select(argument, branches());
      case CHOICE ->
          throw new IllegalArgumentException(
              "argument '" + argument + "' uses 'choice', which is withdrawn; use 'plural'");
    };
  }

  private ValueStyle style(String argument) {
    String type = pattern.getSubstring(pattern.getPart(at++)).toLowerCase(Locale.ROOT);
    String style = "";
    if (pattern.getPart(at).getType() == Part.Type.ARG_STYLE) {
      style = pattern.getSubstring(pattern.getPart(at++)).strip();
    }
    return switch (type + "," + style) {
      case "number," -> ValueStyle.NUMBER;
      case "number,integer" -> ValueStyle.INTEGER;
      case "number,percent" -> ValueStyle.PERCENT;
      case "date,full" -> ValueStyle.DATE_FULL;
      case "date,long" -> ValueStyle.DATE_LONG;
      case "date,", "date,medium" -> ValueStyle.DATE_MEDIUM;
      case "date,short" -> ValueStyle.DATE_SHORT;
      case "time,", "time,short" -> ValueStyle.TIME;
      case "list,", "list,and" -> ValueStyle.LIST_AND;
      case "list,or" -> ValueStyle.LIST_OR;
      default ->
          throw new IllegalArgumentException(
              "argument '"
                  + argument
                  + "' has format '"
                  + type
                  + ", "
                  + style
                  + "', which is not one of number [integer, percent], date [full, long, medium,"
                  + " short], time, list [and, or]");
    };
  }

  private Node.Plural plural(String argument, boolean ordinal) {
    double offset = pattern.getPluralOffset(at);
    if (pattern.getPart(at).getType().hasNumericValue()) {
      at++;
    }
    Map<BigDecimal, List<Node>> exact = new LinkedHashMap<>();
    Map<String, List<Node>> byCategory = new LinkedHashMap<>();
    while (pattern.getPart(at).getType() == Part.Type.ARG_SELECTOR) {
      String selector = pattern.getSubstring(pattern.getPart(at++));
      if (pattern.getPart(at).getType().hasNumericValue()) {
        BigDecimal number = BigDecimal.valueOf(pattern.getNumericValue(pattern.getPart(at++)));
        exact.putIfAbsent(number.stripTrailingZeros(), message());
      } else {
        byCategory.putIfAbsent(selector, message());
      }
    }
    return new Node.Plural(argument, ordinal, offset, Map.copyOf(exact), Map.copyOf(byCategory));
  }

  private Map<String, List<Node>> branches() {
    Map<String, List<Node>> branches = new LinkedHashMap<>();
    while (pattern.getPart(at).getType() == Part.Type.ARG_SELECTOR) {
      String selector = pattern.getSubstring(pattern.getPart(at++));
      branches.putIfAbsent(selector, message());
    }
    return Map.copyOf(branches);
  }
}
