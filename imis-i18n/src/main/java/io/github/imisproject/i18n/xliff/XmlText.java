package io.github.imisproject.i18n.xliff;

/** Writes text into XML. */
final class XmlText {
  private XmlText() {}

  /** Escapes an attribute's value; what XML cannot hold becomes the replacement character. */
  static String attribute(String value) {
    StringBuilder xml = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '"' -> xml.append("&quot;");
                case '\t', '\n', '\r' ->
                    xml.append("&#x").append(Integer.toHexString(c)).append(';');
                default -> xml.appendCodePoint(XliffValues.isXml(c) ? c : 0xFFFD);
              }
            });
    return xml.toString();
  }

  /** Escapes text of a plain element; what XML cannot hold becomes the replacement character. */
  static String text(String value) {
    return text(value, false);
  }

  /** Escapes text of an element that may hold {@code cp} for what XML cannot hold. */
  static String inline(String value) {
    return text(value, true);
  }

  private static String text(String value, boolean codePoints) {
    StringBuilder xml = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '\r' -> xml.append("&#xD;");
                default -> {
                  if (XliffValues.isXml(c)) {
                    xml.appendCodePoint(c);
                  } else if (codePoints) {
                    String hex = Integer.toHexString(0x10000 | c).substring(1);
                    xml.append("<cp hex=\"").append(hex).append("\"/>");
                  } else {
                    xml.append('\uFFFD');
                  }
                }
              }
            });
    return xml.toString();
  }
}
