package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.hsds.HsdsExport;
import io.github.imisproject.core.hsds.HsdsWriter;
import io.github.imisproject.core.interchange.PublicDirectory;
import io.github.imisproject.core.interchange.SchemaOrgExport;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.text.LanguageTag;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a directory as others read it; where a confidential place is, is never in it. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes what a town offers in a standard form, without where confidential places are,",
      "and without drafts.",
      "Without options: the invented town as HSDS 3.0."
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--directory",
      paramLabel = "PATH",
      description = "an IMIS directory (JSON) or HSDS; default: the invented town")
  private @Nullable Path directory;

  @Option(
      names = "--to",
      paramLabel = "FORM",
      defaultValue = "hsds",
      description =
          "hsds (nested), hsds-tables, schema-org (jobs and events) or imis; default:"
              + " ${DEFAULT-VALUE}")
  private String to = "hsds";

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "the language of the texts where the form has one; default: ${DEFAULT-VALUE}")
  private String language = "en";

  @Override
  public Integer call() throws IOException {
    CommandSpec used = Objects.requireNonNull(spec);
    LanguageTag reader =
        LanguageTag.parse(language)
            .orElseThrow(
                () ->
                    new ParameterException(
                        used.commandLine(),
                        "--language is '"
                            + language
                            + "', which is not a BCP 47 tag; write it like 'el'"));
    Directory town =
        published(new MatchReader(reader, OfferCategory.OTHER).read(directory, null).directory());
    PrintWriter out = used.commandLine().getOut();
    switch (to) {
      case "hsds" -> out.print(HsdsWriter.toJson(new HsdsExport(reader).nested(town)));
      case "hsds-tables" -> out.print(HsdsWriter.toJson(new HsdsExport(reader).tabular(town)));
      case "schema-org" -> out.print(new SchemaOrgExport(reader).write(town));
      case "imis" -> out.print(ImisJson.create().writeIndented(PublicDirectory.of(town)) + "\n");
      default ->
          throw new ParameterException(
              used.commandLine(),
              "--to is '" + to + "', must be hsds, hsds-tables, schema-org or imis");
    }
    out.flush();
    return 0;
  }

  /** Returns the directory without offers that nobody has published yet. */
  private static Directory published(Directory town) {
    return new Directory(
        town.regions(),
        town.organisations(),
        town.places(),
        town.offers().stream().filter(o -> o.details().status() != OfferStatus.DRAFT).toList(),
        town.unknownMembers());
  }
}
