package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.local.LocalProfile;
import io.github.imisproject.examples.modelschema.DataDictionary;
import io.github.imisproject.examples.modelschema.ModelSchema;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Writes the JSON Schema or the data dictionary of the model, a town's fields included. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the JSON Schema (2020-12) of a directory or of people's records, or the data",
      "dictionary of both, for a profile; without one, of the model as it is."
    })
final class ProfileSchemaCommand implements Callable<Integer> {
  enum Kind {
    DIRECTORY,
    PROFILES
  }

  enum Format {
    SCHEMA,
    MARKDOWN,
    HTML,
    CSV
  }

  @Mixin private ProfileLanguage language = new ProfileLanguage();

  @Option(
      names = "--of",
      defaultValue = "directory",
      description = "which schema: directory or profiles; default: ${DEFAULT-VALUE}")
  private Kind kind = Kind.DIRECTORY;

  @Option(
      names = "--format",
      defaultValue = "schema",
      description =
          "schema, or the data dictionary as markdown, html or csv; default: ${DEFAULT-VALUE}")
  private Format format = Format.SCHEMA;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = "",
      description = "folder or name of a profile")
  private String place = "";

  @Override
  public Integer call() throws IOException {
    LocalProfile profile =
        place.isEmpty() ? LocalTown.standard().profile() : LocalTown.read(place).profile();
    // The generator brings a logging interface that complains where nobody listens.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    ModelSchema schema = new ModelSchema(profile);
    if (format == Format.SCHEMA) {
      ObjectNode tree = kind == Kind.DIRECTORY ? schema.directory() : schema.profiles();
      language.out().println(tree.toPrettyString());
      return 0;
    }
    DataDictionary dictionary = DataDictionary.of(schema.directory(), schema.profiles());
    language
        .out()
        .print(
            switch (format) {
              case CSV -> dictionary.csv();
              case HTML -> dictionary.html();
              default -> dictionary.markdown();
            });
    return 0;
  }
}
