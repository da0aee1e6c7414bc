package io.github.imisproject.examples.commandline;

import io.github.imisproject.i18n.key.SearchKeys;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints search keys. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description =
        "Prints the search keys of each line, separated by tabs, the primary key first. Two texts"
            + " are the same to a search if they share a key. There is more than one where writers"
            + " half-join words, seat hamzas differently or write both genders at once.")
final class TextKeyCommand extends TextLineCommand {
  @Option(
      names = {"-l", "--language"},
      required = true,
      paramLabel = "TAG",
      description = "language of the text; others than el, en, fr, ar, fa get the common rules")
  private @Nullable String language;

  @Option(
      names = {"-p", "--primary"},
      description = "print the primary key only")
  private boolean primary;

  @Override
  Function<String, String> columns() {
    SearchKeys keys = SearchKeys.of(language(language));
    return primary ? keys::key : line -> String.join("\t", keys.keys(line));
  }
}
