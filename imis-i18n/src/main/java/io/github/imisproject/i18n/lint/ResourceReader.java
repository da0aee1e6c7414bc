package io.github.imisproject.i18n.lint;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.check.DefectKind;
import io.github.imisproject.i18n.check.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the texts of files, whatever their form. */
final class ResourceReader {
  private final LanguageTag sourceLanguage;
  final List<ResourceText> texts = new ArrayList<>();
  final List<LintFinding> findings = new ArrayList<>();

  ResourceReader(LanguageTag sourceLanguage) {
    this.sourceLanguage = sourceLanguage;
  }

  void read(ResourceFile file) {
    try {
      if (file.name().endsWith(".properties")) {
        properties(file);
      } else if (file.name().endsWith(".json")) {
        json(file);
      } else {
        xliff(file);
      }
    } catch (IllegalArgumentException e) {
      report(file.name(), 1, 1, "", DefectKind.FILE, String.valueOf(e.getMessage()));
    }
  }

  private void properties(ResourceFile file) {
    String text = file.text();
    Lines lines = new Lines(text);
    LanguageNames.Named named = LanguageNames.inPath(file.name());
    LanguageTag language = named.language().orElse(sourceLanguage);
    Set<String> seen = new HashSet<>();
    ResourceText.Source source = new ResourceText.Source(file.name(), lines, true);
    for (PropertiesTexts.Entry entry : PropertiesTexts.read(text)) {
      int line = lines.line(entry.keyOffset());
      int column = lines.column(entry.keyOffset());
      if (!entry.valid()) {
        String what = "malformed \\u escape in '" + entry.key() + "'";
        report(file.name(), line, column, entry.key(), DefectKind.FILE, what);
      }
      if (!seen.add(entry.key())) {
        report(file.name(), line, column, entry.key(), DefectKind.KEY_TWICE, entry.key());
      }
      texts.add(
          new ResourceText(
              source,
              named.group(),
              language,
              entry.key(),
              entry.value(),
              entry.offsets(),
              OptionalInt.empty()));
    }
  }

  private void json(ResourceFile file) {
    if (!file.isUtf8()) {
      throw new IllegalArgumentException("it is not in UTF-8");
    }
    String text = file.text();
    LanguageNames.Named named = LanguageNames.inPath(file.name());
    ResourceText.Source source = new ResourceText.Source(file.name(), new Lines(text), false);
    walk(JsonTexts.read(text), source, named.group(), "", named.language());
  }

  private void walk(
      JsonTexts.Value.Tree tree,
      ResourceText.Source file,
      String group,
      String path,
      Optional<LanguageTag> language) {
    List<String> keys = tree.members().stream().map(JsonTexts.Member::key).toList();
    boolean map = LanguageNames.areLanguages(keys);
    Set<String> seen = new HashSet<>();
    for (JsonTexts.Member member : tree.members()) {
      Optional<LanguageTag> tag = map ? LanguageNames.tag(member.key()) : Optional.empty();
      String key = tag.isPresent() ? path : join(path, member.key());
      Optional<LanguageTag> own = tag.or(() -> language);
      if (!seen.add(member.key())) {
        int line = file.lines().line(member.offset());
        int column = file.lines().column(member.offset());
        report(file.name(), line, column, key, DefectKind.KEY_TWICE, member.key());
      }
      // The members of one language map are compared with each other, not with the next map's.
      String set = tag.isPresent() ? file.name() + TextGroup.MAP + path : group;
      if (member.value() instanceof JsonTexts.Value.Tree inner) {
        walk(inner, file, set, key, own);
      } else if (member.value() instanceof JsonTexts.Value.Text text) {
        LanguageTag of = own.orElse(sourceLanguage);
        texts.add(
            new ResourceText(
                file, set, of, key, text.value(), text.offsets(), OptionalInt.empty()));
      }
    }
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private void xliff(ResourceFile file) {
    Lines lines = new Lines(file.text());
    List<XliffTexts.Entry> entries = XliffTexts.read(file.bytes());
    ResourceText.Source source = new ResourceText.Source(file.name(), lines, false);
    for (XliffTexts.Entry entry : entries) {
      int[] offsets = new int[entry.value().length() + 1];
      Arrays.fill(offsets, lines.offset(entry.line(), entry.column()));
      texts.add(
          new ResourceText(
              source,
              file.name(),
              entry.language(),
              entry.key(),
              entry.value(),
              offsets,
              entry.room()));
    }
  }

  private void report(String file, int line, int column, String key, DefectKind kind, String what) {
    Finding finding =
        new Finding(kind, kind.severity(), 0, 0, Map.of("what", what), Optional.empty());
    findings.add(new LintFinding(file, line, column, sourceLanguage, key, finding));
  }
}
