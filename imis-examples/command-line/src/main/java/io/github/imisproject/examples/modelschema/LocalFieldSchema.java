package io.github.imisproject.examples.modelschema;

import io.github.imisproject.core.local.LocalField;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of one field that a town added. */
final class LocalFieldSchema {
  private LocalFieldSchema() {}

  static ObjectNode of(LocalField field, ObjectNode node) {
    switch (field.type()) {
      case TEXT -> node.put("type", "string");
      case LOCALIZED_TEXT -> node.put("type", "object").put("minProperties", 1);
      case INTEGER -> node.put("type", "integer");
      case DECIMAL -> node.put("type", "number");
      case BOOLEAN -> node.put("type", "boolean");
      case DATE -> node.put("type", "string").put("format", "date");
      case CODE -> {
        node.put("type", "string");
        ArrayNode codes = node.putArray("enum");
        field.codes().keySet().forEach(codes::add);
      }
      case CONCEPT ->
          node.put("type", "string").put("pattern", "^" + field.scheme().orElse("") + ":.+$");
    }
    node.put("title", field.label().original());
    field.description().ifPresent(text -> node.put("description", text.original()));
    field.minimum().ifPresent(least -> node.put("minimum", least));
    field.maximum().ifPresent(most -> node.put("maximum", most));
    if (field.type() == LocalField.Type.TEXT) {
      field.maxLength().ifPresent(length -> node.put("maxLength", length));
    }
    return node;
  }
}
