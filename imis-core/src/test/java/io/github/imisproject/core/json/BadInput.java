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
  private static final String CONSENT =
      "{\"id\":\"c1\",\"subjectId\":\"m1\",\"purposes\":[\"MATCH_JOBS\"],\"categories\":[\"SKILL\"],"
          + "\"legalBasis\":\"CONSENT\",\"grantedOn\":\"2026-01-01\",\"languageShown\":\"fa\",\"textVersion\":\"1\"%s}";

  @Override
  public String toString() {
    return name;
  }

  static List<BadInput> all() {
    List<BadInput> all = new ArrayList<>();
    syntax(all);
    offers(all);
    rulesAndSchedules(all);
    people(all);
    return all;
  }

  private static void syntax(List<BadInput> all) {
    all.add(directory("nothing at all", "", "json.empty", ""));
    all.add(directory("only white space", " \n\t", "json.empty", ""));
    all.add(
        directory(
            "cut off in an object",
            "{\"offers\":[{\"type\":\"Job",
            "json.truncated",
            "/offers/0/type"));
    all.add(directory("cut off after a comma", "{\"offers\":[],", "json.truncated", "/offers"));
    all.add(directory("cut off in a list", "{\"offers\":[", "json.truncated", "/offers"));
    all.add(directory("a missing quotation mark", "{offers:[]}", "json.syntax", ""));
    all.add(directory("a comma too many", "{\"offers\":[],}", "json.syntax", "/offers"));
    all.add(directory("single quotes", "{'offers':[]}", "json.syntax", ""));
    all.add(directory("a comment", "{/* hello */\"offers\":[]}", "json.syntax", ""));
    all.add(
        directory("a control character in a text", "{\"x\":\"a\u0001b\"}", "json.syntax", "/x"));
    all.add(directory("a bad escape", "{\"x\":\"\\q\"}", "json.syntax", "/x"));
    all.add(directory("a broken unicode escape", "{\"x\":\"\\u12G4\"}", "json.syntax", "/x"));
    all.add(directory("a wrong closing bracket", "{\"offers\":[}", "json.syntax", "/offers"));
    all.add(directory("a number with a leading zero", "{\"x\":012}", "json.syntax", "/x"));
    all.add(directory("NaN", "{\"x\":NaN}", "json.notANumber", "/x"));
    all.add(directory("Infinity", "{\"x\":-Infinity}", "json.notANumber", "/x"));
    all.add(
        directory("an exponent beyond all bounds", "{\"x\":1e99999999999}", "json.number", "/x"));
    all.add(directory("something after the end", "{} {}", "json.trailing", ""));
    all.add(directory("a second value after the end", "{}1", "json.trailing", ""));
    all.add(directory("a list in place of the document", "[]", "json.wrongType", ""));
    all.add(directory("a text in place of the document", "\"x\"", "json.wrongType", ""));
    all.add(directory("null in place of the document", "null", "json.null", ""));
    all.add(directory("a list that is an object", "{\"offers\":{}}", "json.wrongType", "/offers"));
    all.add(
        directory("a list twice", "{\"offers\":[],\"offers\":[]}", "json.duplicateKey", "/offers"));
    all.add(directory("a misspelt list", "{\"ofers\":[]}", "json.memberMeant", "/ofers"));
    byte[] latin1 = "{\"x\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    all.add(new BadInput("Latin-1 bytes", Directory.class, latin1, "json.encoding", ""));
    byte[] surrogate = {
      '{', '"', 'x', '"', ':', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', '}'
    };
    all.add(new BadInput("a surrogate in UTF-8", Directory.class, surrogate, "json.encoding", ""));
    byte[] overlong = {'{', '"', 'x', '"', ':', '"', (byte) 0xC0, (byte) 0xAF, '"', '}'};
    all.add(new BadInput("an overlong form", Directory.class, overlong, "json.encoding", ""));
    byte[] utf16 = "{\"offers\":[]}".getBytes(StandardCharsets.UTF_16);
    all.add(new BadInput("UTF-16", Directory.class, utf16, "json.encoding", ""));
    all.add(
        directory(
            "deep nesting",
            "{\"x\":" + "[".repeat(100_000),
            "json.tooDeep",
            "/x" + "/0".repeat(63)));
    all.add(
        directory("a long number", "{\"x\":" + "1".repeat(101) + "}", "json.numberTooLong", "/x"));
    all.add(
        directory(
            "a long text", "{\"x\":\"" + "a".repeat(1_000_001) + "\"}", "json.textTooLong", "/x"));
    all.add(directory("a long name", "{\"" + "a".repeat(1001) + "\":1}", "json.textTooLong", ""));
    all.add(
        directory(
            "a million values in one entity",
            "{\"x\":[" + "1,".repeat(1_000_000) + "1]}",
            "json.tooManyValues",
            "/x/99999"));
  }

  private static void offers(List<BadInput> all) {
    all.add(offer("a number for an id", "\"id\":5", "json.duplicateKey", "/offers/0/id"));
    all.add(directory("no type", "{\"offers\":[{\"id\":\"x\"}]}", "json.missingType", "/offers/0"));
    all.add(
        directory(
            "an unknown type",
            "{\"offers\":[{\"type\":\"Yob\"}]}",
            "json.unknownValue",
            "/offers/0/type"));
    all.add(
        directory(
            "a misspelt type",
            "{\"offers\":[{\"type\":\"JobOfer\"}]}",
            "json.unknownValueMeant",
            "/offers/0/type"));
    all.add(
        directory(
            "a number as a type",
            "{\"offers\":[{\"type\":7}]}",
            "json.wrongType",
            "/offers/0/type"));
    all.add(
        directory("a text among objects", "{\"offers\":[\"x\"]}", "json.wrongType", "/offers/0"));
    all.add(directory("null among objects", "{\"offers\":[null]}", "json.null", "/offers/0"));
    all.add(
        directory(
            "a missing title",
            "{\"offers\":[{\"type\":\"JobOffer\"}]}",
            "json.missing",
            "/offers/0"));
    all.add(
        offer(
            "a wrong number type",
            "\"minimumIscedLevel\":\"five\"",
            "json.wrongType",
            "/offers/0/minimumIscedLevel"));
    all.add(
        offer(
            "a fraction for a whole number",
            "\"minimumIscedLevel\":2.5",
            "json.wholeNumber",
            "/offers/0/minimumIscedLevel"));
    all.add(
        offer(
            "a number that is too large",
            "\"minimumIscedLevel\":1e30",
            "json.numberRange",
            "/offers/0/minimumIscedLevel"));
    all.add(
        offer(
            "a number just too large",
            "\"minimumIscedLevel\":4000000000",
            "json.numberRange",
            "/offers/0/minimumIscedLevel"));
    all.add(
        offer(
            "a level out of range",
            "\"minimumIscedLevel\":9",
            "model.range",
            "/offers/0/minimumIscedLevel"));
    all.add(
        offer(
            "a misspelt constant",
            "\"contractType\":\"FULL-TIME\"",
            "json.unknownValueMeant",
            "/offers/0/contractType"));
    all.add(
        offer(
            "an unknown constant",
            "\"contractType\":\"GIG\"",
            "json.unknownValue",
            "/offers/0/contractType"));
    all.add(
        offer(
            "a date of another form",
            "\"startsOn\":\"1/3/2026\"",
            "json.date",
            "/offers/0/startsOn"));
    all.add(
        offer(
            "a day that does not exist",
            "\"startsOn\":\"2026-02-30\"",
            "json.date",
            "/offers/0/startsOn"));
    all.add(
        offer(
            "a year out of range",
            "\"startsOn\":\"+12026-02-03\"",
            "json.dateRange",
            "/offers/0/startsOn"));
    all.add(
        offer(
            "a reversed range",
            "\"validity\":{\"start\":\"2026-04-01\",\"end\":\"2026-03-01\"}",
            "model.reversed",
            "/offers/0/validity/end"));
    all.add(
        offer(
            "more left than there are",
            "\"capacities\":[{\"unit\":\"seat\",\"total\":10,\"available\":12}]",
            "model.reversed",
            "/offers/0/capacities/0/total"));
    all.add(
        offer(
            "a negative capacity",
            "\"capacities\":[{\"unit\":\"seat\",\"total\":-1}]",
            "model.range",
            "/offers/0/capacities/0/total"));
    all.add(
        offer(
            "a misspelt member in a part",
            "\"capacities\":[{\"unit\":\"s\",\"total\":1,\"avail\":1}]",
            "json.unknownMember",
            "/offers/0/capacities/0"));
    all.add(
        offer(
            "a text without a language",
            "\"description\":\"Cook\"",
            "json.languageMap",
            "/offers/0/description"));
    all.add(
        offer(
            "a text in no language",
            "\"description\":{}",
            "json.languageMapEmpty",
            "/offers/0/description"));
    all.add(
        offer(
            "a bad language tag",
            "\"description\":{\"gr eek\":\"a\"}",
            "json.languageTag",
            "/offers/0/description/gr eek"));
    all.add(
        offer(
            "one language in two spellings",
            "\"description\":{\"fa-AF\":\"a\",\"prs\":\"b\"}",
            "json.languageTwice",
            "/offers/0/description/prs"));
    all.add(
        offer(
            "an original nobody wrote",
            "\"description\":{\"@default\":\"el\",\"en\":\"a\"}",
            "json.languageMapDefault",
            "/offers/0/description"));
    all.add(
        offer(
            "a translation that contradicts itself",
            "\"description\":{\"en\":{\"value\":\"a\",\"state\":\"MISSING\"}}",
            "json.translation",
            "/offers/0/description/en"));
    all.add(
        offer(
            "a bad moment",
            "\"description\":{\"en\":{\"value\":\"a\",\"updatedAt\":\"noon\"}}",
            "json.instant",
            "/offers/0/description/en/updatedAt"));
    all.add(
        offer(
            "a bad currency",
            "\"pay\":{\"minimum\":{\"amount\":1,\"currency\":\"euro\"},\"period\":\"HOUR\"}",
            "model.currency",
            "/offers/0/pay/minimum/currency"));
    all.add(
        offer(
            "two currencies",
            "\"pay\":{\"minimum\":{\"amount\":1,\"currency\":\"EUR\"},\"maximum\":{\"amount\":2,\"currency\":\"USD\"},\"period\":\"HOUR\"}",
            "model.sameCurrency",
            "/offers/0/pay/maximum/currency"));
    all.add(
        offer(
            "a negative amount",
            "\"costs\":[{\"amount\":{\"amount\":-1,\"currency\":\"EUR\"}}]",
            "model.range",
            "/offers/0/costs/0/amount/amount"));
    all.add(
        offer(
            "a cost of nothing",
            "\"costs\":[{\"period\":\"HOUR\"}]",
            "model.oneOf",
            "/offers/0/costs/0"));
    all.add(
        offer(
            "more hours than a week has",
            "\"hours\":{\"minimum\":200}",
            "model.range",
            "/offers/0/hours/minimum"));
    all.add(
        offer(
            "a concept without a scheme",
            "\"occupation\":\"2221\"",
            "model.conceptRef",
            "/offers/0/occupation"));
    all.add(
        offer(
            "a concept without a code",
            "\"occupation\":\"isco-08:\"",
            "model.blank",
            "/offers/0/occupation/notation"));
    all.add(
        offer(
            "a colon in a scheme",
            "\"occupation\":{\"scheme\":\"a:b\",\"notation\":\"1\"}",
            "model.schemeColon",
            "/offers/0/occupation/scheme"));
    all.add(
        offer(
            "a script as an address",
            "\"requiredDocuments\":[{\"document\":\"d:1\",\"website\":\"javascript:alert(1)\"}]",
            "json.uri",
            "/offers/0/requiredDocuments/0/website"));
    all.add(
        offer(
            "a broken address",
            "\"requiredDocuments\":[{\"document\":\"d:1\",\"website\":\"http://a b\"}]",
            "json.uri",
            "/offers/0/requiredDocuments/0/website"));
    all.add(
        offer(
            "a place twice",
            "\"placeIds\":[\"a\",\"a\"]",
            "json.duplicateElement",
            "/offers/0/placeIds/1"));
    all.add(
        offer(
            "a place that is not there",
            "\"placeIds\":[\"nowhere\"]",
            "model.dangling",
            "/offers/0/placeIds"));
    all.add(
        offer(
            "a blank id among ids", "\"placeIds\":[\" \"]", "model.blank", "/offers/0/placeIds/0"));
    all.add(directory("a blank id", place("\"id\":\" \""), "model.blank", "/places/0/id"));
    all.add(
        directory(
            "an id with a line feed",
            place("\"id\":\"a\\nb\""),
            "model.idCharacters",
            "/places/0/id"));
    all.add(
        directory(
            "an endless id",
            place("\"id\":\"" + "a".repeat(201) + "\""),
            "model.tooLong",
            "/places/0/id"));
    all.add(
        directory(
            "a latitude of 100",
            place("\"id\":\"a\",\"point\":{\"latitude\":100,\"longitude\":2}"),
            "model.range",
            "/places/0/point/latitude"));
    all.add(
        directory(
            "a latitude of 1e400",
            place("\"id\":\"a\",\"point\":{\"latitude\":1e400,\"longitude\":2}"),
            "json.numberRange",
            "/places/0/point/latitude"));
    all.add(
        directory(
            "a numeric time zone",
            place("\"id\":\"a\",\"timezone\":2"),
            "json.wrongType",
            "/places/0/timezone"));
    all.add(
        directory(
            "an unknown time zone",
            place("\"id\":\"a\",\"timezone\":\"Sparta\""),
            "json.zone",
            "/places/0/timezone"));
    all.add(
        directory(
            "an unknown country",
            place("\"id\":\"a\",\"address\":{\"city\":\"S\",\"country\":\"QQ\"}"),
            "model.country",
            "/places/0/address/country"));
    all.add(
        directory(
            "a text for yes or no",
            place("\"id\":\"a\",\"confidential\":\"yes\""),
            "json.wrongType",
            "/places/0/confidential"));
    all.add(
        directory(
            "two places with one id",
            "{\"places\":[{\"id\":\"a\",\"locationType\":\"POSTAL\"},{\"id\":\"a\",\"locationType\":\"POSTAL\"}]}",
            "model.duplicateId",
            "/places/1"));
    all.add(
        directory("a region in itself", region("a", "a"), "model.cycle", "/regions/0/parentId"));
    all.add(
        directory(
            "a phone number in quotes",
            contact("\"phone\":\"\\\"210\\\"\""),
            "model.phone",
            "/organisations/0/contacts/0/phone"));
    all.add(
        directory(
            "a bad mail address",
            contact("\"email\":\"nobody\""),
            "model.email",
            "/organisations/0/contacts/0/email"));
  }

  private static void rulesAndSchedules(List<BadInput> all) {
    all.add(rule("an empty ALL", "{\"type\":\"All\",\"rules\":[]}", "model.empty", "/rules"));
    all.add(
        rule(
            "a reversed age",
            "{\"type\":\"AgeBetween\",\"from\":30,\"below\":18}",
            "model.reversed",
            "/below"));
    all.add(rule("an age of nothing", "{\"type\":\"AgeBetween\"}", "model.oneOf", ""));
    all.add(
        rule(
            "legal status without a legal ground",
            "{\"type\":\"LegalStatusIn\",\"kinds\":[\"REFUGEE\"]}",
            "json.missing",
            ""));
    all.add(
        rule(
            "a blank legal ground",
            "{\"type\":\"GenderIn\",\"genders\":[\"FEMALE\"],\"ground\":{\"citation\":\" \"}}",
            "model.blank",
            "/ground/citation"));
    all.add(schedule("an interval of zero", "\"interval\":0", "model.range", "/interval"));
    all.add(
        schedule(
            "an end before the start", "\"until\":\"2019-01-01\"", "model.reversed", "/until"));
    all.add(
        schedule(
            "an end and a count", "\"until\":\"2021-01-01\",\"count\":3", "model.notTogether", ""));
    all.add(
        schedule(
            "a weekday of another form", "\"byDay\":[\"Saturday\"]", "model.weekday", "/byDay/0"));
    all.add(
        schedule(
            "a numbered weekday each week",
            "\"byDay\":[\"1SA\"]",
            "model.weekdayOrdinal",
            "/byDay"));
    all.add(schedule("day 32", "\"byMonthDay\":[32]", "model.range", "/byMonthDay/0"));
    all.add(schedule("hour 25", "\"opensAt\":\"25:00\"", "json.time", "/opensAt"));
  }

  private static void people(List<BadInput> all) {
    all.add(
        person(
            "an unknown gender",
            "\"gender\":\"" + SECRET + "\"",
            "json.unknownValuePrivate",
            "/gender"));
    all.add(
        person(
            "a year of birth out of range",
            "\"birthYear\":1700",
            "model.rangePrivate",
            "/birthYear"));
    all.add(
        person(
            "a year of birth as a text",
            "\"birthYear\":\"" + SECRET + "\"",
            "json.wrongType",
            "/birthYear"));
    all.add(
        person(
            "a year of birth and an age band",
            "\"birthYear\":1990,\"ageBand\":\"AGE_25_34\"",
            "model.notTogether",
            ""));
    all.add(
        person(
            "a language that is none",
            "\"languages\":[{\"language\":\"" + SECRET + "\"}]",
            "json.languageTag",
            "/languages/0/language"));
    all.add(
        person(
            "a language twice",
            "\"languages\":[{\"language\":\"fa\"},{\"language\":\"pes\"}]",
            "model.duplicate",
            "/languages/1"));
    all.add(
        person(
            "a level that is none",
            "\"languages\":[{\"language\":\"fa\",\"levels\":{\"READING\":\"" + SECRET + "\"}}]",
            "json.unknownValuePrivate",
            "/languages/0/levels/READING"));
    all.add(
        person(
            "a script that is none",
            "\"languages\":[{\"language\":\"fa\",\"literacy\":{\"arab\":\"NONE\"}}]",
            "model.script",
            "/languages/0/literacy"));
    all.add(
        person(
            "a date of arrival that is none",
            "\"arrivalDate\":\"" + SECRET + "\"",
            "json.date",
            "/arrivalDate"));
    all.add(
        person(
            "a date of arrival long ago",
            "\"arrivalDate\":\"1432-02-03\"",
            "model.dateRange",
            "/arrivalDate"));
    all.add(
        person(
            "an unknown member in a part",
            "\"residence\":{\"regionId\":\"r\",\"street\":\"" + SECRET + "\"}",
            "json.unknownMemberPrivate",
            "/residence"));
    all.add(
        person(
            "an interpreter for no language",
            "\"supportNeeds\":[{\"kind\":\"INTERPRETER\"}]",
            "model.interpreterLanguage",
            "/supportNeeds/0/language"));
    all.add(
        person(
            "a household nobody recorded",
            "\"householdId\":\"h1\"",
            "model.dangling",
            "/householdId"));
    all.add(
        person(
            "somebody else's consent",
            "\"consents\":[" + CONSENT.formatted("").replace("m1", "m2") + "]",
            "model.consentSubject",
            "/consents/0/subjectId"));
    all.add(
        person(
            "a consent that ends before it starts",
            "\"consents\":[" + CONSENT.formatted(",\"expiresOn\":\"2025-01-01\"") + "]",
            "model.reversed",
            "/consents/0/expiresOn"));
    all.add(
        person(
            "a consent for no purpose",
            "\"consents\":[" + CONSENT.formatted("").replace("[\"MATCH_JOBS\"]", "[]") + "]",
            "model.empty",
            "/consents/0/purposes"));
    all.add(
        person(
            "an unknown purpose",
            "\"consents\":[" + CONSENT.formatted("").replace("MATCH_JOBS", SECRET) + "]",
            "json.unknownValuePrivate",
            "/consents/0/purposes/0"));
    all.add(
        profiles(
            "a household of nobody",
            "{\"households\":[{\"id\":\"h\",\"members\":[]}]}",
            "model.empty",
            "/households/0/members"));
    all.add(
        profiles(
            "somebody twice in a household",
            "{\"households\":[{\"id\":\"h\",\"members\":[{\"personId\":\"a\",\"role\":\"HEAD\"},{\"personId\":\"a\",\"role\":\"CHILD\"}]}]}",
            "model.duplicateId",
            "/households/0/members/1/personId"));
  }

  private static BadInput directory(String name, String json, String code, String path) {
    return new BadInput(name, Directory.class, json.getBytes(StandardCharsets.UTF_8), code, path);
  }

  private static BadInput profiles(String name, String json, String code, String path) {
    return new BadInput(name, Profiles.class, json.getBytes(StandardCharsets.UTF_8), code, path);
  }

  private static BadInput offer(String name, String member, String code, String path) {
    return directory(name, "{\"offers\":[" + OFFER.formatted("," + member) + "]}", code, path);
  }

  private static BadInput rule(String name, String rule, String code, String path) {
    return offer(name, "\"eligibility\":" + rule, code, "/offers/0/eligibility" + path);
  }

  private static BadInput schedule(String name, String member, String code, String path) {
    String schedule = "{\"frequency\":\"WEEKLY\",\"start\":\"2020-07-04\"," + member + "}";
    String monthly = name.startsWith("day") ? schedule.replace("WEEKLY", "MONTHLY") : schedule;
    return offer(name, "\"schedules\":[" + monthly + "]", code, "/offers/0/schedules/0" + path);
  }

  private static BadInput person(String name, String member, String code, String path) {
    return profiles(
        name,
        "{\"people\":[{\"type\":\"Migrant\",\"id\":\"m1\"," + member + "}]}",
        code,
        "/people/0" + path);
  }

  private static String place(String members) {
    return "{\"places\":[{\"locationType\":\"PHYSICAL\"," + members + "}]}";
  }

  private static String region(String id, String parent) {
    return "{\"regions\":[{\"id\":\""
        + id
        + "\",\"name\":{\"el\":\"Σ\"},\"country\":\"GR\",\"parentId\":\""
        + parent
        + "\"}]}";
  }

  private static String contact(String member) {
    return "{\"organisations\":[{\"type\":\"Provider\",\"id\":\"p\",\"name\":{\"el\":\"Σ\"},\"contacts\":[{"
        + member
        + "}]}]}";
  }
}
