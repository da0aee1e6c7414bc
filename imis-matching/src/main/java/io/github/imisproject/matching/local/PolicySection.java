package io.github.imisproject.matching.local;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.local.LocalProfile;
import io.github.imisproject.core.local.LocalProfileReader;
import io.github.imisproject.core.local.ProfileSection;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.matching.MatchingPolicy;
import io.github.imisproject.matching.internal.CanonicalJson;
import io.github.imisproject.matching.internal.JsonTree;
import io.github.imisproject.matching.spi.Plugins;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The matching policy of a local profile.
 *
 * <p>It is a policy with one difference: rules, scorers and rerankers are objects by id, not lists,
 * so that a merge patch changes one of them and {@code null} takes one out:
 *
 * <pre>{@code
 * "policy": { "scorers": { "distance": { "weight": 0.2 }, "cost": null } }
 * }</pre>
 *
 * <p>It starts from the library's {@linkplain MatchingPolicy#standard() standard policy}. Immutable
 * and thread-safe.
 */
public final class PolicySection implements ProfileSection {
  private static final List<String> BY_ID = List.of("rules", "scorers", "rerankers");
  private final Plugins plugins;

  /** Creates the section for the extensions that a policy may name. */
  public PolicySection(Plugins plugins) {
    this.plugins = requireNonNull(plugins, "plugins");
  }

  @Override
  public String name() {
    return LocalProfileReader.POLICY;
  }

  @Override
  public Map<String, Object> standard() {
    Map<?, ?> policy = (Map<?, ?>) JsonTree.read(MatchingPolicy.standard().toJson()).get();
    Map<String, Object> section = new LinkedHashMap<>();
    for (String list : BY_ID) {
      Map<String, Object> byId = new LinkedHashMap<>();
      for (Object use : (List<?>) requireNonNull(policy.get(list))) {
        Map<String, Object> members = new LinkedHashMap<>();
        ((Map<?, ?>) use).forEach((name, value) -> members.put((String) name, value));
        byId.put((String) requireNonNull(members.remove("id")), members);
      }
      section.put(list, byId);
    }
    section.put("missingData", requireNonNull(policy.get("missingData")));
    section.put("ties", requireNonNull(policy.get("ties")));
    return section;
  }

  @Override
  public List<Problem> check(Map<String, Object> section, LocalProfile profile) {
    return read(section, "check").problems();
  }

  /** Reads the policy that a section stands for. */
  Reading<MatchingPolicy> read(Map<String, Object> section, String id) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Object> policy = new LinkedHashMap<>();
    Map<String, List<String>> ids = new LinkedHashMap<>();
    section.forEach(
        (name, value) -> {
          if (name.equals("id")) {
            problems.add(unknownId(""));
          } else if (!BY_ID.contains(name)) {
            policy.put(name, plain(value));
          } else if (value instanceof Map<?, ?> byId) {
            policy.put(name, list(name, byId, ids, problems));
          } else {
            problems.add(wrongType("/" + name, value));
          }
        });
    policy.put("id", id);
    Reading<MatchingPolicy> reading = MatchingPolicy.read(CanonicalJson.write(policy), plugins);
    for (Problem problem : reading.problems()) {
      if (section.containsKey(problem.arguments().getOrDefault("member", ""))
          && problem.path().isEmpty()) {
        continue; // it is there, and what is wrong with it has been said
      }
      problems.add(
          new Problem(
              byId(problem.path(), ids), problem.code(), problem.arguments(), problem.severity()));
    }
    return new Reading<>(
        problems.isEmpty() ? reading.value() : java.util.Optional.empty(), problems);
  }

  private static List<Object> list(
      String name, Map<?, ?> byId, Map<String, List<String>> ids, List<Problem> problems) {
    List<Object> uses = new ArrayList<>();
    List<String> order = new ArrayList<>();
    byId.forEach(
        (id, value) -> {
          String pointer = "/" + name + "/" + escape((String) id);
          if (value instanceof Map<?, ?> members) {
            Map<String, Object> use = new LinkedHashMap<>();
            members.forEach((member, each) -> use.put((String) member, plain(each)));
            if (use.containsKey("id")) {
              problems.add(unknownId(pointer));
            }
            use.put("id", id);
            order.add((String) id);
            uses.add(use);
          } else {
            problems.add(wrongType(pointer, value));
          }
        });
    ids.put(name, order);
    return uses;
  }

  private static Problem unknownId(String pointer) {
    return Problem.error(
        pointer + "/id",
        "local.unknownMember",
        Map.of("value", "id", "allowed", "missingData, rerankers, rules, scorers, ties"));
  }

  private static Problem wrongType(String pointer, @Nullable Object value) {
    String actual =
        value == null
            ? "null"
            : value instanceof List<?>
                ? "array"
                : value instanceof String
                    ? "string"
                    : value instanceof Number ? "number" : "boolean";
    return Problem.error(pointer, "json.wrongType", Map.of("expected", "object", "actual", actual));
  }

  /** Policies know no integers and no nulls; a null becomes what no parameter may be. */
  private static Object plain(@Nullable Object value) {
    if (value == null) {
      return List.of(List.of());
    }
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof List<?> list) {
      List<Object> plain = new ArrayList<>();
      list.forEach(each -> plain.add(plain(each)));
      return plain;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.forEach((name, each) -> plain.put((String) name, plain(each)));
      return plain;
    }
    return value;
  }

  /** Turns a pointer into a list, such as /scorers/0/weight, into /scorers/need/weight. */
  private static String byId(String pointer, Map<String, List<String>> ids) {
    String[] steps = pointer.split("/", 4);
    if (steps.length < 3 || !ids.containsKey(steps[1]) || !steps[2].matches("\\d+")) {
      return pointer;
    }
    String id = requireNonNull(ids.get(steps[1])).get(Integer.parseInt(steps[2]));
    String rest = steps.length > 3 ? "/" + steps[3] : "";
    // What is wrong with an id is wrong with the name of the member.
    return "/" + steps[1] + "/" + escape(id) + (rest.equals("/id") ? "" : rest);
  }

  private static String escape(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }
}
