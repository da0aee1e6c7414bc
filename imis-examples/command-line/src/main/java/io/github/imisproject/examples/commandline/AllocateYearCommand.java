package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.allocation.arrivals.ArrivalYear;
import io.github.imisproject.matching.allocation.arrivals.BatchOutcome;
import io.github.imisproject.matching.allocation.arrivals.DynamicPlacement;
import io.github.imisproject.matching.allocation.arrivals.DynamicPlacement.Variant;
import io.github.imisproject.matching.allocation.explain.Statement;
import io.github.imisproject.matching.allocation.io.ArrivalsJson;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays a year of arrivals through, batch by batch. */
@Command(
    name = "year",
    mixinStandardHelpOptions = true,
    description =
        "Places the batches of a known year as they would have come, keeping room for those who"
            + " will gain more from it.")
final class AllocateYearCommand implements Callable<Integer> {
  private static final long NODE_LIMIT = 1_000_000;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--problem",
      paramLabel = "FILE.json",
      required = true,
      description = "a document with years under 'dynamic'")
  private @Nullable Path problem;

  @Option(
      names = "--variant",
      description =
          "CURRENT_INCLUDED_MINIMAL (default): prices from the future with the batch;"
              + " CURRENT_EXCLUDED_MAXIMAL: from the future alone")
  private Variant variant = Variant.CURRENT_INCLUDED_MINIMAL;

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "5",
      description = "how many futures to draw where the file has none; 0 looks at nobody to come")
  private int samples = 5;

  @Option(names = "--no-futures", description = "place as if nobody came later, for comparison")
  private boolean noFutures;

  @Option(
      names = "--multiplier",
      paramLabel = "X",
      defaultValue = "1",
      description = "multiply prices by this (default: 1)")
  private double multiplier = 1;

  @Option(names = "--seed", defaultValue = "0", description = "the seed of drawn futures")
  private long seed;

  @Option(
      names = "--language",
      defaultValue = "en",
      description = "the language of the text: el, en, fr, ar, fa (default: en)")
  private String language = "en";

  @Override
  public Integer call() throws IOException {
    CommandSpec used = Objects.requireNonNull(spec);
    LanguageTag reader = AllocateCommand.language(used, language);
    if (samples < 0 || !(multiplier >= 0) || Double.isInfinite(multiplier)) {
      throw new ParameterException(
          used.commandLine(), "--samples and --multiplier must be 0 or more");
    }
    Reading<List<ArrivalYear>> years;
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(Objects.requireNonNull(problem)))) {
      years = ArrivalsJson.readYears(in);
    }
    if (years.value().isEmpty()) {
      throw new BadData(years.problems());
    }
    years
        .problems()
        .forEach(w -> used.commandLine().getErr().println(w.path() + ": " + w.message(reader)));
    DynamicPlacement dynamic = new DynamicPlacement(variant, multiplier, NODE_LIMIT);
    PrintWriter out = used.commandLine().getOut();
    for (ArrivalYear year : years.get()) {
      print(out, reader, year, dynamic);
    }
    out.flush();
    return 0;
  }

  private void print(
      PrintWriter out, LanguageTag reader, ArrivalYear year, DynamicPlacement dynamic) {
    ArrivalYear played =
        noFutures
            ? new ArrivalYear(year.id(), year.capacity(), year.batches(), List.of(), List.of())
            : year;
    List<BatchOutcome> outcomes = dynamic.placeYear(played, noFutures ? 0 : samples, seed);
    out.println("== " + label("mechanism", reader) + ": " + dynamic.id() + " ==");
    if (!year.id().isEmpty()) {
      out.println(label("problem", reader) + ": " + year.id());
    }
    double value = 0;
    long placed = 0;
    long all = 0;
    for (int b = 0; b < outcomes.size(); b++) {
      BatchOutcome outcome = outcomes.get(b);
      value += outcome.value();
      all += outcome.assignment().size();
      placed += outcome.assignment().values().stream().filter(Optional::isPresent).count();
      out.println(label("batch", reader) + " " + (b + 1));
      outcome
          .assignment()
          .forEach(
              (party, place) ->
                  out.println("  " + party + ": " + place.orElse(label("unplaced", reader))));
      out.println("  " + label("prices", reader) + ": " + prices(year, outcome.prices()));
    }
    out.println(label("placed", reader) + ": " + placed + " / " + all);
    out.println(label("value", reader) + ": " + round(value));
    out.println();
  }

  private static String prices(ArrivalYear year, Map<String, List<Double>> prices) {
    StringBuilder text = new StringBuilder();
    List<String> services = year.capacity().services();
    prices.forEach(
        (place, row) -> {
          for (int s = 0; s < row.size(); s++) {
            text.append(text.length() == 0 ? "" : "; ");
            text.append(place);
            text.append(services.size() == 1 ? "" : ", " + services.get(s));
            text.append(' ').append(round(row.get(s)));
          }
        });
    return text.toString();
  }

  /** Scores and prices are whole multiples of a thousand-millionth; sums should look so. */
  private static double round(double value) {
    return Math.rint(value * 1e9) / 1e9;
  }

  private static String label(String name, LanguageTag reader) {
    return new Statement("label." + name, Map.of()).text(reader);
  }
}
