package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.label.ConceptLabel;
import io.github.imisproject.i18n.label.LabelHit;
import io.github.imisproject.i18n.label.LabelIndex;
import io.github.imisproject.i18n.label.LabelKind;
import io.github.imisproject.i18n.label.LabelQuery;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the concepts of a vocabulary for texts, or measures how well that works on a MELO task. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = {
      "Finds concepts by their labels: reads one text a line and prints for each hit the text, the"
          + " rank, the concept, the score, the label to show, the label that matched, and why.",
      "With --melo, prints MRR and MAP of a linking task in MELO form instead."
    })
final class LinkCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private @Nullable Source source;

  static final class Source {
    @Option(
        names = "--labels",
        required = true,
        paramLabel = "FILE",
        description = "labels, tab-separated: concept, label; or concept, language, label, kind")
    private @Nullable Path labels;

    @Option(
        names = "--melo",
        required = true,
        paramLabel = "FOLDER",
        description =
            "a task in MELO form; its name may say the queries' language, as in x_q_fr_c_en")
    private @Nullable Path melo;
  }

  @Option(
      names = "--labels-from",
      arity = "1..*",
      paramLabel = "FOLDER",
      description = "with --melo: add the labels of the same concepts from these folders")
  private List<Path> labelsFrom = new ArrayList<>();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "language of the texts, and of labels that do not say theirs")
  private @Nullable LanguageTag language;

  @Option(
      names = "--show",
      split = ",",
      paramLabel = "TAG",
      description = "the reader's languages, best first (default: the texts' language)")
  private List<LanguageTag> shown = new ArrayList<>();

  @Option(
      names = {"-n", "--limit"},
      defaultValue = "10",
      paramLabel = "NUMBER",
      description = "concepts for each text at most (default: 10)")
  private int limit;

  @Parameters(paramLabel = "TEXTS", description = "files of texts (default: standard input)")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    if (spec == null || source == null) {
      throw new IllegalStateException("not called by picocli");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (source.melo != null) {
      measure(source.melo, out);
    } else if (source.labels != null) {
      link(source.labels, out);
    }
    return 0;
  }

  private void measure(Path folder, PrintWriter out) throws IOException {
    List<ConceptLabel> more = new ArrayList<>();
    for (Path other : labelsFrom) {
      more.addAll(MeloFolder.read(other).labels());
    }
    MeloFolder.Result result = MeloFolder.read(folder).measure(more, Optional.ofNullable(language));
    out.println("queries\t" + result.queries());
    out.println("labels\t" + result.labels());
    out.println("MRR\t" + figure(result.meanReciprocalRank()));
    out.println("MAP\t" + figure(result.meanAveragePrecision()));
  }

  private void link(Path labels, PrintWriter out) throws IOException {
    LabelIndex index = LabelIndex.of(readLabels(labels));
    for (String text : texts()) {
      List<LanguageTag> readers =
          shown.isEmpty() && language != null ? List.of(language) : List.copyOf(shown);
      LabelQuery query = new LabelQuery(text, Optional.ofNullable(language), readers, limit);
      int rank = 0;
      for (LabelHit hit : index.search(query)) {
        String why =
            hit.parts().entrySet().stream()
                .map(part -> part.getKey() + "=" + figure(part.getValue()))
                .collect(Collectors.joining(" "));
        out.println(
            String.join(
                "\t",
                text,
                ++rank + "",
                hit.concept(),
                figure(hit.score()),
                hit.shown().text(),
                hit.matched().text(),
                why));
      }
    }
  }

  private List<ConceptLabel> readLabels(Path file) throws IOException {
    List<ConceptLabel> labels = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (MeloFolder.Row row : MeloFolder.rows(file, 2)) {
      String place = file.getFileName() + ":" + row.number();
      int columns = row.cells().size();
      Optional<LanguageTag> tag =
          columns == 2 ? Optional.ofNullable(language) : LanguageTag.parse(row.cell(1));
      String text = row.cell(columns == 2 ? 1 : 2);
      Optional<LabelKind> kind = kind(columns < 4 ? "preferred" : row.cell(3));
      if (tag.isEmpty()) {
        problems.add(Problem.error(place, "link.language", Map.of()));
      } else if (kind.isEmpty()) {
        problems.add(Problem.error(place, "link.kind", Map.of("kind", row.cell(3))));
      } else if (row.cell(0).isBlank() || text.isBlank()) {
        problems.add(Problem.error(place, "link.blank", Map.of()));
      } else {
        labels.add(new ConceptLabel(row.cell(0), tag.get(), text, kind.get()));
      }
    }
    if (!problems.isEmpty()) {
      throw new BadData(problems);
    }
    return labels;
  }

  private static Optional<LabelKind> kind(String name) {
    for (LabelKind kind : LabelKind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      texts.addAll(Files.readAllLines(file));
    }
    if (files.isEmpty()) {
      texts.addAll(
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
              .lines()
              .toList());
    }
    texts.removeIf(String::isBlank);
    return texts;
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
