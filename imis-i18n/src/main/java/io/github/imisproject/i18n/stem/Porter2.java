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
  private static final int LONGEST_EXCEPTION = 6;
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

  private final char[] chars;
  private int length;
  private int r1;
  private int r2;

  Porter2(String word) {
    this.chars = new char[word.length() + 1];
    this.length = word.length();
    word.getChars(0, length, chars, 0);
  }

  String stem() {
    if (length <= LONGEST_EXCEPTION) {
      String exception = EXCEPTIONS.get(new String(chars, 0, length));
      if (exception != null) {
        return exception;
      }
    }
    markConsonantY();
    findRegions();
    step1a();
    for (String kept : KEPT_AFTER_STEP_1A) {
      if (kept.length() == length && starts(kept)) {
        return kept;
      }
    }
    step1b();
    step1c();
    step2();
    step3();
    step4();
    step5();
    return new String(chars, 0, length).replace('Y', 'y');
  }

  private void markConsonantY() {
    for (int i = 0; i < length; i++) {
      if (chars[i] == 'y' && (i == 0 || isVowel(chars[i - 1]))) {
        chars[i] = 'Y';
      }
    }
  }

  private void findRegions() {
    if (starts("gener") || starts("arsen")) {
      r1 = 5;
    } else if (starts("commun")) {
      r1 = 6;
    } else {
      r1 = regionAfter(0);
    }
    r2 = regionAfter(r1);
  }

  private int regionAfter(int from) {
    for (int i = from + 1; i < length; i++) {
      if (!isVowel(chars[i]) && isVowel(chars[i - 1])) {
        return i + 1;
      }
    }
    return length;
  }

  private void step1a() {
    int end = length;
    if (ends("sses")) {
      length = end - 2;
    } else if (ends("ied") || ends("ies")) {
      length = end > 4 ? end - 2 : end - 1;
    } else if (ends("s") && !ends("us") && !ends("ss") && hasVowel(end - 2)) {
      length = end - 1;
    }
  }

  private void step1b() {
    if (ends("eedly") || ends("eed")) {
      int start = length - (ends("eedly") ? 5 : 3);
      if (start >= r1) {
        length = start + 2;
      }
      return;
    }
    int cut = ends("ingly") ? 5 : ends("edly") ? 4 : ends("ing") ? 3 : ends("ed") ? 2 : 0;
    if (cut == 0 || !hasVowel(length - cut)) {
      return;
    }
    length -= cut;
    if (ends("at") || ends("bl") || ends("iz")) {
      chars[length++] = 'e';
    } else if (endsInDouble()) {
      length -= 1;
    } else if (isShort()) {
      chars[length++] = 'e';
    }
  }

  private void step1c() {
    int end = length;
    if (end > 2 && (chars[end - 1] == 'y' || chars[end - 1] == 'Y') && !isVowel(chars[end - 2])) {
      chars[end - 1] = 'i';
    }
  }

  private void step2() {
    for (String[] rule : STEP_2) {
      if (ends(rule[0])) {
        replaceInRegion(rule[0], rule[1], r1);
        return;
      }
    }
    int end = length;
    if (ends("ogi")) {
      if (end - 3 >= r1 && end > 3 && chars[end - 4] == 'l') {
        length = end - 1;
      }
    } else if (ends("li")
        && end - 2 >= r1
        && end > 2
        && "cdeghkmnrt".indexOf(chars[end - 3]) >= 0) {
      length = end - 2;
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
    int end = length;
    if (ends("ion")
        && end - 3 >= r2
        && end > 3
        && (chars[end - 4] == 's' || chars[end - 4] == 't')) {
      length = end - 3;
    }
  }

  private void step5() {
    int end = length - 1;
    if (ends("e")) {
      if (end >= r2 || (end >= r1 && !endsInShortSyllable(end))) {
        length = end;
      }
    } else if (ends("l") && end >= r2 && end > 0 && chars[end - 1] == 'l') {
      length = end;
    }
  }

  private void replaceInRegion(String suffix, String replacement, int region) {
    int start = length - suffix.length();
    if (start >= region) {
      length = start;
      replacement.getChars(0, replacement.length(), chars, start);
      length += replacement.length();
    }
  }

  private boolean ends(String suffix) {
    int start = length - suffix.length();
    if (start < 0) {
      return false;
    }
    for (int i = suffix.length() - 1; i >= 0; i--) {
      if (chars[start + i] != suffix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean starts(String prefix) {
    for (int i = 0; i < prefix.length(); i++) {
      if (i >= length || chars[i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasVowel(int end) {
    for (int i = 0; i < end; i++) {
      if (isVowel(chars[i])) {
        return true;
      }
    }
    return false;
  }

  private boolean endsInDouble() {
    int end = length;
    return end > 1 && chars[end - 1] == chars[end - 2] && "bdfgmnprt".indexOf(chars[end - 1]) >= 0;
  }

  private boolean isShort() {
    return r1 >= length && endsInShortSyllable(length);
  }

  private boolean endsInShortSyllable(int end) {
    if (end == 2) {
      return isVowel(chars[0]) && !isVowel(chars[1]);
    }
    if (end < 3) {
      return false;
    }
    char last = chars[end - 1];
    return !isVowel(last)
        && last != 'w'
        && last != 'x'
        && last != 'Y'
        && isVowel(chars[end - 2])
        && !isVowel(chars[end - 3]);
  }

  private static boolean isVowel(char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y' -> true;
      default -> false;
    };
  }
}
