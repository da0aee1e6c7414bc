package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.hsds.HsdsImport;
import io.github.imisproject.core.interchange.CurriculumImport;
import io.github.imisproject.core.interchange.SchemaOrgImport;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.terms.Community;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.problem.ReadingProgress;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Vocabularies;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a document of another standard and writes it as IMIS JSON; what is odd goes to stderr. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Reads offers (HSDS, schema.org) or a curriculum vitae (Europass) and writes IMIS JSON.",
      "What was not understood is told on standard error."
    })
final class ImportCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "FORM",
      description = "hsds, schema-org or europass")
  private String from = "";

  @Option(
      names = "--written-in",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "the language the document is written in; default: ${DEFAULT-VALUE}")
  private String writtenIn = "en";

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "the language of the messages; default: ${DEFAULT-VALUE}")
  private String language = "en";

  @Option(
      names = "--id",
      paramLabel = "PSEUDONYM",
      defaultValue = "person-1",
      description = "what to call the person of a curriculum; default: ${DEFAULT-VALUE}")
  private String id = "person-1";

  @Option(
      names = "--side",
      defaultValue = "migrant",
      description = "whether that person is migrant or local; default: ${DEFAULT-VALUE}")
  private Community side = Community.MIGRANT;

  @Parameters(paramLabel = "PATH")
  private @Nullable Path path;

  @Override
  public Integer call() throws IOException {
    CommandSpec used = Objects.requireNonNull(spec);
    Path file = Objects.requireNonNull(path);
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    LanguageTag text = tag("--written-in", writtenIn);
    LanguageTag reader = tag("--language", language);
    Reading<?> reading =
        switch (from) {
          case "hsds" -> new HsdsImport(text, OfferCategory.OTHER).read(file, ReadingProgress.NONE);
          case "schema-org" -> new SchemaOrgImport(text).read(file);
          case "europass" -> curriculum(text, file);
          default ->
              throw new ParameterException(
                  used.commandLine(),
                  "--from is '" + from + "', must be hsds, schema-org or europass");
        };
    PrintWriter err = used.commandLine().getErr();
    for (Problem problem : reading.problems()) {
      err.println(
          (problem.path().isEmpty() ? "" : problem.path() + ": ") + problem.message(reader));
    }
    if (reading.value().isEmpty()) {
      return 1;
    }
    PrintWriter out = used.commandLine().getOut();
    out.print(ImisJson.create().writeIndented(reading.get()) + "\n");
    out.flush();
    return 0;
  }

  private Reading<Profiles> curriculum(LanguageTag text, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      var reading = new CurriculumImport(text, Vocabularies.embedded()).read(id, side, in);
      return new Reading<>(
          reading.value().map(person -> new Profiles(List.of(person), List.of(), Map.of())),
          reading.problems());
    }
  }

  private LanguageTag tag(String option, String value) {
    return LanguageTag.parse(value)
        .orElseThrow(
            () ->
                new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    option + " is '" + value + "', which is not a BCP 47 tag; write it like 'el'"));
  }
}
