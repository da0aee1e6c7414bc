package io.github.imisproject.i18n.stem;

import java.util.Map;

/**
 * The English stemmer Porter2 on one word of lower-case letters, without its list of exceptions for
 * apostrophes, which a search key no longer holds.
 *
 * @see <a href="https://snowballstem.org/algorithms/english/stemmer.html">M. Porter, The English
 *     (Porter2) stemming algorithm</a>
 */
final class Porter2 {
  private static final Map<String, String> EXCEPTIONS =
      Map.ofEntries(
          Map.entry("skis", "ski"),
          Map.entry("skies", "sky"),
          Map.entry("idly", "idl"),
          Map.entry("gently", "gentl"),
          Map.entry("ugly", "ugli"),
          Map.entry("early", "earli"),
          Map.entry("only", "onli"),
          Map.entry("singly", "singl"),
          Map.entry("sky", "sky"),
          Map.entry("news", "news"),
          Map.entry("howe", "howe"),
          Map.entry("atlas", "atlas"),
          Map.entry("cosmos", "cosmos"),
          Map.entry("bias", "bias"),
          Map.entry("andes", "andes"));
  private static final String[] KEPT_AFTER_STEP_1A = {
    "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"
  };
  private static final String[][] STEP_2 = {
    {"ization", "ize"},
    {"ational", "ate"},
    {"fulness", "ful"},
    {"ousness", "ous"},
    {"iveness", "ive"},
    {"tional", "tion"},
    {"biliti", "ble"},
    {"lessli", "less"},
    {"entli", "ent"},
    {"ation", "ate"},
    {"alism", "al"},
    {"aliti", "al"},
    {"ousli", "ous"},
    {"iviti", "ive"},
    {"fulli", "ful"},
    {"enci", "ence"},
    {"anci", "ance"},
    {"abli", "able"},
    {"izer", "ize"},
    {"ator", "ate"},
    {"alli", "al"},
    {"bli", "ble"}
  };
  private static final String[][] STEP_3 = {
    {"ational", "ate"},
    {"tional", "tion"},
    {"alize", "al"},
    {"icate", "ic"},
    {"iciti", "ic"},
    {"ical", "ic"},
    {"ness", ""},
    {"ful", ""}
  };
  private static final String[] STEP_4 = {
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
    "ive", "ize", "al", "er", "ic"
  };

  private final StringBuilder word;
  private int r1;
  private int r2;

  Porter2(String word) {
    this.word = new StringBuilder(word);
  }

  String stem() {
    String exception = EXCEPTIONS.get(word.toString());
    if (exception != null) {
      return exception;
    }
    markConsonantY();
    findRegions();
    step1a();
    String now = word.toString();
    for (String kept : KEPT_AFTER_STEP_1A) {
      if (kept.equals(now)) {
        return kept;
      }
    }
    step1b();
    step1c();
    step2();
    step3();
    step4();
    step5();
    return word.toString().replace('Y', 'y');
  }

