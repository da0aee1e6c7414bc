package io.github.imisproject.i18n.name;

import java.util.Set;
import java.util.TreeSet;

/** All consonant readings of a one-word name, by plain recursion over strings. */
final class PlainNameKeys {
  private static final int LONGEST = 12;

  private PlainNameKeys() {}

  static Set<String> skeletons(String name) {
    Set<String> all = new TreeSet<>();
    for (byte[] word : NameWords.of(name, false).words()) {
      add(word, 0, all);
      if (NameWords.hasArticle(word)) {
        add(word, 2, all);
      }
    }
    return all;
  }

  private static void add(byte[] word, int from, Set<String> all) {
    byte[] units = new byte[word.length * 2];
    int count = Sounds.get().parse(word, from, units);
    extend(units, count, 0, "", all);
  }

  private static void extend(byte[] units, int count, int at, String sofar, Set<String> all) {
    if (at == count) {
      all.add(sofar);
      return;
    }
    for (int classes : Sounds.get().unit(units[at]).classes) {
      String more = sofar;
      for (int rest = classes; rest != 0 && sofar.length() < LONGEST; rest >>>= 4) {
        if (more.length() < LONGEST) {
          more += Sounds.CLASSES.charAt((rest & 15) - 1);
        }
      }
      extend(units, count, at + 1, more, all);
    }
  }
}
