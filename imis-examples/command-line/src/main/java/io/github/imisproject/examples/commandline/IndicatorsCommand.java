package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.consent.Purpose;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.person.Person;
import io.github.imisproject.core.place.Region;
import io.github.imisproject.core.place.Regions;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.i18n.SupportedLanguages;
import io.github.imisproject.matching.consent.ConsentGate;
import io.github.imisproject.matching.consent.PersonView;
import io.github.imisproject.matching.indicator.Areas;
import io.github.imisproject.matching.indicator.IndicatorData;
import io.github.imisproject.matching.indicator.IndicatorReport;
import io.github.imisproject.matching.indicator.Indicators;
import io.github.imisproject.matching.indicator.disclosure.ReleaseLedger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Publishes a town's figures so that nobody can be told from them. */
@Command(
    name = "indicators",
    mixinStandardHelpOptions = true,
    description = {
      "Counts needs and how far they are covered, waiting, outcomes, skills and capacity, and"
          + " withholds what would betray a person.",
      "Without options: an invented town, drawn from a seed."
    })
final class IndicatorsCommand implements Callable<Integer> {
  enum Format {
    TEXT,
    CSV,
    JSON_STAT
  }

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--directory",
      paramLabel = "PATH",
      description = "offers: an IMIS directory (JSON) or HSDS; needs --profiles")
  private @Nullable Path directory;

  @Option(
      names = "--profiles",
      paramLabel = "FILE",
      description =
          "people as IMIS profiles (JSON); only who agreed to statistics is counted. Default: an"
              + " invented town")
  private @Nullable Path profiles;

  @Option(
      names = "--people",
      paramLabel = "N",
      defaultValue = "5000",
      description = "people in the invented town, 100 to 100000; default: ${DEFAULT-VALUE}")
  private int people;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "2026",
      description = "what the invented town is drawn from; default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      defaultValue = "2026-03-02",
      description = "the day the figures are for; default: ${DEFAULT-VALUE}")
  private LocalDate asOf = LocalDate.of(2026, 3, 2);

  @Option(
      names = "--period",
      paramLabel = "CODE",
      defaultValue = "2026-Q1",
      description = "the period published; default: ${DEFAULT-VALUE}")
  private String period = "2026-Q1";

  @Option(
      names = "--minimum",
      paramLabel = "K",
      defaultValue = "10",
      description = "the smallest number of people told, 3 to 1000; default: ${DEFAULT-VALUE}")
  private int minimum;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description =
          "what was published before; read if it is there, and written. A period in it is shown as"
              + " it was published")
  private @Nullable Path ledger;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "el, en, fr, ar or fa; default: ${DEFAULT-VALUE}")
  private String language = "en";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, csv or json-stat; default: ${DEFAULT-VALUE}")
  private String format = "text";

  @Override
  public Integer call() throws IOException {
    LanguageTag reader =
        LanguageTag.parse(language)
            .filter(t -> SupportedLanguages.ALL.contains(new LanguageTag(t.language())))
            .orElseThrow(
                () -> wrong("--language is '" + language + "', must be one of el, en, fr, ar, fa"));
    Format wanted =
        switch (format) {
          case "text" -> Format.TEXT;
          case "csv" -> Format.CSV;
          case "json-stat" -> Format.JSON_STAT;
          default -> throw wrong("--format is '" + format + "', must be text, csv or json-stat");
        };
    if (people < 100 || people > 100_000) {
      throw wrong("--people is " + people + ", must be from 100 to 100000");
    }
    if (directory != null && profiles == null) {
      throw wrong("--directory is given without --profiles; give both");
    }
    boolean invented = profiles == null;
    MatchInput input =
        invented
            ? null
            : new MatchReader(LanguageTag.ENGLISH, OfferCategory.OTHER).read(directory, profiles);
    Areas areas = input == null ? InventedTown.areas() : regions(input);
    Indicators indicators = new Indicators(areas, Vocabularies.embedded());
    ReleaseLedger book = ledger(indicators);
    IndicatorData data = input == null ? InventedTown.data(seed, people, asOf) : data(input);
    IndicatorReport report;
    try {
      report = indicators.publish(data, period, book);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
    if (ledger != null) {
      Files.writeString(ledger, book.write());
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    switch (wanted) {
      case CSV -> out.print(report.csv());
      case JSON_STAT -> out.print(report.jsonStat(reader));
      case TEXT -> new IndicatorsText(out, report, reader).write(invented);
    }
    out.flush();
    return 0;
  }

  private ReleaseLedger ledger(Indicators indicators) throws IOException {
    if (ledger == null || !Files.exists(ledger)) {
      try {
        return new ReleaseLedger(minimum, indicators.family());
      } catch (IllegalArgumentException e) {
        throw wrong("--" + e.getMessage());
      }
    }
    Reading<ReleaseLedger> reading = ReleaseLedger.read(Files.readString(ledger));
    if (reading.value().isEmpty()) {
      throw new BadData(reading.problems());
    }
    if (reading.get().minimum() != minimum) {
      throw wrong(
          "--minimum is " + minimum + ", the ledger was begun with " + reading.get().minimum());
    }
    return reading.get();
  }

  private IndicatorData data(MatchInput input) {
    ConsentGate gate = new ConsentGate();
    List<PersonView> views = new ArrayList<>();
    for (Person person : input.profiles().people()) {
      views.add(
          gate.view(person, input.profiles().findHousehold(person), Purpose.STATISTICS, asOf));
    }
    return new IndicatorData(views, input.directory(), List.of(), asOf);
  }

  /** The smallest regions of a directory: those in which no other one lies. */
  private Areas regions(MatchInput input) {
    List<Region> all = input.directory().regions();
    List<String> smallest =
        all.stream()
            .map(Region::id)
            .filter(id -> all.stream().noneMatch(r -> r.parentId().equals(Optional.of(id))))
            .toList();
    if (smallest.isEmpty()) {
      throw wrong(
          "the directory names no region, so there are no areas to tell apart; add regions");
    }
    return Areas.regions(new Regions(all), smallest);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