  private void markConsonantY() {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == 'y' && (i == 0 || isVowel(word.charAt(i - 1)))) {
        word.setCharAt(i, 'Y');
      }
    }
  }

  private void findRegions() {
    String text = word.toString();
    if (text.startsWith("gener") || text.startsWith("arsen")) {
      r1 = 5;
    } else if (text.startsWith("commun")) {
      r1 = 6;
    } else {
      r1 = regionAfter(0);
    }
    r2 = regionAfter(r1);
  }

  private int regionAfter(int from) {
    for (int i = from + 1; i < word.length(); i++) {
      if (!isVowel(word.charAt(i)) && isVowel(word.charAt(i - 1))) {
        return i + 1;
      }
    }
    return word.length();
  }

  private void step1a() {
    int end = word.length();
    if (ends("sses")) {
      word.setLength(end - 2);
    } else if (ends("ied") || ends("ies")) {
      word.setLength(end > 4 ? end - 2 : end - 1);
    } else if (ends("s") && !ends("us") && !ends("ss") && hasVowel(end - 2)) {
      word.setLength(end - 1);
    }
  }

  private void step1b() {
    if (ends("eedly") || ends("eed")) {
      int start = word.length() - (ends("eedly") ? 5 : 3);
      if (start >= r1) {
        word.setLength(start + 2);
      }
      return;
    }
    int cut = ends("ingly") ? 5 : ends("edly") ? 4 : ends("ing") ? 3 : ends("ed") ? 2 : 0;
    if (cut == 0 || !hasVowel(word.length() - cut)) {
      return;
    }
    word.setLength(word.length() - cut);
    if (ends("at") || ends("bl") || ends("iz")) {
      word.append('e');
    } else if (endsInDouble()) {
      word.setLength(word.length() - 1);
    } else if (isShort()) {
      word.append('e');
    }
  }

  private void step1c() {
    int end = word.length();
    if (end > 2
        && (word.charAt(end - 1) == 'y' || word.charAt(end - 1) == 'Y')
        && !isVowel(word.charAt(end - 2))) {
      word.setCharAt(end - 1, 'i');
    }
  }

  private void step2() {
    for (String[] rule : STEP_2) {
      if (ends(rule[0])) {
        replaceInRegion(rule[0], rule[1], r1);
        return;
      }
    }
    int end = word.length();
    if (ends("ogi")) {
      if (end - 3 >= r1 && end > 3 && word.charAt(end - 4) == 'l') {
        word.setLength(end - 1);
      }
    } else if (ends("li")
        && end - 2 >= r1
        && end > 2
        && "cdeghkmnrt".indexOf(word.charAt(end - 3)) >= 0) {
      word.setLength(end - 2);
    }
  }

  private void step3() {
    for (String[] rule : STEP_3) {
      if (ends(rule[0])) {
        replaceInRegion(rule[0], rule[1], r1);
        return;
      }
    }
    if (ends("ative")) {
      replaceInRegion("ative", "", r2);
    }
  }

  private void step4() {
    for (String suffix : STEP_4) {
      if (ends(suffix)) {
        replaceInRegion(suffix, "", r2);
        return;
      }
    }
    int end = word.length();
    if (ends("ion")
        && end - 3 >= r2
        && end > 3
        && (word.charAt(end - 4) == 's' || word.charAt(end - 4) == 't')) {
      word.setLength(end - 3);
    }
  }

  private void step5() {
    int end = word.length() - 1;
    if (ends("e")) {
      if (end >= r2 || (end >= r1 && !endsInShortSyllable(end))) {
        word.setLength(end);
      }
    } else if (ends("l") && end >= r2 && end > 0 && word.charAt(end - 1) == 'l') {
      word.setLength(end);
    }
  }

  private void replaceInRegion(String suffix, String replacement, int region) {
    int start = word.length() - suffix.length();
    if (start >= region) {
      word.setLength(start);
      word.append(replacement);
    }
  }

  private boolean ends(String suffix) {
    int start = word.length() - suffix.length();
    if (start < 0) {
      return false;
    }
    for (int i = 0; i < suffix.length(); i++) {
      if (word.charAt(start + i) != suffix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasVowel(int end) {
    for (int i = 0; i < end; i++) {
      if (isVowel(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean endsInDouble() {
    int end = word.length();
    return end > 1
        && word.charAt(end - 1) == word.charAt(end - 2)
        && "bdfgmnprt".indexOf(word.charAt(end - 1)) >= 0;
  }

  private boolean isShort() {
    return r1 >= word.length() && endsInShortSyllable(word.length());
  }

  private boolean endsInShortSyllable(int end) {
    if (end == 2) {
      return isVowel(word.charAt(0)) && !isVowel(word.charAt(1));
    }
    if (end < 3) {
      return false;
    }
    char last = word.charAt(end - 1);
    return !isVowel(last)
        && last != 'w'
        && last != 'x'
        && last != 'Y'
        && isVowel(word.charAt(end - 2))
        && !isVowel(word.charAt(end - 3));
  }

  private static boolean isVowel(char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y' -> true;
      default -> false;
    };
  }
}
