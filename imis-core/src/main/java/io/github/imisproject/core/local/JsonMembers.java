package io.github.imisproject.core.local;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.imisproject.core.internal.Copies;
import io.github.imisproject.core.json.ImisJson;
import io.github.imisproject.core.json.JsonLimits;
import io.github.imisproject.core.problem.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Any JSON object, read and written through the one door.
 *
 * @param members its members
 */
record JsonMembers(@JsonIgnore Map<String, Object> members) {
  private static final ImisJson JSON =
      ImisJson.create(JsonLimits.DEFAULT.withDocumentBytes(8L << 20));

  JsonMembers {
    members = Copies.extras(members);
  }

  @JsonAnyGetter
  @Override
  public Map<String, Object> members() {
    return members;
  }

  static Reading<JsonMembers> read(InputStream in) throws IOException {
    return JSON.read(JsonMembers.class, in);
  }

  /** Returns the members of a value of the model. */
  static Map<String, Object> of(Object value) {
    return JSON.read(JsonMembers.class, JSON.write(value)).get().members();
  }

  static String write(Map<String, Object> members) {
    return JSON.write(new JsonMembers(members));
  }

  /** Returns any JSON value as one line of JSON. */
  static String write(Object value) {
    String object = write(Map.of("v", value)); // the door writes objects only
    return object.substring("{\"v\":".length(), object.length() - 1);
  }

  @SuppressWarnings("unchecked") // JSON has no other maps
  static Map<String, Object> cast(Object object) {
    return (Map<String, Object>) object;
  }
}
