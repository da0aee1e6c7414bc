package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.problem.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads lines of UTF-8 from files, or from standard input where none is named. */
final class TextLines {
  private static final int CHUNK = 1 << 16;
  private static final String STANDARD_INPUT = "standard input";

  private TextLines() {}

  /**
   * Passes each line, without its end, to {@code each}; the last one need not end.
   *
   * @throws BadData if the bytes are not UTF-8
   */
  static void forEach(List<Path> files, Consumer<String> each) throws IOException {
    if (files.isEmpty()) {
      read(System.in, STANDARD_INPUT, each);
    }
    for (Path file : files) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        read(in, file.toString(), each);
      }
    }
  }

  private static void read(InputStream in, String name, Consumer<String> each) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    CharBuffer chars = CharBuffer.allocate(CHUNK);
    StringBuilder line = new StringBuilder();
    long offset = 0;
    boolean first = true;
    for (boolean end = false; !end; ) {
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      end = count < 0;
      bytes.position(bytes.position() + Math.max(count, 0)).flip();
      CoderResult result = decoder.decode(bytes, chars, end);
      if (result.isError()) {
        Map<String, String> where = Map.of("offset", Long.toString(offset + bytes.position()));
        throw new BadData(List.of(Problem.error(name, "text.notUtf8", where)));
      }
      offset += bytes.position();
      bytes.compact();
      chars.flip();
      if (first && chars.hasRemaining()) {
        first = false;
        if (chars.get(0) == '\uFEFF') {
          chars.get(); // a byte order mark is not part of the text
        }
      }
      while (chars.hasRemaining()) {
        char c = chars.get();
        if (c == '\n') {
          emit(line, each);
        } else {
          line.append(c);
        }
      }
      chars.clear();
    }
    if (line.length() > 0) {
      emit(line, each);
    }
  }

  private static void emit(StringBuilder line, Consumer<String> each) {
    if (line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
      line.setLength(line.length() - 1);
    }
    each.accept(line.toString());
    line.setLength(0);
  }
}
