package io.github.imisproject.i18n.label;

import java.util.Arrays;

/**
 * Writes search keys in one byte a character.
 *
 * <p>Keys are folded, so the letters of the five languages, digits and signs fit into one byte. Any
 * other character is {@link #OTHER}; a key with one must be compared as text to be sure.
 */
final class KeyAlphabet {
  /** Stands for every character the alphabet lacks. */
  static final byte OTHER = (byte) 0xFF;

  private static final int TABLE_SIZE = 0x700;
  private static final byte[] TABLE = table();

  private KeyAlphabet() {}

  static byte[] encode(String key) {
    byte[] bytes = new byte[key.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = key.charAt(i);
      bytes[i] = c < TABLE_SIZE ? TABLE[c] : OTHER;
    }
    return bytes;
  }

  static boolean hasOther(byte[] key) {
    for (byte b : key) {
      if (b == OTHER) {
        return true;
      }
    }
    return false;
  }

  private static byte[] table() {
    byte[] table = new byte[TABLE_SIZE];
    Arrays.fill(table, OTHER);
    int next = 1;
    for (char c = ' '; c <= '~'; c++) {
      if (c < 'A' || c > 'Z') { // folded keys hold no capitals
        table[c] = (byte) next++;
      }
    }
    for (char c = 'α'; c <= 'ω'; c++) {
      table[c] = (byte) next++;
    }
    for (char c = '\u0621'; c <= '\u064A'; c++) {
      table[c] = (byte) next++;
    }
    for (char c : "پچژگڤکی·«»°²³µßøł€ə".toCharArray()) {
      if (c < TABLE_SIZE) {
        table[c] = (byte) next++;
      }
    }
    return table;
  }
}
