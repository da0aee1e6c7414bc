package io.github.imisproject.examples.commandline;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.message.MessageCatalogue;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The language in which a profile command speaks, and its sentences. */
final class ProfileLanguage {
  private static final MessageCatalogue WORDS =
      MessageCatalogue.load("profile", ProfileLanguage.class.getClassLoader());

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "el, en, fr, ar or fa; default: ${DEFAULT-VALUE}")
  private String language = "en";

  LanguageTag reader() {
    LanguageTag tag = ReaderLines.supported(language, requireNonNull(spec).commandLine());
    return new LanguageTag(tag.language());
  }

  PrintWriter out() {
    return requireNonNull(spec).commandLine().getOut();
  }

  String words(String key, Map<String, ?> values) {
    return WORDS.format(key, reader(), values);
  }

  /** Prints a sentence. */
  void say(String key, Map<String, ?> values) {
    line(words(key, values));
  }

  /** Prints a problem: its sentence, then where it has to be mended. */
  void problem(Problem problem) {
    line(
        words(
            "profile.problem",
            Map.of(
                "place", problem.path(),
                "severity", words("profile." + problem.severity().name(), Map.of()),
                "sentence", problem.message(reader()))));
  }

  /** Prints a line whose base direction is the reader's, whatever character comes first. */
  void line(String text) {
    new ReaderLines(out()).line(reader(), text);
  }
}
