package io.github.imisproject.core.json;

import static io.github.imisproject.core.json.BadInput.contact;
import static io.github.imisproject.core.json.BadInput.directory;
import static io.github.imisproject.core.json.BadInput.offer;
import static io.github.imisproject.core.json.BadInput.place;
import static io.github.imisproject.core.json.BadInput.region;
import static io.github.imisproject.core.json.BadInput.rule;
import static io.github.imisproject.core.json.BadInput.schedule;

import java.util.ArrayList;
import java.util.List;

/** Directories with offers, places, rules and schedules that cannot be. */
final class BadOffers {
  private BadOffers() {}

  static List<BadInput> all() {
    List<BadInput> all = new ArrayList<>();
    offers(all);
    rulesAndSchedules(all);
    return all;
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
}
