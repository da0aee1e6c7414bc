package io.github.imisproject.examples.commandline;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The family of commands that show what the library makes of a text, line by line. */
@Command(
    name = "text",
    mixinStandardHelpOptions = true,
    description =
        "Folds, mends, stems and identifies text, and compares names: one line out for each line"
            + " in.",
    subcommands = {
      TextKeyCommand.class,
      TextDisplayCommand.class,
      TextStemCommand.class,
      TextIdentifyCommand.class,
      TextNameCommand.class
    })
final class TextCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        requireNonNull(spec).commandLine(),
        "name what to do: key, display, stem, identify or name");
  }
}
