package io.github.imisproject.i18n.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.check.TestData.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeds defects into real labels, one at a time, and counts what is found. */
@DisplayName("On real labels the checks")
class CheckRecallTest {
  static final double LEAST_RECALL = 0.99;
  static final double MOST_FALSE_ALARMS = 0.01;

  static Map<String, List<Pair>> labels = Map.of();

  final TextChecker checker = new TextChecker();

  @BeforeAll
  static void read() {
    labels =
        Stream.of("el", "fr", "ar", "fa")
            .collect(Collectors.toMap(Function.identity(), CheckRecallTest::clean));
  }

  /** A way to spoil a pair; empty where the label has no place for the defect. */
  record Seed(DefectKind kind, String languages, BiFunction<Pair, Random, Optional<Pair>> spoil) {
    @Override
    public String toString() {
      return kind + " in " + languages;
    }
  }

  static Stream<Seed> seeds() {
    return Stream.of(
        seed(DefectKind.BLANK, "el fr ar fa", (t, r) -> ""),
        new Seed(DefectKind.UNTRANSLATED, "el fr ar fa", (p, r) -> pair(p.source(), p.source())),
        seed(DefectKind.WRONG_SCRIPT, "el ar fa", (t, r) -> "Praktischer Schweißer"),
        seed(DefectKind.WRONG_SCRIPT, "el fr ar fa", (t, r) -> t + " сварщик"),
        new Seed(DefectKind.MIXED_SCRIPT, "el", (p, r) -> one(p, r, "οαετινρ", "oaetivp")),
        new Seed(DefectKind.MIXED_SCRIPT, "fr", (p, r) -> one(p, r, "oaecp", "оаеср")),
        new Seed(DefectKind.FOREIGN_LETTER, "fa", (p, r) -> one(p, r, "یک", "يك")),
        new Seed(DefectKind.FOREIGN_LETTER, "ar", (p, r) -> one(p, r, "يك", "یک")),
        seed(DefectKind.MIXED_DIGITS, "fa", (t, r) -> t + " ۱۲ و 34"),
        seed(DefectKind.MIXED_DIGITS, "fa", (t, r) -> t + " ٣٤"),
        seed(DefectKind.MIXED_DIGITS, "ar", (t, r) -> t + " ١٢ 34"),
        seed(DefectKind.MIXED_DIGITS, "ar", (t, r) -> t + " ۱۲"),
        seed(DefectKind.MIXED_DIGITS, "el fr", (t, r) -> t + " ١٢"),
        anywhere(DefectKind.UNBALANCED_BIDI, "el fr ar fa", "\u202B"),
        anywhere(DefectKind.UNBALANCED_BIDI, "el fr ar fa", "\u2067"),
        anywhere(DefectKind.UNBALANCED_BIDI, "el fr ar fa", "\u2069"),
        anywhere(DefectKind.UNBALANCED_BIDI, "el fr ar fa", "\u202C"),
        anywhere(DefectKind.UNBALANCED_BIDI, "ar fa", "\u202E"),
        seed(
            DefectKind.STRAY_BIDI,
            "ar fa",
            (t, r) -> t.substring(0, 2) + "\u200F" + t.substring(2)),
        seed(DefectKind.STRAY_BIDI, "el fr", (t, r) -> t + "\u200F"),
        new Seed(
            DefectKind.MISSING_ISOLATE,
            "ar fa",
            (p, r) -> pair(p.source() + " {name}", at(p.target(), r, " {name} "))),
        seed(DefectKind.KASHIDA, "ar fa", (t, r) -> t.substring(0, 1) + "ـــ" + t.substring(1)),
        seed(DefectKind.FRENCH_SPACING, "fr", (t, r) -> t + pick(r, ":", "!", "?", ";")),
        seed(DefectKind.FRENCH_SPACING, "fr", (t, r) -> t + pick(r, " :", " !", " ?", " ;")),
        seed(DefectKind.FRENCH_SPACING, "fr", (t, r) -> "«" + t + "»"),
        new Seed(
            DefectKind.GREEK_QUESTION_MARK,
            "el",
            (p, r) -> pair(p.source() + "?", p.target() + pick(r, "?", "\u037E"))),
        new Seed(
            DefectKind.LATIN_PUNCTUATION,
            "ar fa",
            (p, r) -> pair(p.source() + "?", p.target() + "?")),
        seed(DefectKind.LATIN_PUNCTUATION, "ar fa", (t, r) -> t + ", " + t),
        new Seed(
            DefectKind.END_PUNCTUATION,
            "el fr ar fa",
            (p, r) -> pair(p.source() + pick(r, "?", "!", ":"), p.target())),
        new Seed(DefectKind.DOUBLE_SPACE, "el fr ar fa", (p, r) -> one(p, r, " ", "  ")),
        seed(DefectKind.EDGE_SPACE, "el fr ar fa", (t, r) -> pick(r, " " + t, t + " ")),
        seed(DefectKind.SPACE_BEFORE_MARK, "el ar fa", (t, r) -> t + " ."),
        seed(
            DefectKind.UNBALANCED_BRACKET,
            "el fr ar fa",
            (t, r) -> pick(r, t + " (" + t, t + " )")),
        placeholder(DefectKind.PLACEHOLDER_MISSING, true),
        placeholder(DefectKind.PLACEHOLDER_UNKNOWN, false),
        new Seed(
            DefectKind.PLACEHOLDER_ORDER,
            "el fr ar fa",
            (p, r) -> pair(p.source() + " %s %d", p.target() + " %d %s")),
        new Seed(
            DefectKind.SYNTAX,
            "el fr ar fa",
            (p, r) -> pair(p.source() + " {name}", p.target() + pick(r, " {name", " name}"))),
        new Seed(
            DefectKind.SYNTAX,
            "el fr ar fa",
            (p, r) -> pair(plural(p.source(), "one"), "{n, plural, one {" + p.target())),
        new Seed(
            DefectKind.BRANCH_MISSING,
            "ar",
            (p, r) -> pair(plural(p.source(), "one"), plural(p.target(), "one", "few", "two"))),
        new Seed(
            DefectKind.BRANCH_MISSING,
            "el fr ar fa",
            (p, r) -> pair(plural(p.source(), "one"), plural(p.target()))),
        new Seed(
            DefectKind.BRANCH_UNKNOWN,
            "el fa",
            (p, r) -> pair(plural(p.source(), "one"), plural(p.target(), "one", "few"))),
        new Seed(
            DefectKind.MARKUP,
            "el fr ar fa",
            (p, r) ->
                pair(
                    "<b>" + p.source() + "</b>",
                    pick(r, p.target(), "<b>" + p.target(), p.target() + "</b>"))),
        new Seed(
            DefectKind.URL,
            "el fr ar fa",
            (p, r) -> pair(p.source() + " https://example.org/a?b=1", p.target())),
        seed(DefectKind.LENGTH, "el fr ar fa", (t, r) -> (t + " ").repeat(20).strip()),
        new Seed(
            DefectKind.LENGTH,
            "el fr ar fa",
            (p, r) -> pair(p.source().repeat(20), first(p.target()))),
        seed(DefectKind.ENCODING, "el fr ar fa", (t, r) -> at(t, r, "\uFFFD")),
        seed(DefectKind.ENCODING, "el ar fa", (t, r) -> misread(t)),
        anywhere(DefectKind.INVISIBLE, "el fr ar fa", "\u200B"),
        anywhere(DefectKind.INVISIBLE, "el fr ar fa", "\u00AD"),
        new Seed(DefectKind.INVISIBLE, "ar fa", (p, r) -> one(p, r, "لام", "\uFEDF\uFE8D\uFEE1")));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void find_what_was_seeded(Seed seed) {
    for (String language : seed.languages().split(" ", -1)) {
      Random random = new Random(20_260_101);
      int seeded = 0;
      List<Pair> missed = new ArrayList<>();
      for (Pair clean : sample(labels.get(language))) {
        Optional<Pair> spoilt = seed.spoil().apply(clean, random);
        if (spoilt.isPresent()) {
          seeded++;
          if (findings(spoilt.get(), language).stream().noneMatch(f -> f.kind() == seed.kind())) {
            missed.add(spoilt.get());
          }
        }
      }
      assertThat(seeded).as("labels seeded in " + language).isGreaterThan(80);
      assertThat(1 - (double) missed.size() / seeded)
          .as("recall in %s; missed %s", language, missed.subList(0, Math.min(5, missed.size())))
          .isGreaterThanOrEqualTo(LEAST_RECALL);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"el", "fr", "ar", "fa"})
  void leave_clean_labels_alone(String language) {
    List<Pair> clean = labels.get(language);
    List<String> alarms = new ArrayList<>();
    for (Pair pair : clean) {
      findings(pair, language).stream()
          .findFirst()
          .ifPresent(f -> alarms.add(f.kind() + ": " + pair));
    }
    assertThat(clean.size()).isGreaterThan(500);
    assertThat((double) alarms.size() / clean.size())
        .as("false alarms: %s", alarms.subList(0, Math.min(10, alarms.size())))
        .isLessThanOrEqualTo(MOST_FALSE_ALARMS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"el", "fr", "ar", "fa"})
  void mend_what_a_machine_can(String language) {
    Random random = new Random(7);
    for (Seed seed : seeds().filter(s -> s.languages().contains(language)).toList()) {
      for (Pair clean : labels.get(language).subList(0, 30)) {
        Pair spoilt = seed.spoil().apply(clean, random).orElse(clean);
        List<Finding> before = findings(spoilt, language);
        String mended = TextChecker.mend(spoilt.target(), before);
        Pair after = new Pair(spoilt.source(), mended);
        long left =
            findings(after, language).stream()
                .filter(f -> f.kind() == seed.kind() && f.replacement().isPresent())
                .count();
        assertThat(left).as("%s after mending: %s", seed, after).isZero();
      }
    }
  }

  /** Labels without the faults the published data have: junk, stray spaces, Latin-only Greek. */
  private static List<Pair> clean(String language) {
    List<Pair> all =
        switch (language) {
          case "el" -> TestData.greek();
          case "fa" -> TestData.farsi();
          default -> TestData.esco(language);
        };
    String script =
        language.equals("el") ? "IsGreek" : language.equals("fr") ? "IsLatin" : "IsArabic";
    List<Pair> clean =
        all.stream()
            .filter(p -> p.target().matches(".*\\p{" + script + "}{3}.*"))
            .filter(p -> p.target().equals(p.target().strip().replaceAll("[ \u200B]+", " ")))
            .toList();
    return clean;
  }

  /** Every n-th label, so that the default build stays fast; all of them in the nightly one. */
  private static List<Pair> sample(List<Pair> all) {
    int step = Boolean.getBoolean("imis.nightly") ? 1 : Math.max(1, all.size() / 400);
    return IntStream.range(0, all.size() / step).mapToObj(i -> all.get(i * step)).toList();
  }

  private List<Finding> findings(Pair pair, String language) {
    return checker.check(
        pair.source(), LanguageTag.ENGLISH, pair.target(), new LanguageTag(language));
  }

  private static Seed seed(
      DefectKind kind, String languages, BiFunction<String, Random, String> spoil) {
    return new Seed(kind, languages, (p, r) -> pair(p.source(), spoil.apply(p.target(), r)));
  }

  private static Seed anywhere(DefectKind kind, String languages, String inserted) {
    return seed(kind, languages, (t, r) -> at(t, r, inserted));
  }

  private static Seed placeholder(DefectKind kind, boolean inSource) {
    return new Seed(
        kind,
        "el fr ar fa",
        (p, r) -> {
          String holder =
              pick(
                  r,
                  "{name}",
                  "{0}",
                  "{{name}}",
                  "${name}",
                  "%{name}",
                  "%(name)s",
                  "%1$s",
                  "%s",
                  "%name%",
                  "$t(key)",
                  "{day, date, long}");
          return inSource
              ? pair(p.source() + " " + holder, p.target())
              : pair(p.source(), at(p.target(), r, holder));
        });
  }

  private static Optional<Pair> pair(String source, String target) {
    return Optional.of(new Pair(source, target));
  }

  private static String at(String text, Random random, String inserted) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + inserted + text.substring(at);
  }

