package io.github.imisproject.core.json;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One kind of bad input.
 *
 * @param name what is wrong, as the end of a sentence
 * @param type what it should have been
 * @param document the bytes
 * @param code the code of a problem that must be found
 * @param path where it must be found
 */
record BadInput(String name, Class<?> type, byte[] document, String code, String path) {
  /** A value that no sentence may repeat. */
  static final String SECRET = "Zeynep1987";

  private static final String OFFER =
      "{\"type\":\"JobOffer\",\"id\":\"j1\",\"providerId\":\"p\",\"title\":{\"en\":\"Cook\"},"
          + "\"category\":\"EMPLOYMENT\",\"status\":\"ACTIVE\"%s}";
  static final String CONSENT =
      "{\"id\":\"c1\",\"subjectId\":\"m1\",\"purposes\":[\"MATCH_JOBS\"],\"categories\":[\"SKILL\"],"
          + "\"legalBasis\":\"CONSENT\",\"grantedOn\":\"2026-01-01\",\"languageShown\":\"fa\",\"textVersion\":\"1\"%s}";

  @Override
  public String toString() {
    return name;
  }

  static List<BadInput> all() {
    List<BadInput> all = new ArrayList<>(BadSyntax.all());
    all.addAll(BadOffers.all());
    all.addAll(BadPeople.all());
    return all;
  }

  static BadInput directory(String name, String json, String code, String path) {
    return new BadInput(name, Directory.class, json.getBytes(StandardCharsets.UTF_8), code, path);
  }

  static BadInput profiles(String name, String json, String code, String path) {
    return new BadInput(name, Profiles.class, json.getBytes(StandardCharsets.UTF_8), code, path);
  }

  static BadInput offer(String name, String member, String code, String path) {
    return directory(name, "{\"offers\":[" + OFFER.formatted("," + member) + "]}", code, path);
  }

  static BadInput rule(String name, String rule, String code, String path) {
    return offer(name, "\"eligibility\":" + rule, code, "/offers/0/eligibility" + path);
  }

  static BadInput schedule(String name, String member, String code, String path) {
    String schedule = "{\"frequency\":\"WEEKLY\",\"start\":\"2020-07-04\"," + member + "}";
    String monthly = name.startsWith("day") ? schedule.replace("WEEKLY", "MONTHLY") : schedule;
    return offer(name, "\"schedules\":[" + monthly + "]", code, "/offers/0/schedules/0" + path);
  }

  static BadInput person(String name, String member, String code, String path) {
    return profiles(
        name,
        "{\"people\":[{\"type\":\"Migrant\",\"id\":\"m1\"," + member + "}]}",
        code,
        "/people/0" + path);
  }

  static String place(String members) {
    return "{\"places\":[{\"locationType\":\"PHYSICAL\"," + members + "}]}";
  }

  static String region(String id, String parent) {
    return "{\"regions\":[{\"id\":\""
        + id
        + "\",\"name\":{\"el\":\"Σ\"},\"country\":\"GR\",\"parentId\":\""
        + parent
        + "\"}]}";
  }

  static String contact(String member) {
    return "{\"organisations\":[{\"type\":\"Provider\",\"id\":\"p\",\"name\":{\"el\":\"Σ\"},\"contacts\":[{"
        + member
        + "}]}]}";
  }
}
