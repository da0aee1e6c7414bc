package io.github.imisproject.i18n.key;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code fold.bin} from {@link FoldRules}: run {@link #main} with the path of the resource
 * whenever a rule or the version of the Unicode data changes.
 */
final class FoldTableGenerator {
  private FoldTableGenerator() {}

  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[0]), generate());
  }

  static byte[] generate() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int c = 0; c < 0x10000; c++) {
      if (isLeftToArithmetic(c)) {
        continue;
      }
      String folded = FoldRules.fold(c);
      if (mustBeDecomposed(folded)) {
        code(out, c, FoldTable.SLOW);
      } else if (folded.isEmpty()) {
        code(out, c, deletion(c));
      } else if (!folded.equals(Character.toString(c))) {
        write(out, c);
        write(out, folded.length());
        folded.chars().forEach(each -> write(out, each));
      }
    }
    return out.toByteArray();
  }

  /** Surrogates, private use and Hangul: the table fills these ranges itself. */
  private static boolean isLeftToArithmetic(int c) {
    return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xD800 && c < 0xF900);
  }

  private static boolean mustBeDecomposed(String folded) {
    return folded
        .codePoints()
        .anyMatch(each -> each != FoldRules.HAMZA_ABOVE && FoldRules.isNonStarter(each));
  }

  private static char deletion(int c) {
    if (!FoldRules.isNonStarter(c)) {
      return FoldTable.DELETE;
    }
    boolean apostrophe =
        FoldRules.decompose(Character.toString(c)).chars().anyMatch(FoldRules::isApostropheMark);
    return apostrophe ? FoldTable.APOSTROPHE_MARK : FoldTable.MARK;
  }

  private static void code(ByteArrayOutputStream out, int c, char code) {
    write(out, c);
    write(out, 0xFFFF);
    write(out, code);
  }

  private static void write(ByteArrayOutputStream out, int value) {
    out.write(value >> 8);
    out.write(value);
  }
}
