package io.github.imisproject.matching.evaluation.trec;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Splits a file into lines and fields of bytes without making a string, unpacking it if it is
 * gzipped.
 *
 * <p>Blank lines and lines that begin with {@code #} are passed over. Not thread-safe.
 */
final class LineScanner implements AutoCloseable {
  private static final int MAX_FIELDS = 16;
  private static final int MAX_LINE = 1 << 20;

  /** What the C library's atof reads: decimal, hexadecimal, infinite, or no number at all. */
  private static final Pattern LEADING_NUMBER =
      Pattern.compile(
          "([+-]?)(?:(inf(?:inity)?)|(nan)"
              + "|(0x(?:[0-9a-f]+[.]?[0-9a-f]*|[.][0-9a-f]+))(p[+-]?[0-9]+)?"
              + "|((?:[0-9]+(?:[.][0-9]*)?|[.][0-9]+)(?:e[+-]?[0-9]+)?))",
          Pattern.CASE_INSENSITIVE);

  private final InputStream in;
  private byte[] buffer = new byte[1 << 18];
  private int position;
  private int limit;
  private boolean ended;
  private long line;
  private int fields;
  private final int[] starts = new int[MAX_FIELDS];
  private final int[] ends = new int[MAX_FIELDS];

  LineScanner(Path file) throws IOException {
    PushbackInputStream raw = new PushbackInputStream(Files.newInputStream(file), 2);
    byte[] magic = raw.readNBytes(2);
    raw.unread(magic);
    boolean zipped = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    in = zipped ? new GZIPInputStream(raw, 1 << 16) : raw;
  }

  /** Goes to the next line that holds anything; returns whether there is one. */
  boolean next() throws IOException {
    while (true) {
      int end = lineEnd();
      if (end < 0) {
        return false;
      }
      line++;
      split(end);
      position = end + 1;
      if (fields > 0 && buffer[starts[0]] != '#') {
        return true;
      }
    }
  }

  /** Index of the next line feed, or of the end of the file; -1 if nothing is left. */
  private int lineEnd() throws IOException {
    int at = position;
    while (true) {
      while (at < limit) {
        if (buffer[at] == '\n') {
          return at;
        }
        at++;
      }
      if (ended) {
        return position < limit ? limit : -1;
      }
      int kept = limit - position;
      if (kept >= MAX_LINE) {
        throw new IOException("line " + (line + 1) + " is longer than " + MAX_LINE + " bytes");
      }
      if (position > 0) {
        System.arraycopy(buffer, position, buffer, 0, kept);
      } else if (kept == buffer.length) {
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
      at -= position;
      position = 0;
      limit = kept;
      int read = in.read(buffer, limit, buffer.length - limit);
      if (read < 0) {
        ended = true;
      } else {
        limit += read;
      }
    }
  }

  private void split(int end) {
    fields = 0;
    int at = position;
    while (at < end && fields < MAX_FIELDS) {
      while (at < end && buffer[at] <= ' ' && buffer[at] >= 0) {
        at++;
      }
      if (at == end) {
        break;
      }
      starts[fields] = at;
      while (at < end && (buffer[at] > ' ' || buffer[at] < 0)) {
        at++;
      }
      ends[fields++] = at;
    }
  }

  long line() {
    return line;
  }

  int fields() {
    return fields;
  }

  byte[] buffer() {
    return buffer;
  }

  int start(int field) {
    return starts[field];
  }

  int end(int field) {
    return ends[field];
  }

  String text(int field) {
    return new String(
        buffer,
        starts[field],
        ends[field] - starts[field],
        java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The number at the field's beginning, 0 if there is none, as the C library reads it. */
  int leadingInteger(int field) {
    int at = starts[field];
    boolean negative = buffer[at] == '-';
    if (negative || buffer[at] == '+') {
      at++;
    }
    long value = 0;
    while (at < ends[field] && buffer[at] >= '0' && buffer[at] <= '9' && value < 1 << 30) {
      value = value * 10 + buffer[at++] - '0';
    }
    return (int) (negative ? -value : value);
  }

  /** The field as a number; exact as {@link Double#parseDouble}, and faster for plain decimals. */
  double number(int field) {
    int at = starts[field];
    int end = ends[field];
    boolean negative = buffer[at] == '-';
    if (negative) {
      at++;
    }
    long digits = 0;
    int count = 0;
    int decimals = -1;
    for (; at < end; at++) {
      int c = buffer[at];
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
        count++;
        if (decimals >= 0) {
          decimals++;
        }
      } else if (c == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return slowNumber(field);
      }
    }
    if (count == 0 || count > 15) {
      return slowNumber(field);
    }
    // Both are exact doubles, so one correctly rounded division gives the nearest double.
    double value = decimals <= 0 ? digits : digits / POWERS[decimals];
    return negative ? -value : value;
  }

  /** Whether the field is no number at all in the sense of floating-point arithmetic. */
  boolean isNaN(int field) {
    int at = starts[field];
    if (buffer[at] == '-' || buffer[at] == '+') {
      at++;
    }
    return ends[field] - at >= 3
        && (buffer[at] | 0x20) == 'n'
        && (buffer[at + 1] | 0x20) == 'a'
        && (buffer[at + 2] | 0x20) == 'n';
  }

  private static final double[] POWERS = new double[16];

  static {
    double power = 1;
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = power;
      power *= 10;
    }
  }

  /** The number at the field's beginning, 0 if there is none, as the C library reads it. */
  private double slowNumber(int field) {
    Matcher number = LEADING_NUMBER.matcher(text(field));
    if (!number.lookingAt()) {
      return 0;
    }
    double value = Double.NaN;
    if (number.group(2) != null) {
      value = Double.POSITIVE_INFINITY;
    } else if (number.group(4) != null) {
      String exponent = number.group(5) == null ? "p0" : number.group(5);
      value = Double.parseDouble(number.group(4) + exponent);
    } else if (number.group(6) != null) {
      value = Double.parseDouble(number.group(6));
    }
    return number.group(1).equals("-") ? -value : value;
  }

  /** Whether the whole field is one whole number, so that nothing of it went unread. */
  boolean isWholeNumber(int field) {
    int at = starts[field];
    if (buffer[at] == '-' || buffer[at] == '+') {
      at++;
    }
    boolean whole = at < ends[field];
    for (; at < ends[field]; at++) {
      whole &= buffer[at] >= '0' && buffer[at] <= '9';
    }
    return whole;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
