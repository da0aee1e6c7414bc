package io.github.imisproject.examples.commandline;

import io.github.imisproject.i18n.stem.LabelTokeniser;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints stems. */
@Command(
    name = "stem",
    mixinStandardHelpOptions = true,
    description = "Prints the stems of each line's words, separated by spaces.")
final class TextStemCommand extends TextLineCommand {
  @Option(
      names = {"-l", "--language"},
      required = true,
      paramLabel = "TAG",
      description = "language of the text; in others than el, en, fr, ar, fa words stay whole")
  private @Nullable String language;

  @Override
  Function<String, String> columns() {
    LabelTokeniser tokeniser = LabelTokeniser.of(language(language));
    return line -> String.join(" ", tokeniser.stems(line));
  }
}
