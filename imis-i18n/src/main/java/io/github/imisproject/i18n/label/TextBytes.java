package io.github.imisproject.i18n.label;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes labels in one byte a character and one for the page, where a page holds all their
 * characters; otherwise in UTF-8. Reading gives back exactly what was written.
 */
final class TextBytes {
  private static final String SIGNS = "\u00a0«»·°’‘“”–—…€\u200c\u200e\u200f";
  private static final String LATIN =
      "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿœŒ";
  private static final String GREEK =
      "ΆΈΉΊΌΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ";
  private static final String ARABIC =
      "،؛؟ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىيًٌٍَُِّْ٠١٢٣٤٥٦٧٨٩٪٫٬پچژکگڤۀیۆ۰۱۲۳۴۵۶۷۸۹";
  private static final String[] PAGES = {SIGNS + LATIN, SIGNS + GREEK, SIGNS + ARABIC};
  private static final int UTF_8 = PAGES.length;
  private static final int LIMIT = 0x2100;
  private static final byte[][] TO_BYTE = tables();

  private TextBytes() {}

  static byte[] encode(String text) {
    for (int page = 0; page < PAGES.length; page++) {
      byte[] bytes = encode(text, page);
      if (bytes.length > 0) {
        return bytes;
      }
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[utf8.length + 1];
    bytes[0] = (byte) UTF_8;
    System.arraycopy(utf8, 0, bytes, 1, utf8.length);
    return bytes;
  }

  static String decode(byte[] bytes, int from, int to) {
    int page = bytes[from];
    if (page == UTF_8) {
      return new String(bytes, from + 1, to - from - 1, StandardCharsets.UTF_8);
    }
    String high = PAGES[page];
    char[] chars = new char[to - from - 1];
    for (int i = 0; i < chars.length; i++) {
      byte b = bytes[from + 1 + i];
      chars[i] = b >= 0 ? (char) b : high.charAt(b & 0x7F);
    }
    return new String(chars);
  }

  private static byte[] encode(String text, int page) {
    byte[] table = TO_BYTE[page];
    byte[] bytes = new byte[text.length() + 1];
    bytes[0] = (byte) page;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[i + 1] = (byte) c;
      } else if (c < LIMIT && table[c] != 0) {
        bytes[i + 1] = table[c];
      } else {
        return new byte[0];
      }
    }
    return bytes;
  }

  private static byte[][] tables() {
    byte[][] tables = new byte[PAGES.length][LIMIT];
    for (int page = 0; page < PAGES.length; page++) {
      Arrays.fill(tables[page], (byte) 0);
      for (int i = 0; i < PAGES[page].length(); i++) {
        tables[page][PAGES[page].charAt(i)] = (byte) (0x80 | i);
      }
    }
    return tables;
  }
}
