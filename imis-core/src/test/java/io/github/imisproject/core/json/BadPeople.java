package io.github.imisproject.core.json;

import static io.github.imisproject.core.json.BadInput.CONSENT;
import static io.github.imisproject.core.json.BadInput.SECRET;
import static io.github.imisproject.core.json.BadInput.person;
import static io.github.imisproject.core.json.BadInput.profiles;

import java.util.ArrayList;
import java.util.List;

/** Profiles with people and households that cannot be. */
final class BadPeople {
  private BadPeople() {}

  static List<BadInput> all() {
    List<BadInput> all = new ArrayList<>();
    people(all);
    return all;
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
}
