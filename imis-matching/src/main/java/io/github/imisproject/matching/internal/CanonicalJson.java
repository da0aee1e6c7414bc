package io.github.imisproject.matching.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a tree of maps, lists, texts, numbers and flags in exactly one way.
 *
 * <p>Follows RFC 8785: members in the order of their UTF-16 code units, no white space, numbers as
 * ECMAScript writes them. Numbers are not left to {@link Double#toString}, whose digits changed
 * with Java 19: the shortest decimal that reads back as the same double is computed here.
 */
public final class CanonicalJson {
  private CanonicalJson() {}

  /**
   * Returns the document.
   *
   * @param tree maps with text keys, iterables, texts, numbers and flags
   * @throws IllegalArgumentException if anything else is in the tree, or a number is not finite
   */
  public static String write(Object tree) {
    StringBuilder out = new StringBuilder(256);
    append(out, tree);
    return out.toString();
  }

  /** Returns the SHA-256 of {@code text} in UTF-8, as 64 lower-case hexadecimal digits. */
  public static String sha256(String text) {
    return Sha256.of(text);
  }

  private static void append(StringBuilder out, Object node) {
    if (node instanceof Map<?, ?> map) {
      appendMembers(out, map);
    } else if (node instanceof List<?> list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        out.append(i == 0 ? "" : ",");
        append(out, list.get(i));
      }
      out.append(']');
    } else if (node instanceof String text) {
      appendText(out, text);
    } else if (node instanceof Boolean flag) {
      out.append(flag.booleanValue());
    } else if (node instanceof Integer || node instanceof Long) {
      out.append(((Number) node).longValue());
    } else if (node instanceof Double number) {
      out.append(number(number));
    } else {
      throw new IllegalArgumentException("a " + node.getClass().getSimpleName() + " is not JSON");
    }
  }

  private static void appendMembers(StringBuilder out, Map<?, ?> map) {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put((String) key, value));
    out.append('{');
    boolean first = true;
    for (Map.Entry<String, Object> member : sorted.entrySet()) {
      out.append(first ? "" : ",");
      first = false;
      appendText(out, member.getKey());
      out.append(':');
      append(out, member.getValue());
    }
    out.append('}');
  }

  private static void appendText(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /**
   * Returns a number as ECMAScript writes it.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("number is " + value + ", must be finite");
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(Math.abs(value));
    String digits = shortest.unscaledValue().toString();
    // The value is 0.DIGITS times ten to the power of point.
    int point = digits.length() - shortest.scale();
    String text;
    if (digits.length() <= point && point <= 21) {
      text = digits + "0".repeat(point - digits.length());
    } else if (0 < point && point <= 21) {
      text = digits.substring(0, point) + "." + digits.substring(point);
    } else if (-6 < point && point <= 0) {
      text = "0." + "0".repeat(-point) + digits;
    } else {
      text = scientific(digits, point - 1);
    }
    return value < 0 ? "-" + text : text;
  }

  private static String scientific(String digits, int exponent) {
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return (mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent))
        .toLowerCase(Locale.ROOT);
  }

  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int precision = 1; precision < 17; precision++) {
      BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return withoutTrailingZeros(rounded);
      }
    }
    return withoutTrailingZeros(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
  }

  private static BigDecimal withoutTrailingZeros(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.unscaledValue().equals(BigInteger.ZERO) ? BigDecimal.ZERO : stripped;
  }
}
