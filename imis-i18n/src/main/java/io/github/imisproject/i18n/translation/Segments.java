package io.github.imisproject.i18n.translation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text cut into the parts that are translated one by one, and the hashes that tell whether such a
 * part has changed.
 *
 * <p>A segment is a line with words in it. Lines, not sentences: where a sentence ends differs by
 * language and tool, where a line ends does not, so a translator's segments always find their way
 * back. Thread-safe.
 */
public final class Segments {
  private static final int HASH_BYTES = 8;

  private Segments() {}

  /** Returns the segments of a text, without the blank lines between them; empty for blank text. */
  public static List<String> split(String text) {
    return Arrays.stream(text.split("\\R", -1)).filter(line -> !line.isBlank()).toList();
  }

  /**
   * Returns a text of the same shape with other segments: the blank lines and line ends of {@code
   * shape} are kept.
   *
   * @throws IllegalArgumentException if there are more or fewer segments than {@code shape} has
   */
  public static String join(String shape, List<String> segments) {
    int wanted = split(shape).size();
    if (segments.size() != wanted) {
      throw new IllegalArgumentException(
          "segments are " + segments.size() + ", must be " + wanted + " as in the text's shape");
    }
    StringBuilder joined = new StringBuilder();
    int next = 0;
    int at = 0;
    while (at <= shape.length()) {
      int end = at;
      while (end < shape.length() && !isLineEnd(shape.charAt(end))) {
        end++;
      }
      String line = shape.substring(at, end);
      joined.append(line.isBlank() ? line : segments.get(next++));
      int behind = end;
      if (behind < shape.length()) {
        behind += shape.startsWith("\r\n", behind) ? 2 : 1;
      }
      joined.append(shape, end, behind);
      if (end == shape.length()) {
        break;
      }
      at = behind;
    }
    return joined.toString();
  }

  private static boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\u000B'
        || c == '\f'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  /**
   * Returns the hash of one segment: 16 hexadecimal digits of the SHA-256 of its NFC form without
   * surrounding blanks.
   */
  public static String hash(String segment) {
    String normal = Normalizer.normalize(segment.strip(), Normalizer.Form.NFC);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(normal.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Returns the hashes of all segments, joined by blanks: what a translation keeps of its source.
   */
  public static String hashes(String text) {
    return split(text).stream().map(Segments::hash).collect(Collectors.joining(" "));
  }

  /**
   * Returns which segments of a text are not those a translation was made from, by their index from
   * 0.
   *
   * @param text the source as it is now
   * @param hashes the hashes kept with the translation
   */
  public static List<Integer> changed(String text, String hashes) {
    List<String> made = List.of(hashes.split(" ", -1));
    List<String> now = split(text).stream().map(Segments::hash).toList();
    List<Integer> from = SegmentAlignment.align(made, now);
    return IntStream.range(0, now.size()).filter(i -> from.get(i) < 0).boxed().toList();
  }
}
