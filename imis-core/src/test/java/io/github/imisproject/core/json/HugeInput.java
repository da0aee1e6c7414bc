package io.github.imisproject.core.json;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.problem.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads input far larger than its heap; runs in a process of its own with 256 MiB. */
public final class HugeInput {
  private HugeInput() {}

  /** Prints one line for each kind of huge input: its name and the codes of what was found. */
  public static void main(String[] arguments) throws IOException {
    long mega = 1L << 20;
    show("text", Directory.class, "{\"x\":\"", "a", 200 * mega);
    show("name", Directory.class, "{\"", "a", 200 * mega);
    show("nesting", Directory.class, "{\"x\":", "[", 200 * mega);
    show("objects", Directory.class, "{\"x\":", "{\"a\":", 200 * mega);
    show("number", Directory.class, "{\"x\":", "7", 200 * mega);
    show("values", Directory.class, "{\"x\":[", "1,", 200 * mega);
    show("members", Profiles.class, "{\"x\":{\"a\":1", ",\"a\":1", 200 * mega);
    show("empty offers", Directory.class, "{\"offers\":[{}", ",{}", 200 * mega);
    show("lists", Directory.class, "{\"offers\":[]", ",\"offers\":[]", 200 * mega);
    show("white space", Directory.class, "{", " ", 200 * mega);
    String offer =
        "{\"type\":\"CulturalActivity\",\"id\":\"a%d\",\"providerId\":\"p\",\"title\":{\"en\":\"t\"},"
            + "\"category\":\"CULTURE\",\"status\":\"ACTIVE\"}";
    show(
        "good offers",
        Directory.class,
        "{\"offers\":[" + offer.replace("%d", ""),
        "," + offer,
        200 * mega);
  }

  private static void show(String name, Class<?> type, String start, String repeated, long length)
      throws IOException {
    Reading<?> reading = ImisJson.create().read(type, new RepeatingStream(start, repeated, length));
    String codes =
        String.join(",", reading.problems().stream().map(p -> p.code()).distinct().toList());
    System.out.println(name + ": " + codes);
  }

  /** A start, then the same piece again and again, with %d in it replaced by a running number. */
  private static final class RepeatingStream extends InputStream {
    private final String repeated;
    private byte[] piece;
    private int at;
    private long left;
    private int count;

    RepeatingStream(String start, String repeated, long length) {
      this.repeated = repeated;
      this.piece = start.getBytes(StandardCharsets.UTF_8);
      this.left = length;
    }

    @Override
    public int read() {
      if (left-- <= 0) {
        return -1;
      }
      if (at == piece.length) {
        String text = repeated.contains("%d") ? repeated.replace("%d", "" + count++) : repeated;
        piece = text.getBytes(StandardCharsets.UTF_8);
        at = 0;
      }
      return piece[at++] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int i = 0;
      for (; i < length; i++) {
        int next = read();
        if (next < 0) {
          return i == 0 ? -1 : i;
        }
        buffer[offset + i] = (byte) next;
      }
      return i;
    }
  }
}
