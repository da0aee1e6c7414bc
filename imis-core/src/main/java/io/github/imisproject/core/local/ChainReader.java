package io.github.imisproject.core.local;

import io.github.imisproject.core.internal.Suggestions;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a profile's files and those of all it builds on. Not thread-safe. */
final class ChainReader {
  /** How many profiles may build on each other. */
  static final int MAX_DEPTH = 16;

  private static final List<String> HEAD =
      List.of("id", "version", "base", "name", "country", "timezone", "currency");

  private final Findings findings;
  private final Optional<ProfileFolder> library;
  private final Map<String, String> sectionFiles = new LinkedHashMap<>();
  private final List<Layer> layers = new ArrayList<>();

  ChainReader(Findings findings, Optional<ProfileFolder> library, List<String> sections) {
    this.findings = findings;
    this.library = library;
    sections.forEach(section -> sectionFiles.put(section, file(section)));
  }

  /** Returns the file of a section: {@code legal-statuses.json} for {@code legalStatuses}. */
  private static String file(String section) {
    return section.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".json";
  }

  /** Returns the profiles, the most general first. */
  List<Layer> read(ProfileFolder folder) throws IOException {
    Set<String> seen = new LinkedHashSet<>();
    List<String> names = new ArrayList<>();
    Optional<ProfileFolder> at = Optional.of(folder);
    while (at.isPresent()) {
      ProfileFolder here = at.get();
      seen.add(here.location());
      names.add(here.name());
      Layer layer = layer(here);
      layers.add(0, layer);
      findings.layers(List.of(layer));
      at = base(here, layer, seen, names);
    }
    findings.layers(layers);
    return layers;
  }

  private Optional<ProfileFolder> base(
      ProfileFolder here, Layer layer, Set<String> seen, List<String> names) {
    Optional<String> base = new Cursor(findings, "", layer.patch()).text("base");
    if (base.isEmpty()) {
      return Optional.empty();
    }
    boolean path = base.get().contains("/") || base.get().startsWith(".");
    Optional<ProfileFolder> found =
        path ? here.at(base.get()) : library.flatMap(l -> l.at(base.get()));
    if (found.isEmpty()) {
      findings.error("/base", "local.baseMissing", "base", Findings.shown(base.get()));
    } else if (seen.contains(found.get().location())) {
      String cycle = String.join(" > ", names) + " > " + found.get().name();
      findings.error("/base", "local.baseCycle", "cycle", cycle);
    } else if (seen.size() >= MAX_DEPTH) {
      findings.error("/base", "local.baseTooDeep", "limit", "" + MAX_DEPTH);
    } else {
      return found;
    }
    return Optional.empty();
  }

  private Layer layer(ProfileFolder folder) throws IOException {
    String head = folder.name() + "/" + LocalProfileReader.HEAD_FILE;
    Map<String, Object> patch = new LinkedHashMap<>();
    Map<String, String> files = new LinkedHashMap<>();
    boolean headRead = false;
    Optional<InputStream> in = folder.open(LocalProfileReader.HEAD_FILE);
    if (in.isEmpty()) {
      findings.addAt(head, Problem.error("", "local.noProfile", Map.of("folder", folder.name())));
    } else {
      Optional<Map<String, Object>> members = parse(head, in.get());
      headRead = members.isPresent();
      members.ifPresent(patch::putAll);
    }
    Set<String> known = new LinkedHashSet<>(HEAD);
    known.addAll(sectionFiles.keySet());
    findings.layers(List.of(new Layer(folder.name(), patch, Map.of(), headRead)));
    for (String name : List.copyOf(patch.keySet())) {
      if (!known.contains(name)) {
        findings.unknown("/" + Layer.escape(name), "local.unknownMember", name, known);
        patch.remove(name);
      }
    }
    for (Map.Entry<String, String> section : sectionFiles.entrySet()) {
      Optional<InputStream> own = folder.open(section.getValue());
      if (own.isPresent()) {
        String file = folder.name() + "/" + section.getValue();
        Map<String, Object> members = parse(file, own.get()).orElse(Map.of());
        if (patch.containsKey(section.getKey())) {
          findings.addAt(
              file, Problem.error("", "local.sectionTwice", Map.of("section", section.getKey())));
        } else {
          patch.put(section.getKey(), members);
          files.put(section.getKey(), section.getValue());
        }
      }
    }
    foreign(folder);
    return new Layer(folder.name(), patch, files, headRead);
  }

  private Optional<Map<String, Object>> parse(String file, InputStream in) throws IOException {
    try (in) {
      Reading<JsonMembers> reading = JsonMembers.read(in);
      for (Problem problem : reading.problems()) {
        findings.addAt(file + "#" + problem.path(), problem);
      }
      return reading.value().map(JsonMembers::members);
    }
  }

  /** Reports JSON files that nobody reads, because a misspelt name would change nothing. */
  private void foreign(ProfileFolder folder) throws IOException {
    Set<String> known = new LinkedHashSet<>(sectionFiles.values());
    known.add(LocalProfileReader.HEAD_FILE);
    for (String file : folder.files()) {
      if (file.endsWith(".json") && !known.contains(file)) {
        Optional<String> meant = Suggestions.nearest(file, known);
        Map<String, String> arguments = new LinkedHashMap<>();
        arguments.put("value", Findings.shown(file));
        arguments.put("allowed", String.join(", ", known));
        meant.ifPresent(m -> arguments.put("suggestion", m));
        String code = meant.isPresent() ? "local.unknownFileMeant" : "local.unknownFile";
        findings.addAt(folder.name() + "/" + file, Problem.error("", code, arguments));
      }
    }
  }
}
