package io.github.imisproject.examples.commandline;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The family of commands on local profiles: another town is a folder of data. */
@Command(
    name = "profile",
    mixinStandardHelpOptions = true,
    description = {
      "Checks, compares and shows local profiles: what a town or partner sets differently.",
      "A profile is a folder, or the name of one that comes with the command, such as sparta."
    },
    subcommands = {
      ProfileCheckCommand.class,
      ProfileDiffCommand.class,
      ProfileSchemaCommand.class,
      ProfileShowCommand.class
    })
final class ProfileCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        requireNonNull(spec).commandLine(), "name what to do: check, diff, schema or show");
  }
}
