package io.github.imisproject.i18n.xliff;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads XLIFF 2.0 and 2.1 and checks it against the standard's core.
 *
 * <p>Safe against hostile files: a document type is refused, so there is no entity to expand and
 * nothing to fetch; files over 64 MB, over 90 levels or over 5 million elements are refused.
 * Modules and extensions are passed over. Thread-safe.
 */
public final class XliffReader {
  private XliffReader() {}

  /**
   * Returns the document, or all the reasons why it is not valid.
   *
   * @param document the file's bytes, in the encoding its XML declaration names
   */
  public static Reading<XliffDocument> read(byte[] document) {
    Reading<XmlElement> tree = XmlTree.read(document);
    if (tree.value().isEmpty()) {
      return Reading.failed(tree.problems());
    }
    XmlElement root = tree.get();
    List<Problem> problems = XliffValidator.validate(root);
    return problems.isEmpty() ? Reading.of(document(root)) : Reading.failed(problems);
  }

  private static XliffDocument document(XmlElement root) {
    List<XliffFile> files = new ArrayList<>();
    for (XmlElement file : root.children("file").toList()) {
      List<XliffUnit> units = new ArrayList<>();
      collect(file, units);
      if (!units.isEmpty()) {
        files.add(new XliffFile(file.get("id", ""), file.find("original"), units));
      }
    }
    if (files.isEmpty()) {
      // Groups may be empty, so a valid document may hold no text at all.
      XliffSegment nothing =
          new XliffSegment(Optional.empty(), XliffState.INITIAL, "", Optional.empty());
      XliffUnit unit = new XliffUnit("none", Optional.empty(), List.of(), List.of(nothing));
      files.add(new XliffFile("none", Optional.empty(), List.of(unit)));
    }
    return new XliffDocument(
        new LanguageTag(root.get("srcLang", "")),
        root.find("trgLang").map(LanguageTag::new),
        files);
  }

  private static void collect(XmlElement parent, List<XliffUnit> units) {
    for (XmlElement child : parent.children()) {
      if (!child.namespace().equals(XliffSchema.NAMESPACE)) {
        continue;
      }
      if (child.is("group")) {
        collect(child, units);
      } else if (child.is("unit")) {
        units.add(unit(child));
      }
    }
  }

  private static XliffUnit unit(XmlElement unit) {
    List<String> notes =
        unit.child("notes").stream()
            .flatMap(n -> n.children("note"))
            .map(XmlElement::text)
            .toList();
    List<XliffSegment> segments = new ArrayList<>();
    unit.children("segment")
        .forEach(
            segment ->
                segments.add(
                    new XliffSegment(
                        segment.find("id"),
                        state(segment.get("state", "initial")),
                        segment.child("source").map(s -> text(s, unit)).orElse(""),
                        segment.child("target").map(t -> text(t, unit)))));
    return new XliffUnit(unit.get("id", ""), unit.find("name"), notes, segments);
  }

  private static XliffState state(String value) {
    for (XliffState state : XliffState.values()) {
      if (state.value().equals(value)) {
        return state;
      }
    }
    return XliffState.INITIAL;
  }

  /** Returns the text with each inline code written out. */
  private static String text(XmlElement element, XmlElement unit) {
    StringBuilder text = new StringBuilder();
    for (Object part : element.content()) {
      if (part instanceof XmlElement code) {
        code(code, unit, text);
      } else {
        text.append(part);
      }
    }
    return text.toString();
  }

  private static void code(XmlElement code, XmlElement unit, StringBuilder text) {
    switch (code.name()) {
      case "cp" -> text.appendCodePoint(Integer.parseInt(code.get("hex", "0"), 16));
      case "mrk" -> text.append(text(code, unit));
      case "pc" -> {
        text.append(data(code, "dataRefStart", "equivStart", unit, "<pc id=\"", "\">"));
        text.append(text(code, unit));
        text.append(data(code, "dataRefEnd", "equivEnd", unit, "</pc id=\"", "\">"));
      }
      case "ph", "sc", "ec" ->
          text.append(data(code, "dataRef", "equiv", unit, "<" + code.name() + " id=\"", "\"/>"));
      default -> {}
    }
  }

  private static String data(
      XmlElement code, String ref, String equiv, XmlElement unit, String open, String close) {
    return code.find(ref)
        .flatMap(
            id ->
                unit.child("originalData").stream()
                    .flatMap(o -> o.children("data"))
                    .filter(d -> d.get("id", "").equals(id))
                    .findFirst())
        .map(d -> text(d, unit))
        .or(() -> code.find(equiv))
        .orElse(open + code.get("id", code.get("startRef", "")) + close);
  }
}
