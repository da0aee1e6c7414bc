package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.AllocationRefusedException;
import io.github.imisproject.matching.allocation.Allocator;
import io.github.imisproject.matching.allocation.Market;
import io.github.imisproject.matching.allocation.RunControl;
import io.github.imisproject.matching.allocation.TieBreak;
import io.github.imisproject.matching.allocation.explain.AllocationExplainer;
import io.github.imisproject.matching.allocation.explain.NoHarmReport;
import io.github.imisproject.matching.allocation.explain.VerifiedClaims;
import io.github.imisproject.matching.allocation.io.AllocationJson;
import io.github.imisproject.matching.allocation.io.AllocationTables;
import io.github.imisproject.matching.allocation.io.ResultJson;
import io.github.imisproject.matching.allocation.mechanism.Mechanisms;
import io.github.imisproject.matching.allocation.mechanism.Pointing;
import io.github.imisproject.matching.allocation.mechanism.SerialDictatorship;
import io.github.imisproject.matching.allocation.mechanism.TradingFromEndowment;
import io.github.imisproject.matching.allocation.welfare.FamilyPlacement;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Places everyone at once and says why. */
@Command(
    name = "allocate",
    mixinStandardHelpOptions = true,
    description = "Places all households at once, checks the result, and says why.",
    subcommands = {AllocateVerifyCommand.class, AllocateYearCommand.class})
