package io.github.imisproject.core.hsds;

import io.github.imisproject.core.internal.json.PlainJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes HSDS documents as JSON in UTF-8, indented by two blanks, with line feeds.
 *
 * <p>A document that was read comes out with equal content: every member, known or not, nulls, the
 * order, and the digits of numbers. Stateless and thread-safe; the same document gives the same
 * bytes everywhere.
 */
public final class HsdsWriter {
  private HsdsWriter() {}

  /** Returns the document as JSON text that ends with a line feed. */
  public static String toJson(HsdsDocument document) {
    return PlainJson.write(document.content());
  }

  /**
   * Writes the document; the stream stays open.
   *
   * @throws IOException if writing fails
   */
  public static void write(HsdsDocument document, OutputStream out) throws IOException {
    out.write(toJson(document).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns all tables of a directory as one document in tabular form, such as the published {@code
   * tabular.json}.
   *
   * <p>Members stay as they are. Where a record was nested in another, the reference takes the
   * place of the nesting, as {@code service_id} or its like; where an attribute or a change says
   * that it belongs to something else than it is nested in, the nesting counts.
   */
  public static HsdsDocument tabular(HsdsDirectory directory) {
    Map<String, Object> tables = new LinkedHashMap<>();
    for (HsdsTable table : directory.counts().keySet()) {
      List<Map<String, Object>> rows =
          directory.records(table).stream().map(HsdsWriter::row).toList();
      tables.put(table.fileName(), rows);
    }
    return new HsdsDocument(HsdsDocument.Form.TABULAR, tables);
  }

  /**
   * Returns a directory as nested records: each service with all that belongs to it, as the
   * published {@code service_full.json}; beside them the organizations and locations that no
   * service leads to.
   */
  public static HsdsDocument nested(HsdsDirectory directory) {
    return new HsdsDocument(HsdsDocument.Form.COLLECTION, new HsdsNester(directory).nest());
  }

  private static Map<String, Object> row(HsdsRecord record) {
    Map<String, Object> row = new LinkedHashMap<>(record.members());
    record
        .links()
        .forEach(
            (target, keys) -> {
              if (record.table() == HsdsTable.ATTRIBUTE && target != HsdsTable.TAXONOMY_TERM) {
                point(row, "link_id", "link_entity", target, keys.get(0));
              } else if (record.table() == HsdsTable.METADATA) {
                point(row, "resource_id", "resource_type", target, keys.get(0));
              } else {
                row.putIfAbsent(target.singular() + "_id", String.join(",", keys));
              }
            });
    return row;
  }

  /** What a record was nested in counts, whatever it says itself of where it belongs. */
  private static void point(
      Map<String, Object> row, String idField, String typeField, HsdsTable target, String key) {
    boolean consistent =
        HsdsValues.text(row.get(idField)).filter(key::equals).isPresent()
            && HsdsValues.text(row.get(typeField))
                .flatMap(HsdsTable::find)
                .filter(t -> t == target)
                .isPresent();
    if (!consistent) {
      row.put(idField, key);
      row.put(typeField, target.singular());
    }
  }
}
