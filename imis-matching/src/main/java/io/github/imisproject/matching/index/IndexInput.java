package io.github.imisproject.matching.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads what {@link IndexOutput} wrote. Not thread-safe.
 *
 * <p>A number that cannot be right gives {@link Damaged}, whatever the checksum says: no length is
 * trusted before it is compared with what is left.
 */
final class IndexInput {
  /** The file does not say what an index can say. */
  static final class Damaged extends Exception {
    private static final long serialVersionUID = 1;
  }

  private final ByteBuffer buffer;

  IndexInput(ByteBuffer buffer) {
    this.buffer = buffer;
  }

  int number() throws Damaged {
    require(buffer.remaining() >= 4);
    return buffer.getInt();
  }

  /** Returns a number from 0 to {@code most}. */
  int number(int most) throws Damaged {
    int number = number();
    require(number >= 0 && number <= most);
    return number;
  }

  private int length(int width) throws Damaged {
    return number(buffer.remaining() / width);
  }

  int[] numbers() throws Damaged {
    int[] values = new int[length(4)];
    buffer.asIntBuffer().get(values);
    buffer.position(buffer.position() + 4 * values.length);
    return values;
  }

  byte[] bytes() throws Damaged {
    byte[] bytes = new byte[length(1)];
    buffer.get(bytes);
    return bytes;
  }

  String text() throws Damaged {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /** Returns a column of numbers below {@code limit}. */
  Codes codes(int limit) throws Damaged {
    boolean narrow = limit <= Character.MAX_VALUE + 1;
    int[] values = new int[length(narrow ? 2 : 4)];
    if (narrow) {
      for (int row = 0; row < values.length; row++) {
        values[row] = buffer.getChar();
      }
    } else {
      buffer.asIntBuffer().get(values);
      buffer.position(buffer.position() + 4 * values.length);
    }
    for (int value : values) {
      require(value >= 0 && value < limit);
    }
    return Codes.of(values, limit);
  }

  boolean isAtEnd() {
    return !buffer.hasRemaining();
  }

  static void require(boolean sound) throws Damaged {
    if (!sound) {
      throw new Damaged();
    }
  }

  /** Returns numbers that begin with 0, never fall, and end with {@code end}. */
  int[] starts(int count, int end) throws Damaged {
    int[] starts = numbers();
    require(starts.length == count + 1 && starts[0] == 0 && starts[count] == end);
    for (int i = 0; i < count; i++) {
      require(starts[i] <= starts[i + 1]);
    }
    return starts;
  }
}
