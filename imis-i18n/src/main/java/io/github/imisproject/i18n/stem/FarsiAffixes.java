package io.github.imisproject.i18n.stem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Farsi endings and prefixes that writers set apart with a space, joined to their words. */
final class FarsiAffixes {
  private static final Set<String> ENDINGS =
      Set.of(
          "ها", "هاي", "هايي", "هايم", "هايت", "هايش", "هايمان", "هايتان", "هايشان", "تر", "ترين");
  private static final Set<String> PREFIXES = Set.of("مي", "نمي");

  private FarsiAffixes() {}

  static List<String> join(List<String> words) {
    List<String> joined = new ArrayList<>(words.size());
    String prefix = "";
    for (String word : words) {
      if (PREFIXES.contains(word) && prefix.isEmpty()) {
        prefix = word;
      } else if (prefix.isEmpty() && !joined.isEmpty() && ENDINGS.contains(word)) {
        joined.set(joined.size() - 1, joined.get(joined.size() - 1) + word);
      } else {
        joined.add(prefix + word);
        prefix = "";
      }
    }
    if (!prefix.isEmpty()) {
      joined.add(prefix);
    }
    return joined;
  }
}
