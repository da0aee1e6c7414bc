package io.github.imisproject.i18n.lint;

import io.github.imisproject.core.text.LanguageTag;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises language tags in file names and keys. */
final class LanguageNames {
  private static final Pattern TAG =
      Pattern.compile("[a-z]{2,3}(?:[-_][A-Z][a-z]{3})?(?:[-_](?:[A-Z]{2}|[0-9]{3}))?");
  private static final Pattern IN_NAME =
      Pattern.compile("(?:^|(?<=[._/-]))(" + TAG.pattern() + ")(?=\\.[A-Za-z]+$|/|\\.)");

  private static final Set<String> KNOWN = known();

  /** Codes that are also everyday keys; they do not make an object a language map by themselves. */
  private static final Set<String> EVERYDAY =
      Set.of(
          "id", "no", "is", "it", "to", "or", "as", "so", "my", "am", "be", "he", "in", "om", "ts",
          "ml", "os");

  /** A file's name without its language, and the language. */
  record Named(String group, Optional<LanguageTag> language) {}

  private LanguageNames() {}

  static Optional<LanguageTag> tag(String name) {
    if (!TAG.matcher(name).matches()) {
      return Optional.empty();
    }
    int end = 0;
    while (end < name.length() && Character.isLowerCase(name.charAt(end))) {
      end++;
    }
    return KNOWN.contains(name.substring(0, end)) ? LanguageTag.parse(name) : Optional.empty();
  }

  /** Returns the last tag in a path: the file's own, or that of a folder. */
  static Named inPath(String path) {
    Matcher m = IN_NAME.matcher(path);
    int start = -1;
    int end = -1;
    Optional<LanguageTag> language = Optional.empty();
    int at = 0;
    while (m.find(at)) {
      Optional<LanguageTag> tag = tag(m.group(1));
      boolean everydayFolder = path.startsWith("/", m.end(1)) && EVERYDAY.contains(m.group(1));
      if (tag.isPresent() && !everydayFolder) {
        language = tag;
        start = m.start(1);
        end = m.end(1);
      }
      at = m.end(1);
    }
    if (language.isEmpty()) {
      return new Named(path, language);
    }
    boolean suffix = start > 0 && "._-".indexOf(path.charAt(start - 1)) >= 0;
    return new Named(path.substring(0, suffix ? start - 1 : start) + path.substring(end), language);
  }

  /** Returns whether the keys of an object are languages. */
  static boolean areLanguages(Collection<String> keys) {
    long tags = keys.stream().filter(k -> tag(k).isPresent()).count();
    boolean telling = keys.stream().anyMatch(k -> tag(k).isPresent() && !EVERYDAY.contains(k));
    return keys.size() >= 2 && telling && tags * 5 >= keys.size() * 4L;
  }

  private static Set<String> known() {
    Set<String> known = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));
    known.addAll(
        Set.of(
            "prs", "pes", "haz", "ckb", "kmr", "sdh", "arb", "arz", "ary", "apc", "arq", "zza",
            "fil", "sco", "und", "tig", "byn", "man", "ara", "fas", "ell", "fra", "eng"));
    known.removeAll(Set.of("io", "vo", "ia", "ie"));
    return Set.copyOf(known);
  }
}
