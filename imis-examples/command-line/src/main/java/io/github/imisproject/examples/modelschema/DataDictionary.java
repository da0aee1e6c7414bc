package io.github.imisproject.examples.modelschema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A data dictionary: every member of every entity, with its type, whether it is required, and what
 * it means. Made from a JSON Schema, so the two cannot disagree.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rows the members, by entity in the order of the schema
 */
public record DataDictionary(List<Row> rows) {
  private static final String REF = "#/$defs/";

  /**
   * One member of one entity.
   *
   * @param entity the entity
   * @param member the member's name
   * @param type its type: a JSON type, a format, or another entity
   * @param required whether it must be there
   * @param allowed the values it may have; empty if they are not listed
   * @param meaning what it means, in English or, for a field of a town, in the town's own language
   */
  public record Row(
      String entity,
      String member,
      String type,
      boolean required,
      List<String> allowed,
      String meaning) {
    /** Copies the values. */
    public Row {
      allowed = List.copyOf(allowed);
    }
  }

  /** Copies the rows. */
  public DataDictionary {
    rows = List.copyOf(rows);
  }

  /** Returns the dictionary of some schemas; an entity that is in several is told once. */
  public static DataDictionary of(ObjectNode... schemas) {
    List<Row> rows = new ArrayList<>();
    Set<String> told = new LinkedHashSet<>();
    for (ObjectNode schema : schemas) {
      for (Map.Entry<String, JsonNode> entity : schema.path("$defs").properties()) {
        if (told.add(entity.getKey())) {
          entity(entity.getKey(), entity.getValue(), schema, rows);
        }
      }
    }
    return new DataDictionary(rows);
  }

  private static void entity(String name, JsonNode schema, JsonNode root, List<Row> rows) {
    JsonNode object = schema;
    if (schema.get("anyOf") instanceof ArrayNode forms) {
      for (JsonNode form : forms) {
        object = form.has("properties") ? form : object;
      }
    }
    Set<String> required = new LinkedHashSet<>();
    object.path("required").forEach(r -> required.add(r.asString()));
    for (Map.Entry<String, JsonNode> property : object.path("properties").properties()) {
      JsonNode value = property.getValue();
      rows.add(
          new Row(
              name,
              property.getKey(),
              type(value, root),
              required.contains(property.getKey()),
              allowed(value, root),
              Stream.of(value.path("title").asString(""), value.path("description").asString(""))
                  .filter(text -> !text.isEmpty())
                  .collect(Collectors.joining(". "))));
    }
  }

  private static String type(JsonNode value, JsonNode root) {
    Optional<JsonNode> ref = ref(value);
    if (ref.isPresent()) {
      String name = ref.get().asString().substring(REF.length());
      JsonNode target = root.path("$defs").path(name);
      return target.has("enum") ? "code" : name;
    }
    if (value.has("const")) {
      return "code";
    }
    String type = value.path("type").asString("");
    if (type.equals("array")) {
      return "list of " + type(value.path("items"), root);
    }
    if (value.has("format")) {
      return value.path("format").asString();
    }
    if (value.has("enum")) {
      return "code";
    }
    if (value.get("anyOf") instanceof ArrayNode forms) {
      return forms
          .valueStream()
          .map(f -> type(f, root))
          .distinct()
          .collect(Collectors.joining(" or "));
    }
    return type.isEmpty() ? "any" : type;
  }

  /** A reference stands alone, or beside a description in a list of one. */
  private static Optional<JsonNode> ref(JsonNode value) {
    if (value.has("$ref")) {
      return Optional.of(value.path("$ref"));
    }
    if (value.get("allOf") instanceof ArrayNode parts) {
      for (JsonNode part : parts) {
        if (part.has("$ref")) {
          return Optional.of(part.path("$ref"));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> allowed(JsonNode value, JsonNode root) {
    JsonNode at = value.path("type").asString("").equals("array") ? value.path("items") : value;
    JsonNode target =
        ref(at).map(r -> root.path("$defs").path(r.asString().substring(REF.length()))).orElse(at);
    List<String> allowed = new ArrayList<>();
    if (at.has("const")) {
      allowed.add(at.path("const").asString());
    }
    target.path("enum").forEach(code -> allowed.add(code.asString()));
    return allowed;
  }

  /** Returns the dictionary as CSV by RFC 4180, with a heading. */
  public String csv() {
    StringBuilder csv = new StringBuilder("entity,member,type,required,allowed,meaning\r\n");
    for (Row row : rows) {
      csv.append(
              Stream.of(
                      row.entity(),
                      row.member(),
                      row.type(),
                      row.required() ? "yes" : "no",
                      String.join(" ", row.allowed()),
                      row.meaning())
                  .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                  .collect(Collectors.joining(",")))
          .append("\r\n");
    }
    return csv.toString();
  }

  /** Returns the dictionary as Markdown, a table for each entity. */
  public String markdown() {
    StringBuilder text = new StringBuilder("# Data dictionary\n");
    String entity = "";
    for (Row row : rows) {
      if (!row.entity().equals(entity)) {
        entity = row.entity();
        text.append("\n## ").append(entity).append("\n\n");
        text.append("| member | type | required | meaning |\n| --- | --- | --- | --- |\n");
      }
      text.append("| `")
          .append(row.member())
          .append("` | ")
          .append(row.type())
          .append(" | ")
          .append(row.required() ? "yes" : "")
          .append(" | ")
          .append(cell(row))
          .append(" |\n");
    }
    return text.toString();
  }

  private static String cell(Row row) {
    String codes = row.allowed().stream().map(c -> "`" + c + "`").collect(Collectors.joining(", "));
    String meaning = row.meaning().replace("|", "\\|").replace("<", "&lt;");
    return codes.isEmpty() ? meaning : meaning.isEmpty() ? codes : meaning + ": " + codes;
  }

  /** Returns the dictionary as a page of HTML. */
  public String html() {
    StringBuilder page =
        new StringBuilder(
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<title>Data dictionary</title></head><body>\n<h1>Data dictionary</h1>\n");
    String entity = "";
    for (Row row : rows) {
      if (!row.entity().equals(entity)) {
        page.append(entity.isEmpty() ? "" : "</table>\n");
        entity = row.entity();
        page.append("<h2>").append(escape(entity)).append("</h2>\n<table>\n");
        page.append(
            "<tr><th>member</th><th>type</th><th>required</th><th>allowed</th><th>meaning</th></tr>\n");
      }
      page.append("<tr><td>")
          .append(
              Stream.of(
                      row.member(),
                      row.type(),
                      row.required() ? "yes" : "",
                      String.join(", ", row.allowed()),
                      row.meaning())
                  .map(DataDictionary::escape)
                  .collect(Collectors.joining("</td><td dir=\"auto\">")))
          .append("</td></tr>\n");
    }
    return page.append(entity.isEmpty() ? "" : "</table>\n").append("</body></html>\n").toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
