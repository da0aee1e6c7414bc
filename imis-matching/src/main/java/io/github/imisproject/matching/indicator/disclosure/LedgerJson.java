package io.github.imisproject.matching.indicator.disclosure;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.matching.internal.CanonicalJson;
import io.github.imisproject.matching.internal.JsonTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ledger as JSON: the family, and the shown numbers of each release, -1 for suppressed. */
final class LedgerJson {
  private static final int LONGEST = 1 << 26;

  private LedgerJson() {}

  static String write(ReleaseLedger ledger) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("minimum", ledger.minimum());
    tree.put("family", ledger.family().stream().map(LedgerJson::tree).toList());
    tree.put("releases", ledger.releases().stream().map(LedgerJson::tree).toList());
    return CanonicalJson.write(tree) + "\n";
  }

  private static Object tree(CubeDefinition definition) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", definition.code());
    definition.stratum().ifPresent(d -> tree.put("stratum", tree(d)));
    tree.put("dimensions", definition.dimensions().stream().map(LedgerJson::tree).toList());
    tree.put("ways", definition.ways());
    return tree;
  }

  private static Object tree(Dimension dimension) {
    return Map.of("code", dimension.code(), "categories", dimension.categories());
  }

  private static Object tree(ReleasedCube release) {
    List<Object> strata = new ArrayList<>();
    for (int i = 0; i < release.definition().strata().size(); i++) {
      List<Object> numbers = new ArrayList<>();
      for (int cell : release.lattice().family()) {
        numbers.add(release.shown(i)[cell]);
      }
      strata.add(numbers);
    }
    return Map.of(
        "cube", release.definition().code(), "period", release.period(), "people", strata);
  }

  static Reading<ReleaseLedger> read(String json) {
    Reading<Object> tree = JsonTree.read(json, LONGEST);
    if (tree.value().isEmpty()) {
      Map<String, String> where = tree.problems().get(0).arguments();
      return failed(
          "",
          "indicator.ledgerSyntax",
          Map.of(
              "line",
              where.getOrDefault("line", "?"),
              "column",
              where.getOrDefault("column", "?")));
    }
    try {
      return Reading.of(ledger(map(tree.get(), "")));
    } catch (Malformed e) {
      return failed(e.path, "indicator.ledgerPart", Map.of());
    } catch (IllegalArgumentException e) {
      return failed("", "indicator.ledgerValue", Map.of("detail", String.valueOf(e.getMessage())));
    }
  }

  private static Reading<ReleaseLedger> failed(
      String path, String code, Map<String, String> arguments) {
    return Reading.failed(List.of(Problem.error(path, code, arguments)));
  }

  private static ReleaseLedger ledger(Map<?, ?> tree) {
    List<CubeDefinition> family = new ArrayList<>();
    List<?> definitions = list(tree.get("family"), "/family");
    for (int i = 0; i < definitions.size(); i++) {
      family.add(definition(map(definitions.get(i), "/family/" + i), "/family/" + i));
    }
    ReleaseLedger ledger = new ReleaseLedger(number(tree.get("minimum"), "/minimum"), family);
    List<?> releases = list(tree.get("releases"), "/releases");
    for (int i = 0; i < releases.size(); i++) {
      ledger.restore(release(map(releases.get(i), "/releases/" + i), family, "/releases/" + i));
    }
    return ledger;
  }

  private static CubeDefinition definition(Map<?, ?> tree, String path) {
    List<Dimension> dimensions = new ArrayList<>();
    List<?> list = list(tree.get("dimensions"), path + "/dimensions");
    for (int i = 0; i < list.size(); i++) {
      dimensions.add(dimension(list.get(i), path + "/dimensions/" + i));
    }
    return new CubeDefinition(
        text(tree.get("code"), path + "/code"),
        tree.containsKey("stratum")
            ? Optional.of(dimension(tree.get("stratum"), path + "/stratum"))
            : Optional.empty(),
        dimensions,
        number(tree.get("ways"), path + "/ways"));
  }

  private static Dimension dimension(@Nullable Object tree, String path) {
    Map<?, ?> map = map(tree, path);
    List<String> categories = new ArrayList<>();
    List<?> list = list(map.get("categories"), path + "/categories");
    for (int i = 0; i < list.size(); i++) {
      categories.add(text(list.get(i), path + "/categories/" + i));
    }
    return new Dimension(text(map.get("code"), path + "/code"), categories);
  }

  private static ReleasedCube release(Map<?, ?> tree, List<CubeDefinition> family, String path) {
    String code = text(tree.get("cube"), path + "/cube");
    CubeDefinition definition =
        family.stream()
            .filter(d -> d.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new Malformed(path + "/cube"));
    String period = text(tree.get("period"), path + "/period");
    ReleaseLedger.checkPeriod(period);
    Lattice lattice = new Lattice(definition.dimensions(), definition.ways());
    List<?> strata = list(tree.get("people"), path + "/people");
    if (strata.size() != definition.strata().size()) {
      throw new Malformed(path + "/people");
    }
    List<int[]> shown = new ArrayList<>();
    for (int i = 0; i < strata.size(); i++) {
      shown.add(numbers(strata.get(i), lattice, path + "/people/" + i));
    }
    return new ReleasedCube(definition, period, lattice, shown);
  }

  private static int[] numbers(@Nullable Object tree, Lattice lattice, String path) {
    List<?> list = list(tree, path);
    if (list.size() != lattice.family().length) {
      throw new Malformed(path);
    }
    int[] shown = new int[lattice.cells];
    Arrays.fill(shown, 0);
    for (int i = 0; i < list.size(); i++) {
      int number = number(list.get(i), path + "/" + i);
      if (number < StratumRelease.SUPPRESSED) {
        throw new Malformed(path + "/" + i);
      }
      shown[lattice.family()[i]] = number;
    }
    return shown;
  }

  private static Map<?, ?> map(@Nullable Object tree, String path) {
    if (tree instanceof Map<?, ?> map) {
      return map;
    }
    throw new Malformed(path);
  }

  private static List<?> list(@Nullable Object tree, String path) {
    if (tree instanceof List<?> list) {
      return list;
    }
    throw new Malformed(path);
  }

  private static String text(@Nullable Object tree, String path) {
    if (tree instanceof String text) {
      return text;
    }
    throw new Malformed(path);
  }

  private static int number(@Nullable Object tree, String path) {
    if (tree instanceof Double number
        && number == Math.rint(number)
        && Math.abs(number) <= Integer.MAX_VALUE) {
      return number.intValue();
    }
    throw new Malformed(path);
  }

  /** A part is missing or of the wrong kind. */
  private static final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String path;

    Malformed(String path) {
      super(path, null, false, false);
      this.path = path;
    }
  }
}
