package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.identify.Identification;
import io.github.imisproject.i18n.identify.LanguageIdentifier;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** Prints the language of texts. */
@Command(
    name = "identify",
    mixinStandardHelpOptions = true,
    description =
        "Prints the language of each line (el, en, fr, ar, fa or other), how sure that is (0.000 to"
            + " 1.000) and what it rests on (script, words or none), separated by tabs.")
final class TextIdentifyCommand extends TextLineCommand {
  @Override
  Function<String, String> columns() {
    return line -> {
      Identification found = LanguageIdentifier.identify(line);
      return found.language().map(LanguageTag::value).orElse("other")
          + String.format(Locale.ROOT, "\t%.3f\t", found.confidence())
          + found.evidence().name().toLowerCase(Locale.ROOT);
    };
  }
}
