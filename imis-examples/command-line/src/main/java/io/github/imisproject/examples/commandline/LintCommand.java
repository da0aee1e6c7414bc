package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.problem.Severity;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.check.CheckOptions;
import io.github.imisproject.i18n.check.DefectKind;
import io.github.imisproject.i18n.lint.LintFinding;
import io.github.imisproject.i18n.lint.ResourceFile;
import io.github.imisproject.i18n.lint.ResourceLinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks an application's translations and prints what is wrong, one line a finding. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = {
      "Checks translations in properties, JSON and XLIFF files against their source.",
      "Prints file:line:column, severity, code and sentence, separated by tabs."
    })
final class LintCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--source",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "the language the others are translated from (default: ${DEFAULT-VALUE})")
  private String source = "en";

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "the language of the sentences (default: ${DEFAULT-VALUE})")
  private String language = "en";

  @Option(
      names = "--disable",
      paramLabel = "CODE",
      split = ",",
      description = "codes not to report, such as missingIsolate,keyMissing")
  private List<String> disabled = new ArrayList<>();

  @Option(
      names = "--keep",
      paramLabel = "WORD",
      split = ",",
      description = "words that stay as they are in every language, such as product names")
  private List<String> kept = new ArrayList<>();

  @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER")
  private List<Path> paths = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    CheckOptions options = CheckOptions.DEFAULT.without(kinds()).withKept(new HashSet<>(kept));
    LanguageTag reader = tag(language);
    List<ResourceFile> files = files();
    List<LintFinding> found = new ResourceLinter(tag(source), options).lint(files);
    PrintWriter out = spec().commandLine().getOut();
    for (LintFinding finding : found) {
      out.print(line(finding, reader) + "\n");
    }
    long errors = found.stream().filter(f -> f.finding().severity() == Severity.ERROR).count();
    spec()
        .commandLine()
        .getErr()
        .println(
            files.size()
                + " files, "
                + errors
                + " errors, "
                + (found.size() - errors)
                + " warnings");
    return errors == 0 ? 0 : 1;
  }

  private static String line(LintFinding found, LanguageTag reader) {
    return found.file()
        + ":"
        + found.line()
        + ":"
        + found.column()
        + "\t"
        + found.finding().severity().name().toLowerCase(Locale.ROOT)
        + "\t"
        + found.finding().kind().code()
        + "\t"
        + found.language()
        + " "
        + found.key()
        + ": "
        + found.finding().message(reader).replaceAll("[\\t\\r\\n]+", " ");
  }

  private List<ResourceFile> files() throws IOException {
    List<ResourceFile> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw wrong("'" + path + "' does not exist; check the path");
      }
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.walk(path)) {
          for (Path file : inside.filter(LintCommand::isText).sorted().toList()) {
            files.add(read(file));
          }
        }
      } else if (ResourceFile.isSupported(name(path))) {
        files.add(read(path));
      } else {
        throw wrong(
            "'" + path + "' is not a .properties, .json, .xlf or .xliff file; choose another");
      }
    }
    if (files.isEmpty()) {
      throw wrong("there is no .properties, .json, .xlf or .xliff file in " + paths);
    }
    return files;
  }

  /** Folders of tools, and files of package managers, hold no texts for people. */
  private static boolean isText(Path file) {
    for (Path part : file.normalize()) {
      String name = part.toString();
      if (name.equals("node_modules") || name.equals("target") || name.startsWith(".g")) {
        return false;
      }
    }
    return Files.isRegularFile(file) && ResourceFile.isSupported(name(file));
  }

  private static String name(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static ResourceFile read(Path file) throws IOException {
    return ResourceFile.of(name(file), Files.readAllBytes(file));
  }

  private Set<DefectKind> kinds() {
    Set<DefectKind> kinds = new HashSet<>();
    for (String code : disabled) {
      kinds.add(
          Arrays.stream(DefectKind.values())
              .filter(k -> k.code().equals(code))
              .findFirst()
              .orElseThrow(() -> wrong("code '" + code + "' is unknown; known are " + codes())));
    }
    return kinds;
  }

  private static String codes() {
    return Arrays.stream(DefectKind.values())
        .map(DefectKind::code)
        .collect(Collectors.joining(", "));
  }

  private LanguageTag tag(String text) {
    return LanguageTag.parse(text)
        .orElseThrow(
            () ->
                wrong("language is '" + text + "', which is not a BCP 47 tag; write it like 'el'"));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec().commandLine(), message);
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec);
  }
}
