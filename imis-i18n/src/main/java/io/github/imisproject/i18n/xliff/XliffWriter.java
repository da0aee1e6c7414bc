package io.github.imisproject.i18n.xliff;

import io.github.imisproject.i18n.check.TextRange;
import io.github.imisproject.i18n.check.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Writes XLIFF 2.1.
 *
 * <p>Placeholders, tags and addresses become inline codes that a translator can move and cannot
 * break; what they stand for is kept as original data, so {@link XliffReader} gives the same text
 * back. The same document gives the same bytes. Thread-safe.
 */
public final class XliffWriter {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\""
          + XliffSchema.NAMESPACE
          + "\" version=\"2.1\"";

  private final StringBuilder xml = new StringBuilder(HEAD);

  private XliffWriter() {}

  /** Returns the document as XML, to be stored in UTF-8. */
  public static String write(XliffDocument document) {
    XliffWriter writer = new XliffWriter();
    writer.document(document);
    return writer.xml.toString();
  }

  private void document(XliffDocument document) {
    attribute("srcLang", document.sourceLanguage().value());
    document.targetLanguage().ifPresent(t -> attribute("trgLang", t.value()));
    xml.append(">\n");
    for (XliffFile file : document.files()) {
      xml.append("  <file");
      attribute("id", file.id());
      file.original().ifPresent(o -> attribute("original", o));
      xml.append(">\n");
      file.units().forEach(this::unit);
      xml.append("  </file>\n");
    }
    xml.append("</xliff>\n");
  }

  private void unit(XliffUnit unit) {
    xml.append("    <unit");
    attribute("id", unit.id());
    unit.name().ifPresent(n -> attribute("name", n));
    attribute("xml:space", "preserve");
    xml.append(">\n");
    if (!unit.notes().isEmpty()) {
      xml.append("      <notes>\n");
      for (String note : unit.notes()) {
        xml.append("        <note>").append(XmlText.text(note)).append("</note>\n");
      }
      xml.append("      </notes>\n");
    }
    Codes codes = new Codes();
    StringBuilder segments = new StringBuilder();
    for (XliffSegment segment : unit.segments()) {
      segments.append("      <segment");
      segment
          .id()
          .ifPresent(id -> segments.append(" id=\"").append(XmlText.attribute(id)).append('"'));
      segments.append(" state=\"").append(segment.state().value()).append("\">\n");
      codes.beginSegment();
      segments
          .append("        <source>")
          .append(codes.source(segment.source()))
          .append("</source>\n");
      segment
          .target()
          .ifPresent(
              t ->
                  segments
                      .append("        <target>")
                      .append(codes.target(t))
                      .append("</target>\n"));
      segments.append("      </segment>\n");
    }
    codes.originalData(xml);
    xml.append(segments).append("    </unit>\n");
  }

  private void attribute(String name, String value) {
    xml.append(' ').append(name).append("=\"").append(XmlText.attribute(value)).append('"');
  }

  /** Numbers the inline codes of a unit; a code has the same number in source and target. */
  private static final class Codes {
    private final Map<String, String> dataIds = new LinkedHashMap<>();
    private final Map<String, List<Integer>> ofSegment = new LinkedHashMap<>();
    private int last;

    void beginSegment() {
      ofSegment.clear();
    }

    String source(String text) {
      return inline(
          text,
          code -> {
            int id = ++last;
            ofSegment.computeIfAbsent(code, c -> new ArrayList<>()).add(id);
            return id;
          });
    }

    String target(String text) {
      return inline(
          text,
          code -> {
            List<Integer> left = ofSegment.getOrDefault(code, List.of());
            return left.isEmpty() ? ++last : left.remove(0);
          });
    }

    private String inline(String text, ToIntFunction<String> number) {
      StringBuilder inline = new StringBuilder();
      int at = 0;
      for (TextRange words : Wording.ranges(text)) {
        code(text.substring(at, words.start()), number, inline);
        inline.append(XmlText.inline(text.substring(words.start(), words.end())));
        at = words.end();
      }
      code(text.substring(at), number, inline);
      return inline.toString();
    }

    private void code(String code, ToIntFunction<String> number, StringBuilder inline) {
      if (!code.isEmpty()) {
        String data = dataIds.computeIfAbsent(code, c -> "d" + (dataIds.size() + 1));
        int id = number.applyAsInt(code);
        inline.append("<ph id=\"").append(id).append("\" dataRef=\"").append(data).append("\"/>");
      }
    }

    void originalData(StringBuilder xml) {
      if (dataIds.isEmpty()) {
        return;
      }
      xml.append("      <originalData>\n");
      dataIds.forEach(
          (data, id) ->
              xml.append("        <data id=\"")
                  .append(id)
                  .append("\">")
                  .append(XmlText.inline(data))
                  .append("</data>\n"));
      xml.append("      </originalData>\n");
    }
  }
}
