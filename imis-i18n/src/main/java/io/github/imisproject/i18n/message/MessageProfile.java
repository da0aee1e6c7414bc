package io.github.imisproject.i18n.message;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What of a message must be the same in every language: its arguments, how they are used, and the
 * codes it selects by.
 *
 * @param uses for each argument, the ways it is used
 * @param categories for each plural argument, the categories that have a wording in every place
 * @param known for each plural argument, every category that has a wording in some place
 * @param codes for each select argument, the codes it tells apart
 */
record MessageProfile(
    SortedMap<String, Set<String>> uses,
    SortedMap<String, Set<String>> categories,
    SortedMap<String, Set<String>> known,
    SortedMap<String, Set<String>> codes) {
  static final String PLURAL = "plural";
  static final String ORDINAL = "selectordinal";
  static final String SELECT = "select";

  static MessageProfile of(List<Node> message) {
    MessageProfile profile =
        new MessageProfile(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    profile.visit(message);
    return profile;
  }

  private void visit(List<Node> message) {
    for (Node node : message) {
      if (node instanceof Node.Argument argument) {
        use(argument.name(), group(argument.style()));
      } else if (node instanceof Node.Plural plural) {
        use(plural.name(), plural.ordinal() ? ORDINAL : PLURAL);
        Set<String> covered = covered(plural);
        categories.merge(
            plural.name(),
            covered,
            (a, b) -> {
              Set<String> both = new TreeSet<>(a);
              both.retainAll(b);
              return both;
            });
        known
            .computeIfAbsent(plural.name(), n -> new TreeSet<>())
            .addAll(plural.byCategory().keySet());
        plural.exact().values().forEach(this::visit);
        plural.byCategory().values().forEach(this::visit);
      } else if (node instanceof Node.Select select) {
        use(select.name(), SELECT);
        codes.computeIfAbsent(select.name(), n -> new TreeSet<>()).addAll(select.byCode().keySet());
        select.byCode().values().forEach(this::visit);
      }
    }
  }

  /** A wording for exactly 0, 1 or 2 does the duty of the category that stands for it alone. */
  private static Set<String> covered(Node.Plural plural) {
    Set<String> covered = new TreeSet<>(plural.byCategory().keySet());
    Map<BigDecimal, List<Node>> exact = plural.exact();
    if (exact.containsKey(BigDecimal.ZERO)) {
      covered.add("zero");
    }
    if (exact.containsKey(BigDecimal.ONE)) {
      covered.add("one");
    }
    if (exact.containsKey(BigDecimal.valueOf(2))) {
      covered.add("two");
    }
    return covered;
  }

  private void use(String name, String how) {
    uses.computeIfAbsent(name, n -> new TreeSet<>()).add(how);
  }

  private static String group(ValueStyle style) {
    return switch (style) {
      case PLAIN, NUMBER, INTEGER -> "value";
      case PERCENT -> "percent";
      case DATE_FULL, DATE_LONG, DATE_MEDIUM, DATE_SHORT -> "date";
      case TIME -> "time";
      case LIST_AND -> "list, and";
      case LIST_OR -> "list, or";
    };
  }
}
