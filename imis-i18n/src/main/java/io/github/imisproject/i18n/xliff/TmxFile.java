package io.github.imisproject.i18n.xliff;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.translation.MemoryEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and writes translation memories as TMX 1.4.
 *
 * <p>Reading is safe against hostile files as {@link XliffReader} is; the standard's document type
 * declaration is refused too, since a file that has one can do without. Inline codes are read as
 * the text they hold. Thread-safe.
 *
 * @see <a href="https://www.gala-global.org/tmx-14b">TMX 1.4b Specification</a>
 */
public final class TmxFile {
  private TmxFile() {}

  /**
   * Returns the memory as XML, to be stored in UTF-8.
   *
   * @param entries the entries; their order is kept
   * @param toolVersion the version of the program that writes, shown in the file's head
   */
  public static String write(Collection<MemoryEntry> entries, String toolVersion) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<tmx version=\"1.4\">\n  <header creationtool=\"IMIS\" creationtoolversion=\"")
        .append(XmlText.attribute(toolVersion))
        .append("\" segtype=\"block\" o-tmf=\"IMIS\" adminlang=\"en\" srclang=\"*all*\"")
        .append(" datatype=\"plaintext\"/>\n  <body>\n");
    for (MemoryEntry entry : entries) {
      xml.append("    <tu srclang=\"").append(entry.sourceLanguage()).append("\">\n");
      variant(entry.sourceLanguage(), entry.source(), xml);
      variant(entry.targetLanguage(), entry.target(), xml);
      xml.append("    </tu>\n");
    }
    return xml.append("  </body>\n</tmx>\n").toString();
  }

  private static void variant(LanguageTag language, String text, StringBuilder xml) {
    xml.append("      <tuv xml:lang=\"")
        .append(language)
        .append("\"><seg>")
        .append(XmlText.text(text))
        .append("</seg></tuv>\n");
  }

  /**
   * Returns the entries of a memory: one for each unit and language other than the unit's source
   * language. Units without two languages, or blank ones, are reported and left out.
   *
   * @param document the file's bytes
   */
  public static Reading<List<MemoryEntry>> read(byte[] document) {
    Reading<XmlElement> tree = XmlTree.read(document);
    if (tree.value().isEmpty()) {
      return Reading.failed(tree.problems());
    }
    XmlElement root = tree.get();
    Optional<XmlElement> body = root.child("body");
    Optional<XmlElement> header = root.child("header");
    if (!root.is("tmx") || body.isEmpty() || header.isEmpty()) {
      return Reading.failed(List.of(Problem.error(root.place(), "xliff.tmx", Map.of())));
    }
    List<MemoryEntry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    String general = header.get().get("srclang", "*all*");
    for (XmlElement unit : body.get().children("tu").toList()) {
      int before = entries.size();
      unit(unit, unit.get("srclang", general), entries);
      if (entries.size() == before) {
        problems.add(Problem.warning(unit.place(), "xliff.tmxUnit", Map.of()));
      }
    }
    return Reading.of(List.copyOf(entries), problems);
  }

  private static void unit(XmlElement unit, String sourceTag, List<MemoryEntry> entries) {
    List<XmlElement> variants = unit.children("tuv").toList();
    Optional<LanguageTag> wanted =
        sourceTag.equals("*all*") ? Optional.empty() : LanguageTag.parse(sourceTag);
    Optional<XmlElement> source =
        wanted.isPresent()
            ? variants.stream().filter(v -> language(v).equals(wanted)).findFirst()
            : variants.stream().findFirst();
    if (source.isEmpty() || language(source.get()).isEmpty() || text(source.get()).isBlank()) {
      return;
    }
    LanguageTag from = language(source.get()).get();
    for (XmlElement variant : variants) {
      Optional<LanguageTag> to = language(variant);
      if (variant != source.get() && to.isPresent() && !text(variant).isBlank()) {
        entries.add(new MemoryEntry(from, text(source.get()), to.get(), text(variant)));
      }
    }
  }

  private static Optional<LanguageTag> language(XmlElement variant) {
    return variant
        .find(XmlElement.XML_LANG)
        .or(() -> variant.find("lang"))
        .flatMap(LanguageTag::parse);
  }

  private static String text(XmlElement variant) {
    return variant.child("seg").map(XmlElement::text).orElse("");
  }
}
