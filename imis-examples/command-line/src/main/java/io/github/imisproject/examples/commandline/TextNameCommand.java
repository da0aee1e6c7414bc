package io.github.imisproject.examples.commandline;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.i18n.name.NameComparison;
import io.github.imisproject.i18n.name.NameKey;
import io.github.imisproject.i18n.name.NameSimilarity;
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
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the keys of names, and how alike two names are. */
@Command(
    name = "name",
    mixinStandardHelpOptions = true,
    description = {
      "Prints for each line the name and its keys, parted by spaces; two names that share a key",
      "are worth comparing. For a line of two names parted by a tab, prints both names, how alike",
      "they are from 0 to 1, the reasons, and whether they share a key."
    })
final class TextNameCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "UTF-8 text, a line each; standard input if none is named")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = requireNonNull(spec).commandLine().getOut();
    if (files.isEmpty()) {
      print(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), out);
    }
    for (Path file : files) {
      try (BufferedReader reader = Files.newBufferedReader(file)) {
        print(reader, out);
      }
    }
    out.flush();
    return 0;
  }

  private static void print(BufferedReader reader, PrintWriter out) throws IOException {
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      int tab = line.indexOf('\t');
      out.write(tab < 0 ? line + '\t' + NameKey.of(line) : pair(line, tab));
      out.write('\n');
    }
  }

  private static String pair(String line, int tab) {
    String one = line.substring(0, tab);
    String other = line.substring(tab + 1);
    NameComparison comparison = NameSimilarity.compare(one, other);
    String reasons = comparison.reasons().stream().map(Enum::name).collect(Collectors.joining(" "));
    return String.join(
        "\t",
        one,
        other,
        String.format(Locale.ROOT, "%.4f", comparison.score()),
        reasons,
        NameKey.of(one).meets(NameKey.of(other)) + "");
  }
}