final class AllocateCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private AllocationInput input = new AllocationInput();

  @Option(
      names = "--mechanism",
      paramLabel = "ID",
      defaultValue = "all",
      description =
          "da-household, da-locality, da-quotas, mttc, ttc, mttce, cmda, cmda-envy-free, tmda,"
              + " tmdac, serial, immediate, rank-maximal, max-score, assignment, families, leximin,"
              + " nash, greedy, random, or all (default)")
  private String mechanism = "all";

  @Option(
      names = "--deadline",
      paramLabel = "10s",
      description = "end a search after this time, with the best found and its bound")
  private @Nullable String deadline;

  @Option(names = "--seed", defaultValue = "0", description = "the seed of lotteries (default: 0)")
  private long seed;

  @Option(
      names = "--node-limit",
      paramLabel = "N",
      description = "for families: search the tree for a proof, up to so many nodes")
  private @Nullable Long nodeLimit;

  enum Ties {
    CANONICAL,
    LOTTERY
  }

  @Option(
      names = "--ties",
      defaultValue = "CANONICAL",
      description = "how ties are broken: canonical (default) or lottery")
  private Ties ties = Ties.CANONICAL;

  @Option(
      names = "--pointing",
      description = "for mttce: ENDOWED_FIRST (default), LARGEST_ENDOWED_FIRST, AS_PRINTED")
  private @Nullable Pointing pointing;

  @Option(names = "--order", split = ",", description = "for serial: who chooses first")
  private List<String> order = new ArrayList<>();

  @Option(names = "--pick-order", split = ",", description = "for mttce: whom to pick first")
  private List<String> pickOrder = new ArrayList<>();

  enum Format {
    TEXT,
    JSON
  }

  @Option(names = "--format", defaultValue = "TEXT", description = "text (default) or json")
  private Format format = Format.TEXT;

  @Option(
      names = "--language",
      defaultValue = "en",
      description = "the language of reasons: el, en, fr, ar, fa (default: en)")
  private String language = "en";

  @Option(names = "--no-reasons", description = "leave the reasons out of the text")
  private boolean noReasons;

  @Option(names = "--scarcity", description = "report what is scarce in each place")
  private boolean scarcity;

  @Option(names = "--more-seats", description = "report what one more seat would change")
  private boolean moreSeats;

  @Option(
      names = "--baseline",
      paramLabel = "RESULT.json",
      description = "report who is better and worse off than in this result")
  private @Nullable Path baseline;

  @Option(
      names = "--groups",
      paramLabel = "FILE.csv",
      description = "household and group, for the report against the baseline")
  private @Nullable Path groups;

  @Override
  public Integer call() throws IOException {
    try {
      return allocate();
    } catch (OutOfMemoryError e) {
      throw new BadData(List.of(AllocationJson.outOfMemory()));
    }
  }

  private int allocate() throws IOException {
    CommandSpec used = Objects.requireNonNull(spec);
    LanguageTag reader = language(used, language);
    TieBreak tieBreak = ties == Ties.LOTTERY ? TieBreak.lottery(seed) : TieBreak.CANONICAL;
    List<Allocator> mechanisms = mechanisms(used, tieBreak);
    List<ResultJson.Entry> entries = new ArrayList<>();
    List<AllocationExplainer> explainers = new ArrayList<>();
    List<Problem> refused = new ArrayList<>();
    for (AllocationProblem problem : input.read(used)) {
      for (Allocator allocator : mechanisms) {
        try {
          Allocation result = allocator.allocate(picked(problem), control(used));
          VerifiedClaims claims = VerifiedClaims.of(result, allocator.guarantees(), tieBreak);
          entries.add(new ResultJson.Entry(result, allocator, claims));
          explainers.add(new AllocationExplainer(result, tieBreak));
        } catch (AllocationRefusedException e) {
          if (mechanisms.size() == 1) {
            throw new BadData(List.of(e.problem()));
          }
          refused.add(e.problem());
        }
      }
    }
    PrintWriter out = used.commandLine().getOut();
    if (format == Format.JSON) {
      ResultJson.write(out, entries, explainers, refused, reader);
      out.println();
    } else {
      AllocationText text = new AllocationText(out, reader, !noReasons, scarcity, moreSeats);
      for (int i = 0; i < entries.size(); i++) {
        text.print(entries.get(i), explainers.get(i), noHarm(entries.get(i).allocation()));
      }
      refused.forEach(text::refused);
    }
    out.flush();
    return entries.stream().allMatch(entry -> entry.claims().violations().isEmpty()) ? 0 : 1;
  }

  private AllocationProblem picked(AllocationProblem problem) {
    if (pickOrder.isEmpty()) {
      return problem;
    }
    int[] picks = new int[pickOrder.size()];
    for (int i = 0; i < picks.length; i++) {
      String id = pickOrder.get(i);
      picks[i] =
          problem
              .partyIndex(id)
              .orElseThrow(
                  () ->
                      new BadData(
                          List.of(
                              Problem.error(
                                  "--pick-order", "allocation.unknownId", Map.of("id", id)))));
    }
    try {
      return problem.withPickOrder(picks);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--pick-order: " + e.getMessage(), e);
    }
  }

  private List<Allocator> mechanisms(CommandSpec used, TieBreak tieBreak) {
    List<Allocator> all = new ArrayList<>(Mechanisms.installed(tieBreak, seed));
    if (pointing != null) {
      all.replaceAll(
          a ->
              a.id().equals("mttce")
                  ? new TradingFromEndowment(Objects.requireNonNull(pointing), tieBreak)
                  : a);
    }
    if (!order.isEmpty()) {
      all.replaceAll(a -> a.id().equals("serial") ? new SerialDictatorship(order) : a);
    }
    if (nodeLimit != null) {
      long nodes = nodeLimit;
      if (nodes < 0) {
        throw new ParameterException(
            used.commandLine(), "node-limit is " + nodes + ", must be 0 or more");
      }
      all.replaceAll(a -> a.id().equals("families") ? new FamilyPlacement(seed, nodes) : a);
    }
    if (mechanism.equals("all")) {
      return all;
    }
    Optional<Allocator> known = Mechanisms.find(mechanism, tieBreak, seed);
    return all.stream()
        .filter(a -> known.filter(k -> k.id().equals(a.id())).isPresent())
        .findFirst()
        .map(List::of)
        .orElseThrow(
            () ->
                new ParameterException(
                    used.commandLine(),
                    "mechanism is '"
                        + mechanism
                        + "', which is not installed; installed: "
                        + all
                        + ", or all"));
  }

  static LanguageTag language(CommandSpec spec, String language) {
    return LanguageTag.parse(language)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "language is '" + language + "'; write el, en, fr, ar or fa"));
  }

  private RunControl control(CommandSpec used) {
    String text = deadline;
    if (text == null) {
      return RunControl.UNLIMITED;
    }
    String number = text.replaceFirst("(ms|s|m)$", "");
    long unit =
        text.endsWith("ms") ? 1_000_000L : text.endsWith("s") ? 1_000_000_000L : 60_000_000_000L;
    if (number.equals(text) || !number.matches("[0-9]{1,6}")) {
      throw new ParameterException(
          used.commandLine(), "deadline is '" + text + "'; write it like 500ms, 10s or 2m");
    }
    return RunControl.withDeadline(Long.parseLong(number) * unit, System::nanoTime);
  }

  private Optional<NoHarmReport> noHarm(Allocation result) throws IOException {
    if (baseline == null) {
      return Optional.empty();
    }
    Reading<int[]> before;
    try (InputStream in = Files.newInputStream(baseline)) {
      before = ResultJson.readAssignment(in, result.problem());
    }
    if (before.hasErrors()) {
      throw new BadData(before.problems());
    }
    Map<String, String> groupOf = Map.of();
    if (groups != null) {
      Reading<Map<String, String>> read = AllocationTables.readGroups(AllocationInput.text(groups));
      if (read.hasErrors()) {
        throw new BadData(read.problems());
      }
      groupOf = read.get();
    }
    Allocation other =
        Allocation.recorder(Market.of(result.problem(), TieBreak.CANONICAL), "baseline")
            .finish(before.get());
    return Optional.of(NoHarmReport.compare(other, result, groupOf));
  }
}
