package io.github.imisproject.examples.commandline;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with stories; each has a subcommand of its own. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    description = {
      "Lists, suggests, compares, exports and withdraws stories, in five languages.",
      "Without files: what newcomers and locals of an invented town tell."
    },
    subcommands = {
      StoriesCommonCommand.class,
      StoriesExportCommand.class,
      StoriesListCommand.class,
      StoriesSimilarCommand.class,
      StoriesSuggestCommand.class,
      StoriesWithdrawCommand.class
    })
final class StoriesCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "name one of: common, export, list, similar, suggest, withdraw");
  }
}
