package io.github.imisproject.core.story;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The names that the JSON-LD of stories is written with. */
final class Terms {
  static final String CONTEXT = "@context";
  static final String STREAMS = "https://www.w3.org/ns/activitystreams";
  static final String PUBLIC = "https://www.w3.org/ns/activitystreams#Public";
  static final String NAMESPACE = "https://imisproject.github.io/ns/story#";

  /** What marks a term of this library's own. */
  static final String PREFIX = "imis:";

  static final String CONSENTS = "imis:consents";
  static final String CONSENT_ID = "imis:consentId";
  static final String SIDE = "imis:side";
  static final String MINOR = "imis:minor";
  static final String AUDIENCE = "imis:audience";
  static final String REGION = "imis:regionId";
  static final String SENSITIVITY = "imis:sensitivity";
  static final String CONCEPT = "imis:concept";
  static final String TEXT = "imis:text";
  static final String READERSHIP = "imis:readership";
  static final String AS_OF = "imis:asOf";

  private Terms() {}

  /** Returns the context of what is written here. */
  static List<Object> context() {
    Map<String, Object> own = new LinkedHashMap<>();
    own.put("imis", NAMESPACE);
    own.put("sensitive", "as:sensitive");
    own.put(CONSENTS, Map.of("@type", "@json"));
    own.put(TEXT, Map.of("@type", "@json"));
    return List.of(STREAMS, own);
  }

  /** Returns the names of the constants of an enum, as a list in words. */
  static String names(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
