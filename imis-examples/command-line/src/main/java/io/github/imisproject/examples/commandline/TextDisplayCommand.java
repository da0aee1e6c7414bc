package io.github.imisproject.examples.commandline;

import io.github.imisproject.i18n.format.DigitPolicy;
import io.github.imisproject.i18n.key.DisplayNormaliser;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints texts mended for showing. */
@Command(
    name = "display",
    mixinStandardHelpOptions = true,
    description = "Prints each line as it should be shown: mended, and saying the same.")
final class TextDisplayCommand extends TextLineCommand {
  @Option(
      names = {"-l", "--language"},
      required = true,
      paramLabel = "TAG",
      description = "language of the text; others than el, en, fr, ar, fa get the common rules")
  private @Nullable String language;

  @Option(
      names = {"-d", "--digits"},
      paramLabel = "POLICY",
      description = "write numbers in ${COMPLETION-CANDIDATES} digits; left alone if not given")
  private @Nullable DigitPolicy digits;

  @Override
  Function<String, String> columns() {
    DisplayNormaliser normaliser = DisplayNormaliser.of(language(language));
    DisplayNormaliser chosen = digits == null ? normaliser : normaliser.withDigits(digits);
    return chosen::normalise;
  }
}
