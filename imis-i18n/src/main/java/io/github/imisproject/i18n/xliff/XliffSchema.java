package io.github.imisproject.i18n.xliff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The elements of XLIFF 2.1's core: which attributes they take and what they hold.
 *
 * @see <a href="https://docs.oasis-open.org/xliff/xliff-core/v2.1/xliff-core-v2.1.html">OASIS,
 *     XLIFF Version 2.1, section 4.2</a>
 */
final class XliffSchema {
  static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

  /** Stands for elements of other namespaces, which some elements may hold before their notes. */
  static final String OTHER = "*";

  private static final String INLINE = "cp ph pc sc ec mrk sm em";
  private static final Map<String, Rule> RULES = rules();

  /**
   * What one element may be.
   *
   * @param attributes the kinds of values by name
   * @param required the attributes that must be there
   * @param open whether attributes of other namespaces are allowed
   * @param content the steps of what it holds, in their order
   * @param text whether it holds text
   */
  record Rule(
      Map<String, XliffValues> attributes,
      Set<String> required,
      boolean open,
      List<Step> content,
      boolean text) {}

  /** Some elements in any order, at least and at most so many of them together. */
  record Step(Set<String> names, int least, int most) {}

  private XliffSchema() {}

  static Map<String, Rule> elements() {
    return RULES;
  }

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new HashMap<>();
    Step other = any(OTHER);
    Step notes = optional("notes");
    rules.put(
        "xliff",
        new Rule(
            attributes("version VERSION srcLang LANGUAGE trgLang LANGUAGE xml:space SPACE"),
            Set.of("version", "srcLang"),
            true,
            List.of(some("file")),
            false));
    String structural =
        "id NMTOKEN canResegment YES_NO translate YES_NO srcDir DIRECTION trgDir DIRECTION"
            + " xml:space SPACE";
    rules.put(
        "file",
        new Rule(
            attributes(structural + " original TEXT"),
            Set.of("id"),
            true,
            List.of(optional("skeleton"), other, notes, some("unit group")),
            false));
    rules.put(
        "skeleton", new Rule(attributes("href TEXT"), Set.of(), false, List.of(any(OTHER)), true));
    rules.put(
        "group",
        new Rule(
            attributes(structural + " name TEXT type PREFIXED"),
            Set.of("id"),
            true,
            List.of(other, notes, any("unit group")),
            false));
    rules.put(
        "unit",
        new Rule(
            attributes(structural + " name TEXT type PREFIXED"),
            Set.of("id"),
            true,
            List.of(other, notes, optional("originalData"), some("segment ignorable")),
            false));
    rules.put(
        "segment",
        new Rule(
            attributes("id NMTOKEN canResegment YES_NO state STATE subState PREFIXED"),
            Set.of(),
            false,
            List.of(one("source"), optional("target")),
            false));
    rules.put(
        "ignorable",
        new Rule(
            attributes("id NMTOKEN"),
            Set.of(),
            false,
            List.of(one("source"), optional("target")),
            false));
    rules.put("notes", new Rule(Map.of(), Set.of(), false, List.of(some("note")), false));
    rules.put(
        "note",
        new Rule(
            attributes("id NMTOKEN appliesTo APPLIES_TO category TEXT priority PRIORITY"),
            Set.of(),
            true,
            List.of(),
            true));
    rules.put("originalData", new Rule(Map.of(), Set.of(), false, List.of(some("data")), false));
    rules.put(
        "data",
        new Rule(
            attributes("id NMTOKEN dir DIRECTION xml:space PRESERVE"),
            Set.of("id"),
            false,
            List.of(any("cp")),
            true));
    rules.put(
        "source",
        new Rule(
            attributes("xml:lang LANGUAGE xml:space SPACE"),
            Set.of(),
            false,
            List.of(any(INLINE)),
            true));
    rules.put(
        "target",
        new Rule(
            attributes("xml:lang LANGUAGE xml:space SPACE order POSITIVE"),
            Set.of(),
            false,
            List.of(any(INLINE)),
            true));
    inline(rules);
    return Map.copyOf(rules);
  }

  private static void inline(Map<String, Rule> rules) {
    String code =
        "canCopy YES_NO canDelete YES_NO canReorder REORDER copyOf NMTOKEN type CODE_TYPE subType"
            + " SUB_TYPE";
    String single = code + " disp TEXT equiv TEXT dataRef NMTOKEN subFlows NMTOKENS";
    String mark = "id NMTOKEN translate YES_NO type MARK_TYPE ref TEXT value TEXT";
    rules.put("cp", new Rule(attributes("hex HEX"), Set.of("hex"), false, List.of(), false));
    rules.put(
        "ph", new Rule(attributes(single + " id NMTOKEN"), Set.of("id"), true, List.of(), false));
    rules.put(
        "pc",
        new Rule(
            attributes(
                code
                    + " id NMTOKEN canOverlap YES_NO dir DIRECTION dispStart TEXT dispEnd TEXT"
                    + " equivStart TEXT equivEnd TEXT dataRefStart NMTOKEN dataRefEnd NMTOKEN"
                    + " subFlowsStart NMTOKENS subFlowsEnd NMTOKENS"),
            Set.of("id"),
            true,
            List.of(any(INLINE)),
            true));
    String half = single + " canOverlap YES_NO dir DIRECTION isolated YES_NO";
    rules.put(
        "sc", new Rule(attributes(half + " id NMTOKEN"), Set.of("id"), true, List.of(), false));
    rules.put(
        "ec",
        new Rule(
            attributes(half + " id NMTOKEN startRef NMTOKEN"), Set.of(), true, List.of(), false));
    rules.put("mrk", new Rule(attributes(mark), Set.of("id"), true, List.of(any(INLINE)), true));
    rules.put("sm", new Rule(attributes(mark), Set.of("id"), true, List.of(), false));
    rules.put(
        "em",
        new Rule(attributes("startRef NMTOKEN"), Set.of("startRef"), false, List.of(), false));
  }

  private static Map<String, XliffValues> attributes(String list) {
    Map<String, XliffValues> attributes = new HashMap<>();
    String[] words = list.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      String name =
          words[i].startsWith("xml:")
              ? "{http://www.w3.org/XML/1998/namespace}" + words[i].substring(4)
              : words[i];
      attributes.put(name, XliffValues.valueOf(words[i + 1]));
    }
    return Map.copyOf(attributes);
  }

  private static Step one(String names) {
    return new Step(Set.of(names.split(" ", -1)), 1, 1);
  }

  private static Step optional(String names) {
    return new Step(Set.of(names.split(" ", -1)), 0, 1);
  }

  private static Step some(String names) {
    return new Step(Set.of(names.split(" ", -1)), 1, Integer.MAX_VALUE);
  }

  private static Step any(String names) {
    return new Step(Set.of(names.split(" ", -1)), 0, Integer.MAX_VALUE);
  }
}
