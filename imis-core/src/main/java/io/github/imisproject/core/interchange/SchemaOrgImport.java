package io.github.imisproject.core.interchange;

import static java.util.Objects.requireNonNull;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.internal.json.PlainJson;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads schema.org's JobPosting and Event from JSON-LD, as web pages carry them.
 *
 * <p>Immutable and thread-safe. A document is one object, a list of them, or an object with a
 * {@code @graph}; objects that others refer to by {@code @id} may stand in the same document. No
 * context is fetched: members are known by their plain schema.org names. A job becomes a {@link
 * io.github.imisproject.core.offer.JobOffer}, an event a {@link
 * io.github.imisproject.core.offer.CulturalActivity}, each with its organisation and places. What
 * is not understood is reported and kept, and {@link SchemaOrgExport} writes it back.
 *
 * @param language the language of texts that do not say theirs
 */
public record SchemaOrgImport(LanguageTag language) {
  /** Checks the part. */
  public SchemaOrgImport {
    requireNonNull(language, "language");
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be opened
   */
  public Reading<Directory> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /** Reads a text. */
  public Reading<Directory> read(String json) {
    return read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Reads a stream in UTF-8; not closed.
   *
   * @return the offers, organisations and places that could be read, and everything that is odd
   */
  public Reading<Directory> read(InputStream in) {
    Reading<Object> json = PlainJson.read("", in);
    if (json.value().isEmpty()) {
      return Reading.failed(json.problems());
    }
    List<Problem> problems = new ArrayList<>(json.problems());
    List<LdNode> nodes = new ArrayList<>();
    collect(json.get(), "", nodes, problems);
    if (nodes.isEmpty()) {
      problems.add(Problem.error("", "schemaOrg.notObject", Map.of()));
      return Reading.failed(problems);
    }
    Map<String, LdNode> byId = new LinkedHashMap<>();
    nodes.forEach(node -> node.text("@id").ifPresent(id -> byId.putIfAbsent(id, node)));
    SchemaOrgReader reader = new SchemaOrgReader(language, byId);
    List<Offer> offers = new ArrayList<>();
    for (LdNode node : nodes) {
      reader.read(node).ifPresent(offers::add);
    }
    if (offers.isEmpty() && problems.stream().allMatch(p -> !p.code().startsWith("schemaOrg."))) {
      problems.add(Problem.error("", "schemaOrg.nothing", Map.of()));
    }
    return Reading.of(reader.directory(offers), problems);
  }

  private static void collect(
      Object value, String path, List<LdNode> nodes, List<Problem> problems) {
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        Object each = list.get(i);
        if (each != null) {
          collect(each, path + "/" + i, nodes, problems);
        }
      }
    } else if (value instanceof Map<?, ?> map) {
      Object graph = map.get("@graph");
      if (graph != null) {
        collect(graph, path + "/@graph", nodes, problems);
      } else {
        nodes.add(new LdNode(map, path, problems));
      }
    }
  }
}
