package io.github.imisproject.i18n.lint;

import io.github.imisproject.core.text.LanguageTag;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads sources and targets of an XLIFF file, version 1.2 or 2, for checking. */
final class XliffTexts {
  /** One side of a unit; inline codes are written as tags by their id. */
  record Entry(
      LanguageTag language, String key, String value, int line, int column, OptionalInt room) {}

  private final List<Entry> entries = new ArrayList<>();
  private Optional<LanguageTag> source = Optional.empty();
  private Optional<LanguageTag> target = Optional.empty();
  private final List<String> ids = new ArrayList<>();
  private int unnamed;
  private OptionalInt room = OptionalInt.empty();

  private XliffTexts() {}

  /**
   * Returns the texts of a file.
   *
   * @throws IllegalArgumentException if it is not well-formed; the message says where
   */
  static List<Entry> read(byte[] content) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XliffTexts texts = new XliffTexts();
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          texts.start(xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          texts.end(xml.getLocalName());
        }
      }
      xml.close();
    } catch (XMLStreamException e) {
      String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      throw new IllegalArgumentException(message, e);
    }
    return texts.entries;
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "xliff" -> {
        source = tag(xml, "srcLang");
        target = tag(xml, "trgLang");
      }
      case "file" -> {
        source = tag(xml, "source-language").or(() -> source);
        target = tag(xml, "target-language").or(() -> target);
        ids.add(id(xml));
      }
      case "group", "unit", "trans-unit" -> {
        ids.add(id(xml));
        String width = xml.getAttributeValue(null, "maxwidth");
        String unit = xml.getAttributeValue(null, "size-unit");
        boolean chars = width != null && width.matches("[1-9][0-9]{0,8}") && "char".equals(unit);
        room = chars ? OptionalInt.of(Integer.parseInt(width)) : OptionalInt.empty();
      }
      case "segment" -> ids.add(id(xml));
      case "source" -> text(xml, source, OptionalInt.empty());
      case "target" -> text(xml, target, room);
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "file", "group", "unit", "trans-unit", "segment" -> ids.remove(ids.size() - 1);
      default -> {}
    }
  }

  private void text(XMLStreamReader xml, Optional<LanguageTag> declared, OptionalInt limit)
      throws XMLStreamException {
    Optional<LanguageTag> own =
        Optional.ofNullable(xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang"))
            .flatMap(LanguageTag::parse);
    LanguageTag language = own.or(() -> declared).orElse(LanguageTag.UNDETERMINED);
    int line = xml.getLocation().getLineNumber();
    int column = xml.getLocation().getColumnNumber();
    StringBuilder value = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          open(xml, value);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          String name = xml.getLocalName();
          if (depth > 0 && (name.equals("pc") || name.equals("g"))) {
            value.append("</").append(name).append('>');
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> value.append(xml.getText());
        default -> {}
      }
    }
    entries.add(
        new Entry(
            language,
            String.join(".", ids),
            value.toString(),
            Math.max(1, line),
            Math.max(1, column),
            limit));
  }

  private static void open(XMLStreamReader xml, StringBuilder value) {
    String name = xml.getLocalName();
    switch (name) {
      case "pc", "g" -> value.append('<').append(name).append('>');
      case "ph", "x", "sc", "ec", "bx", "ex", "bpt", "ept", "it" ->
          value
              .append("${")
              .append(name)
              .append(id(xml.getAttributeValue(null, "id"), xml))
              .append('}');
      case "cp" -> value.append("${cp").append(xml.getAttributeValue(null, "hex")).append('}');
      default -> {}
    }
  }

  private static String id(@Nullable String id, XMLStreamReader xml) {
    String start = xml.getAttributeValue(null, "startRef");
    return id != null ? id : start != null ? start : "";
  }

  private String id(XMLStreamReader xml) {
    String id = xml.getAttributeValue(null, "id");
    String name = xml.getAttributeValue(null, "original");
    return id != null
        ? id
        : name != null ? name : xml.getLocalName().toLowerCase(Locale.ROOT) + ++unnamed;
  }

  private static Optional<LanguageTag> tag(XMLStreamReader xml, String attribute) {
    return Optional.ofNullable(xml.getAttributeValue(null, attribute)).flatMap(LanguageTag::parse);
  }
}
