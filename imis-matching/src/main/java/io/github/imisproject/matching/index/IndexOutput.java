package io.github.imisproject.matching.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Writes numbers and texts, little end first, and keeps their checksum. Not thread-safe. */
final class IndexOutput {
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
  private final CRC32C checksum = new CRC32C();

  IndexOutput(FileChannel channel) {
    this.channel = channel;
  }

  void number(int value) throws IOException {
    room(4);
    buffer.putInt(value);
  }

  void numbers(int[] values) throws IOException {
    number(values.length);
    for (int value : values) {
      number(value);
    }
  }

  void text(String text) throws IOException {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  void bytes(byte[] bytes) throws IOException {
    number(bytes.length);
    for (int at = 0; at < bytes.length; ) {
      room(1);
      int count = Math.min(buffer.remaining(), bytes.length - at);
      buffer.put(bytes, at, count);
      at += count;
    }
  }

  void codes(Codes codes) throws IOException {
    number(codes.size());
    for (int row = 0; row < codes.narrow.length; row++) {
      room(2);
      buffer.putChar(codes.narrow[row]);
    }
    for (int row = 0; row < codes.wide.length; row++) {
      number(codes.wide[row]);
    }
  }

  /** Writes what is left, and the checksum of all. */
  void finish() throws IOException {
    drain();
    buffer.putLong(checksum.getValue());
    drain();
  }

  private void room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      drain();
    }
  }

  private void drain() throws IOException {
    buffer.flip();
    checksum.update(buffer.duplicate());
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }
}
