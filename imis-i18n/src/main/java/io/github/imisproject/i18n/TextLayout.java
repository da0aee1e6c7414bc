package io.github.imisproject.i18n;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.direction.TextDirection;

/**
 * Base direction of a text, and how to put the text into another one without either upsetting the
 * other.
 *
 * <p>Thread-safe. Stored text is never changed: isolation belongs to the moment of rendering.
 *
 * @see <a href="https://www.w3.org/TR/string-meta/">W3C, Strings on the Web: language and direction
 *     metadata</a>
 */
public final class TextLayout {
  static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
  static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
  static final char FIRST_STRONG_ISOLATE = '\u2068';
  static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  private TextLayout() {}

  /**
   * Returns the base direction of a text: from its language if that is known, else from its first
   * strong letter, else left to right.
   *
   * @param text the text; read only if {@code language} is {@code und}, {@code mul}, {@code mis} or
   *     {@code zxx}
   * @param language what metadata says
   */
  public static TextDirection direction(String text, LanguageTag language) {
    switch (language.language()) {
      case "und", "mul", "mis", "zxx":
        return language.script().isPresent() ? ofScript(language) : firstStrong(text);
      default:
        return ofScript(language);
    }
  }

  private static TextDirection ofScript(LanguageTag language) {
    switch (language.value()) {
      case "el", "en", "fr":
        return TextDirection.LEFT_TO_RIGHT;
      case "ar", "fa":
        return TextDirection.RIGHT_TO_LEFT;
      default:
        return ofLikelyScript(language);
    }
  }

  private static TextDirection ofLikelyScript(LanguageTag language) {
    String script = ULocale.addLikelySubtags(ULocale.forLanguageTag(language.value())).getScript();
    int code = script.isEmpty() ? UScript.INVALID_CODE : UScript.getCodeFromName(script);
    return code != UScript.INVALID_CODE && UScript.isRightToLeft(code)
        ? TextDirection.RIGHT_TO_LEFT
        : TextDirection.LEFT_TO_RIGHT;
  }

  private static TextDirection firstStrong(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      int type = UCharacter.getDirection(codePoint);
      if (type == UCharacterDirection.LEFT_TO_RIGHT_ISOLATE
          || type == UCharacterDirection.RIGHT_TO_LEFT_ISOLATE
          || type == UCharacterDirection.FIRST_STRONG_ISOLATE) {
        depth++;
      } else if (type == UCharacterDirection.POP_DIRECTIONAL_ISOLATE) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && type == UCharacterDirection.LEFT_TO_RIGHT) {
        return TextDirection.LEFT_TO_RIGHT;
      } else if (depth == 0
          && (type == UCharacterDirection.RIGHT_TO_LEFT
              || type == UCharacterDirection.RIGHT_TO_LEFT_ARABIC)) {
        return TextDirection.RIGHT_TO_LEFT;
      }
    }
    return TextDirection.LEFT_TO_RIGHT;
  }

  /**
   * Returns the text between isolates, so that it and its surroundings cannot reorder each other;
   * its own direction is taken from its first strong letter.
   *
   * <p>Isolates inside the text are balanced first, so that it cannot break out of its own.
   */
  public static String isolate(String text) {
    return FIRST_STRONG_ISOLATE + balanced(text) + POP_DIRECTIONAL_ISOLATE;
  }

  /** Returns the text between isolates of a known direction. */
  public static String isolate(String text, TextDirection direction) {
    char open =
        direction == TextDirection.RIGHT_TO_LEFT ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE;
    return open + balanced(text) + POP_DIRECTIONAL_ISOLATE;
  }

  /**
   * Returns the text with every isolate closed, and without a closing one that closes nothing.
   *
   * <p>Overrides and embeddings need no mending: an enclosing isolate ends them. The same text is
   * returned when nothing is amiss.
   */
  public static String balanced(String text) {
    int depth = 0;
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= LEFT_TO_RIGHT_ISOLATE && c <= FIRST_STRONG_ISOLATE) {
        depth++;
      } else if (c == POP_DIRECTIONAL_ISOLATE) {
        if (depth == 0) {
          mended = mended == null ? new StringBuilder(text.substring(0, i)) : mended;
          continue;
        }
        depth--;
      }
      if (mended != null) {
        mended.append(c);
      }
    }
    if (depth == 0) {
      return mended == null ? text : mended.toString();
    }
    return (mended == null ? text : mended.toString())
        + String.valueOf(POP_DIRECTIONAL_ISOLATE).repeat(depth);
  }

  /** Returns the text with the five characters that mean something in HTML written as entities. */
  public static String escapeHtml(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
    return html.toString();
  }
}
