package io.github.imisproject.examples.commandline;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a person may ask about his or her own data; each question has a subcommand. */
@Command(
    name = "rights",
    mixinStandardHelpOptions = true,
    description = {
      "Answers what was used about a person, forgets a person, and repeats a decision.",
      "Without files: the people of an invented town."
    },
    subcommands = {RightsAccessCommand.class, RightsEraseCommand.class, RightsReplayCommand.class})
final class RightsCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "name one of: access, erase, replay");
  }
}
