package io.github.imisproject.i18n.lint;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A file of an application's texts.
 *
 * <p>Immutable and thread-safe.
 */
public final class ResourceFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String name;
  private final byte[] content;

  private ResourceFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /**
   * Returns a file.
   *
   * @param name its path, with {@code /} between folders; the language is read from it, as in
   *     {@code messages_fr.properties}, {@code locales/fa/common.json} or {@code el.json}
   * @param content its bytes; they are copied
   */
  public static ResourceFile of(String name, byte[] content) {
    return new ResourceFile(requireNonNull(name, "name"), content.clone());
  }

  /** Returns the path of the file. */
  public String name() {
    return name;
  }

  /** Returns whether the file is of a kind that can be checked, by its name. */
  public static boolean isSupported(String name) {
    return name.endsWith(".properties")
        || name.endsWith(".json")
        || name.endsWith(".xlf")
        || name.endsWith(".xliff");
  }

  /**
   * Returns the text: UTF-8, or ISO-8859-1 where the bytes are not UTF-8, as old property files
   * are.
   */
  String text() {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      text = new String(content, StandardCharsets.ISO_8859_1);
    }
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** Returns whether the bytes are valid UTF-8. */
  boolean isUtf8() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  byte[] bytes() {
    return content.clone();
  }
}
