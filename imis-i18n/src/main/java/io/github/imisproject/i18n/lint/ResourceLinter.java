package io.github.imisproject.i18n.lint;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.check.CheckOptions;
import io.github.imisproject.i18n.check.DefectKind;
import io.github.imisproject.i18n.check.Finding;
import io.github.imisproject.i18n.check.TextChecker;
import io.github.imisproject.i18n.format.PluralForms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks the text files of an application: Java properties, JSON with languages as keys at any
 * depth or one file a language, XLIFF.
 *
 * <p>Which language a text is in is read from the file's name or folder, from the keys of a
 * language map, or from the XLIFF file; a file that names none is taken for the source, or, if it
 * is JSON and has no translation beside it, for settings that are none of our business. Texts of
 * one key are compared with the text in the source language; those without one are checked on their
 * own. Plural keys with the endings {@code _zero} to {@code _other} are understood.
 *
 * <p>Immutable and thread-safe. Malformed files end in a finding, never in an exception.
 */
public final class ResourceLinter {
  private static final Comparator<LintFinding> BY_PLACE =
      Comparator.comparing(LintFinding::file)
          .thenComparingInt(LintFinding::line)
          .thenComparingInt(LintFinding::column)
          .thenComparing(f -> f.finding().kind())
          .thenComparing(LintFinding::key);

  private final LanguageTag sourceLanguage;
  private final CheckOptions options;

  /** Creates a linter with all checks on. */
  public ResourceLinter(LanguageTag sourceLanguage) {
    this(sourceLanguage, CheckOptions.DEFAULT);
  }

  /**
   * Creates a linter.
   *
   * @param sourceLanguage the language the others are translated from
   * @param options what the checks take for granted
   */
  public ResourceLinter(LanguageTag sourceLanguage, CheckOptions options) {
    this.sourceLanguage = requireNonNull(sourceLanguage, "sourceLanguage");
    this.options = requireNonNull(options, "options");
  }

  /** Returns everything found in the files, in the order of their names and lines. */
  public List<LintFinding> lint(Collection<ResourceFile> files) {
    ResourceReader reader = new ResourceReader(sourceLanguage);
    files.forEach(reader::read);
    List<LintFinding> all = new ArrayList<>(reader.findings);
    Map<String, TextGroup> groups = new TreeMap<>();
    for (ResourceText text : reader.texts) {
      groups.computeIfAbsent(text.group(), g -> new TextGroup(sourceLanguage)).add(text);
    }
    groups.values().forEach(group -> lint(group, all));
    maps(groups, all);
    return all.stream()
        .filter(f -> !options.disabled().contains(f.finding().kind()))
        .sorted(BY_PLACE)
        .distinct()
        .toList();
  }

  private void lint(TextGroup group, List<LintFinding> all) {
    if (group.isWithoutLanguage()) {
      return;
    }
    for (ResourceText text : group.texts()) {
      Optional<ResourceText> source =
          group.isSource(text) ? Optional.empty() : group.sourceOf(text);
      check(text, source).forEach(f -> all.add(at(text, f.start(), f)));
    }
    for (LanguageTag language : group.translated()) {
      keys(group, language, all);
    }
  }

  /** A language that most language maps of a file have is missed in the others. */
  private void maps(Map<String, TextGroup> groups, List<LintFinding> all) {
    Map<String, List<TextGroup>> byFile = new TreeMap<>();
    groups.forEach(
        (name, group) -> {
          int mark = name.indexOf(TextGroup.MAP);
          if (mark >= 0 && group.hasSource()) {
            byFile.computeIfAbsent(name.substring(0, mark), f -> new ArrayList<>()).add(group);
          }
        });
    for (List<TextGroup> maps : byFile.values()) {
      Map<LanguageTag, Integer> count = new TreeMap<>();
      maps.forEach(m -> m.translated().forEach(l -> count.merge(l, 1, Integer::sum)));
      for (TextGroup map : maps) {
        ResourceText first = map.sources().iterator().next();
        count.forEach(
            (language, times) -> {
              if (times * 2 > maps.size() && !map.translated().contains(language)) {
                Finding missing = finding(DefectKind.KEY_MISSING, first.key());
                all.add(
                    new LintFinding(
                        first.file().name(),
                        first.line(0),
                        first.column(0),
                        language,
                        first.key(),
                        missing));
              }
            });
      }
    }
  }

  private List<Finding> check(ResourceText text, Optional<ResourceText> source) {
    CheckOptions own =
        options
            .withApostropheQuotes(text.file().quotes())
            .withMaxLength(text.maxLength())
            .withOptional(
                PluralKey.of(text.key()).filter(PluralKey::mayOmitNumber).isPresent()
                    ? Set.of("count")
                    : Set.of());
    TextChecker checker = new TextChecker(own);
    return source
        .map(s -> checker.check(s.value(), s.language(), text.value(), text.language()))
        .orElseGet(() -> checker.check(text.value(), text.language()));
  }

  private void keys(TextGroup group, LanguageTag language, List<LintFinding> all) {
    Map<String, ResourceText> own = group.of(language);
    ResourceText first = own.values().iterator().next();
    Set<String> plurals = new TreeSet<>();
    for (ResourceText source : group.sources()) {
      Optional<PluralKey> plural = PluralKey.of(source.key());
      plural.map(PluralKey::base).ifPresent(plurals::add);
      boolean there =
          own.containsKey(source.key())
              || plural.filter(p -> group.hasForms(language, p.base())).isPresent();
      if (!there && !source.value().isBlank()) {
        ResourceText near = group.nearest(language, source.key()).orElse(first);
        all.add(at(near, 0, finding(DefectKind.KEY_MISSING, source.key())));
      }
    }
    for (ResourceText text : own.values()) {
      if (group.sourceOf(text).isEmpty() && group.hasSource()) {
        all.add(at(text, 0, finding(DefectKind.KEY_UNKNOWN, text.key())));
      }
    }
    for (String base : plurals) {
      forms(group, language, base, all);
    }
  }

  private void forms(TextGroup group, LanguageTag language, String base, List<LintFinding> all) {
    Map<String, ResourceText> own = new LinkedHashMap<>();
    group
        .of(language)
        .forEach(
            (key, text) ->
                PluralKey.of(key)
                    .filter(p -> p.base().equals(base))
                    .ifPresent(p -> own.put(p.form(), text)));
    if (own.isEmpty() || own.containsKey("plural")) {
      return;
    }
    PluralForms forms = PluralForms.cardinal(language);
    ResourceText any = own.values().iterator().next();
    for (String form : forms.needed()) {
      if (!own.containsKey(form)) {
        all.add(at(any, 0, branch(DefectKind.BRANCH_MISSING, base, form)));
      }
    }
    own.forEach(
        (form, text) -> {
          if (!forms.known().contains(form) && !form.equals("zero")) {
            all.add(at(text, 0, branch(DefectKind.BRANCH_UNKNOWN, base, form)));
          }
        });
  }

  private static LintFinding at(ResourceText text, int position, Finding finding) {
    return new LintFinding(
        text.file().name(),
        text.line(position),
        text.column(position),
        text.language(),
        text.key(),
        finding);
  }

  private static Finding finding(DefectKind kind, String what) {
    return new Finding(kind, kind.severity(), 0, 0, Map.of("what", what), Optional.empty());
  }

  private static Finding branch(DefectKind kind, String argument, String branch) {
    return new Finding(
        kind,
        kind.severity(),
        0,
        0,
        Map.of("argument", argument, "branch", branch),
        Optional.empty());
  }
}
