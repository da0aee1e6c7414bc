package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.local.LocalProfile;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.problem.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks local profiles and prints every problem with the file where it has to be mended. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks profiles whole, with all they build on, and prints every problem.",
      "Exit status 1 if one has an error, 0 if not; warnings do not count."
    })
final class ProfileCheckCommand implements Callable<Integer> {
  @Mixin private ProfileLanguage language = new ProfileLanguage();

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "folders or names of profiles")
  private List<String> places = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    boolean sound = true;
    for (String place : places) {
      Reading<LocalProfile> reading = LocalTown.reader().read(LocalTown.folder(place));
      for (Problem problem : reading.problems()) {
        language.problem(problem);
      }
      long errors = reading.problems().stream().filter(p -> p.severity() == Severity.ERROR).count();
      language.say(
          "profile.counts",
          Map.of(
              "profile", place,
              "errors", errors,
              "warnings", reading.problems().size() - errors));
      sound &= errors == 0;
    }
    return sound ? 0 : 1;
  }
}