  /** Replaces one letter that has a counterpart; empty if the label has no such letter. */
  private static Optional<Pair> one(Pair pair, Random random, String from, String to) {
    String text = pair.target();
    int offset = random.nextInt(text.length());
    int each = to.length() / from.length();
    for (int i = 0; i < text.length(); i++) {
      int at = (i + offset) % text.length();
      int letter = from.indexOf(text.charAt(at));
      boolean inWord =
          from.equals(" ")
              || (at > 0 && Character.isLetter(text.charAt(at - 1)))
              || (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)));
      if (letter >= 0 && inWord) {
        String other = to.substring(letter * each, (letter + 1) * each);
        return pair(pair.source(), text.substring(0, at) + other + text.substring(at + 1));
      }
    }
    return Optional.empty();
  }

  private static String plural(String text, String... forms) {
    StringBuilder message = new StringBuilder("{n, plural,");
    for (String form : forms) {
      message.append(' ').append(form).append(" {").append(text.replace("'", "’")).append('}');
    }
    return message.append(" other {").append(text.replace("'", "’")).append("}}").toString();
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static String first(String text) {
    return text.split("[ /]", -1)[0];
  }

  /** UTF-8 read as Windows-1252, as far as that table has a letter for each byte. */
  private static String misread(String text) {
    String read =
        new String(
            text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            java.nio.charset.Charset.forName("windows-1252"));
    return read.replace("\uFFFD", "").toLowerCase(Locale.ROOT).isEmpty()
        ? text
        : read.replace("\uFFFD", "");
  }
}
