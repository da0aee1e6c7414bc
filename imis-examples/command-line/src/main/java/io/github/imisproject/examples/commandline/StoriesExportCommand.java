package io.github.imisproject.examples.commandline;

import picocli.CommandLine.Command;

/** Prints what a readership may have, as an ActivityStreams collection. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Prints what a readership may have as an ActivityStreams 2.0 collection.")
final class StoriesExportCommand extends StoriesSubcommand {
  @Override
  void run(StoryTown town) {
    out().println(export(town, town.stories()).toJson());
  }
}
