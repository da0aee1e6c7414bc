package io.github.imisproject.i18n.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a Java properties file and keeps where each character stands, which the platform's own
 * reader does not.
 *
 * @see java.util.Properties#load(java.io.Reader)
 */
final class PropertiesTexts {
  /** One entry; {@code valid} is false if an escape in it is malformed. */
  record Entry(String key, int keyOffset, String value, int[] offsets, boolean valid) {}

  private final String text;
  private int at;
  private boolean valid;

  private PropertiesTexts(String text) {
    this.text = text;
  }

  static List<Entry> read(String text) {
    return new PropertiesTexts(text).entries();
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    while (true) {
      skipBlank(true);
      if (at >= text.length()) {
        return entries;
      }
      char c = text.charAt(at);
      if (c == '#' || c == '!') {
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
          at++;
        }
        continue;
      }
      if (goesOn()) {
        at++; // a line that goes on before it has begun
        continue;
      }
      valid = true;
      int keyOffset = at;
      Chars key = chars(true);
      skipBlank(false);
      boolean separated = at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == ':');
      if (separated) {
        at++;
        skipBlank(false);
      }
      Chars value = chars(false);
      entries.add(new Entry(key.text(), keyOffset, value.text(), value.offsets(), valid));
    }
  }

  private record Chars(String text, int[] offsets) {}

  private Chars chars(boolean key) {
    StringBuilder read = new StringBuilder();
    int[] offsets = new int[64];
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isLineEnd(c) || (key && (c == '=' || c == ':' || isBlank(c)))) {
        break;
      }
      int start = at;
      if (c == '\\') {
        int escaped = escape();
        if (escaped < 0) {
          continue; // the line goes on
        }
        c = (char) escaped;
      } else {
        at++;
      }
      if (read.length() + 1 >= offsets.length) {
        offsets = Arrays.copyOf(offsets, offsets.length * 2);
      }
      offsets[read.length()] = start;
      read.append(c);
    }
    offsets[read.length()] = at;
    return new Chars(read.toString(), Arrays.copyOf(offsets, read.length() + 1));
  }

  /** Returns the escaped character, or -1 at the end of a line that goes on. */
  private int escape() {
    at++;
    if (at >= text.length()) {
      return -1;
    }
    char c = text.charAt(at++);
    switch (c) {
      case 'n':
        return '\n';
      case 't':
        return '\t';
      case 'r':
        return '\r';
      case 'f':
        return '\f';
      case 'u':
        return unicode();
      case '\r', '\n':
        if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
          at++;
        }
        skipBlank(false);
        return -1;
      default:
        return c;
    }
  }

  private int unicode() {
    int end = Math.min(text.length(), at + 4);
    String hex = text.substring(at, end);
    if (!hex.matches("[0-9A-Fa-f]{4}")) {
      valid = false;
      return 'u';
    }
    at = end;
    return Integer.parseInt(hex, 16);
  }

  /** Skips blanks, and line ends too if {@code lines}; else the places where a line goes on. */
  private void skipBlank(boolean lines) {
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean end = lines && isLineEnd(c);
      if (!lines && goesOn()) {
        at++;
        end = true;
        if (text.startsWith("\r\n", at)) {
          at++;
        }
      }
      if (!end && !isBlank(c)) {
        return;
      }
      at++;
    }
  }

  private boolean goesOn() {
    return text.charAt(at) == '\\' && at + 1 < text.length() && isLineEnd(text.charAt(at + 1));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
