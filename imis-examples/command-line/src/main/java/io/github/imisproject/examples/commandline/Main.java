package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.examples.strategystudy.StudyCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/**
 * The {@code imis} command: matching, text, allocation and evaluation from a shell.
 *
 * <p>Exit status: 0 when all went well, 1 when the data had problems (each is printed to standard
 * error), 2 when the command was used wrongly.
 */
@Command(
    name = "imis",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Matches people with offers, and says why in their own language.",
    subcommands = {
      AllocateCommand.class,
      BuddiesCommand.class,
      EvaluateCommand.class,
      ExportCommand.class,
      ImportCommand.class,
      IndicatorsCommand.class,
      LinkCommand.class,
      LintCommand.class,
      MatchCommand.class,
      ProfileCommand.class,
      SearchCommand.class,
      RightsCommand.class,
      StoriesCommand.class,
      StudyCommand.class,
      TextCommand.class
    })
public final class Main implements Runnable {
  private static final Pattern DAY = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Runs the command and exits with its status. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.exit(run(out, err, args));
  }

  /** Runs the command on the given streams and returns its exit status. */
  static int run(PrintStream out, PrintStream err, String... args) {
    PrintWriter outWriter = new PrintWriter(out, true, StandardCharsets.UTF_8);
    PrintWriter errWriter = new PrintWriter(err, true, StandardCharsets.UTF_8);
    CommandLine line =
        new CommandLine(new Main())
            .setOut(outWriter)
            .setErr(errWriter)
            .registerConverter(LanguageTag.class, Main::language)
            .registerConverter(LocalDate.class, Main::day)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(new FailureHandler());
    // Without arguments the command shows what it is for.
    int status = args.length == 0 ? line.execute("match") : line.execute(args);
    outWriter.flush();
    errWriter.flush();
    return status;
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  private static LanguageTag language(String text) {
    return LanguageTag.parse(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + text + "' is not a BCP 47 tag; write it like 'el'"));
  }

  /**
   * Reads a day of the years 1 to 9999; the far ends of time serve nobody and cannot be counted.
   */
  private static LocalDate day(String text) {
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      // There is no such day, such as 30 February: said below.
    }
    throw new TypeConversionException("'" + text + "' is not a day; write it like 2026-03-02");
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(
        new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
        false,
        StandardCharsets.UTF_8);
  }
}
