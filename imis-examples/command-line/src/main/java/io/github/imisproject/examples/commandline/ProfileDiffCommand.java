package io.github.imisproject.examples.commandline;

import io.github.imisproject.core.local.LocalProfile;
import io.github.imisproject.core.local.ProfileDifference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Tells two local profiles apart, after all their patches. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Prints every place where two profiles differ, after all their patches.")
final class ProfileDiffCommand implements Callable<Integer> {
  enum Format {
    TEXT,
    JSON,
    PATCH
  }

  @Mixin private ProfileLanguage language = new ProfileLanguage();

  @Option(
      names = "--format",
      defaultValue = "text",
      description =
          "text, json (a list of places), or patch (a merge patch that makes the second out of the"
              + " first); default: ${DEFAULT-VALUE}")
  private Format format = Format.TEXT;

  @Parameters(index = "0", paramLabel = "A", description = "folder or name of the first profile")
  private String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "folder or name of the second profile")
  private String second = "";

  @Override
  public Integer call() throws IOException {
    LocalProfile before = LocalTown.read(first).profile();
    LocalProfile after = LocalTown.read(second).profile();
    List<ProfileDifference> differences = ProfileDifference.between(before, after);
    switch (format) {
      case PATCH -> language.out().println(json(ProfileDifference.patch(before, after)));
      case JSON -> language.out().println(json(list(differences)));
      case TEXT -> {
        differences.forEach(this::line);
        language.say(
            "profile.differences",
            Map.of("count", differences.size(), "first", first, "second", second));
      }
    }
    return 0;
  }

  private void line(ProfileDifference difference) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("place", difference.pointer());
    values.put("before", difference.before().orElse(""));
    values.put("after", difference.after().orElse(""));
    language.say("profile." + difference.kind().name(), values);
  }

  private static List<Map<String, Object>> list(List<ProfileDifference> differences) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (ProfileDifference difference : differences) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("pointer", difference.pointer());
      entry.put("kind", difference.kind().name());
      difference.before().ifPresent(b -> entry.put("before", JsonMapper.shared().readTree(b)));
      difference.after().ifPresent(a -> entry.put("after", JsonMapper.shared().readTree(a)));
      list.add(entry);
    }
    return list;
  }

  private static String json(Object value) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }
}
