package io.github.imisproject.examples.commandline;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.text.LanguageTag;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that turns each line of its input into one line of tab-separated columns. */
abstract class TextLineCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "UTF-8 text, a line each; standard input if none is named")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = {"-t", "--with-text"},
      description = "add the line itself as the last column")
  private boolean withText;

  /** Returns what makes the columns of a line. */
  abstract Function<String, String> columns();

  /** Returns a language named on the command line. */
  final LanguageTag language(@Nullable String tag) {
    return LanguageTag.parse(requireNonNull(tag))
        .orElseThrow(
            () ->
                new ParameterException(
                    requireNonNull(spec).commandLine(),
                    "language is '"
                        + tag
                        + "', which is not a BCP 47 tag; write it like 'el', 'fa' or 'ar-SY'"));
  }

  @Override
  public final Integer call() throws IOException {
    Function<String, String> columns = columns();
    PrintWriter out = requireNonNull(spec).commandLine().getOut();
    TextLines.forEach(
        files,
        line -> {
          out.write(columns.apply(line));
          if (withText) {
            out.write('\t');
            out.write(line);
          }
          out.write('\n');
        });
    out.flush();
    return 0;
  }
}
