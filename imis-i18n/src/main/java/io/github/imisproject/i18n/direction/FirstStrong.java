package io.github.imisproject.i18n.direction;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import java.util.Optional;

/**
 * Reads the base direction of a paragraph off its first strong character.
 *
 * <p>The last resort, for text whose language nobody recorded: a Farsi sentence that opens with a
 * Latin brand name is read wrongly. Characters inside isolates (U+2066, U+2067, U+2068 to U+2069)
 * do not count. Linear in the distance to the first strong character; thread-safe.
 *
 * @see <a href="https://www.unicode.org/reports/tr9/#P2">UAX 9, rules P2 and P3</a>
 */
public final class FirstStrong {
  private FirstStrong() {}

  /**
   * Returns the direction of the first strong character of the first paragraph, or empty if it has
   * none: digits and punctuation have no direction.
   */
  public static Optional<TextDirection> find(CharSequence text) {
    int isolates = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = Character.codePointAt(text, i);
      i += Character.charCount(codePoint);
      if (codePoint < 0x80) {
        if (isolates == 0 && isAsciiLetter(codePoint)) {
          return Optional.of(TextDirection.LEFT_TO_RIGHT);
        }
        if (!isAsciiSeparator(codePoint)) {
          continue;
        }
        return Optional.empty();
      }
      switch (UCharacter.getDirection(codePoint)) {
        case UCharacterDirection.LEFT_TO_RIGHT -> {
          if (isolates == 0) {
            return Optional.of(TextDirection.LEFT_TO_RIGHT);
          }
        }
        case UCharacterDirection.RIGHT_TO_LEFT, UCharacterDirection.RIGHT_TO_LEFT_ARABIC -> {
          if (isolates == 0) {
            return Optional.of(TextDirection.RIGHT_TO_LEFT);
          }
        }
        case UCharacterDirection.LEFT_TO_RIGHT_ISOLATE,
            UCharacterDirection.RIGHT_TO_LEFT_ISOLATE,
            UCharacterDirection.FIRST_STRONG_ISOLATE ->
            isolates++;
        case UCharacterDirection.POP_DIRECTIONAL_ISOLATE -> {
          if (isolates > 0) {
            isolates--;
          }
        }
        case UCharacterDirection.BLOCK_SEPARATOR -> {
          return Optional.empty();
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  /** Returns the direction of the first strong character, or {@code otherwise} if there is none. */
  public static TextDirection of(CharSequence text, TextDirection otherwise) {
    return find(text).orElse(otherwise);
  }

  private static boolean isAsciiLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** The line feed, the carriage return and the separators U+001C to U+001E end a paragraph. */
  private static boolean isAsciiSeparator(int c) {
    return c == '\n' || c == '\r' || (c >= 0x1C && c <= 0x1E);
  }
}
