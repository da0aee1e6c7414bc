package io.github.imisproject.matching.allocation.io;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.matching.allocation.Allocation;
import io.github.imisproject.matching.allocation.AllocationProblem;
import io.github.imisproject.matching.allocation.Allocator;
import io.github.imisproject.matching.allocation.Guarantee;
import io.github.imisproject.matching.allocation.Placement;
import io.github.imisproject.matching.allocation.ScoreOutcome;
import io.github.imisproject.matching.allocation.explain.AllocationExplainer;
import io.github.imisproject.matching.allocation.explain.Statement;
import io.github.imisproject.matching.allocation.explain.VerifiedClaims;
import io.github.imisproject.matching.allocation.verify.ScoreCertificate;
import io.github.imisproject.matching.allocation.verify.Violation;
import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes results as JSON, and reads an assignment back to check it.
 *
 * <p>A result has {@code problem}, {@code mechanism}, {@code assignment} ({@code null} is
 * unplaced), {@code rounds}, {@code clinchingSteps}, {@code finalPriorities}, {@code value}, {@code
 * upperBound}, {@code gap}, {@code relaxation}, {@code proven}, {@code canonical}, {@code prices},
 * {@code certified} (the bound that the prices alone prove), {@code fairness}, {@code seed}, {@code
 * guarantees}, {@code verified}, {@code failing}, {@code violations} and {@code reasons}, each as
 * far as it applies.
 */
public final class ResultJson {
  private ResultJson() {}

  /** One result to write. */
  public record Entry(Allocation allocation, Allocator mechanism, VerifiedClaims claims) {}

  /**
   * Writes results, and what was refused, as one object with {@code results} and {@code refused}.
   *
   * @param explainer says the reasons; for each result one
   * @param language the language of reasons and refusals
   */
  public static void write(
      Writer writer,
      List<Entry> results,
      List<AllocationExplainer> explainer,
      List<Problem> refused,
      LanguageTag language) {
    JsonFactory factory = new JsonFactory();
    try (JsonGenerator json =
        factory.createGenerator(ObjectWriteContext.empty(), new Unclosed(writer))) {
      json.writeStartObject();
      json.writeArrayPropertyStart("results");
      for (int i = 0; i < results.size(); i++) {
        write(json, results.get(i), explainer.get(i), language);
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("refused");
      for (Problem problem : refused) {
        json.writeStartObject();
        json.writeStringProperty("mechanism", problem.arguments().getOrDefault("mechanism", ""));
        json.writeStringProperty("code", problem.code());
        json.writeStringProperty("text", problem.message(language));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void write(
      JsonGenerator json, Entry entry, AllocationExplainer explainer, LanguageTag language) {
    Allocation result = entry.allocation();
    json.writeStartObject();
    json.writeStringProperty("problem", result.problem().id());
    json.writeStringProperty("mechanism", result.mechanism());
    json.writeObjectPropertyStart("assignment");
    for (Placement placement : result.placements()) {
      json.writeName(placement.party());
      if (placement.place().isPresent()) {
        json.writeString(placement.place().get());
      } else {
        json.writeNull();
      }
    }
    json.writeEndObject();
    result.rounds().ifPresent(n -> json.writeNumberProperty("rounds", n));
    result.clinchingSteps().ifPresent(n -> json.writeNumberProperty("clinchingSteps", n));
    result.finalPriorities().ifPresent(lists -> finalPriorities(json, result.problem(), lists));
    result.outcome().ifPresent(outcome -> outcome(json, result, outcome));
    result.fairness().ifPresent(fairness -> fairness(json, fairness));
    result.seed().ifPresent(seed -> json.writeNumberProperty("seed", seed));
    names(json, "guarantees", entry.mechanism().guarantees());
    names(json, "verified", entry.claims().holding());
    names(json, "failing", entry.claims().failing());
    json.writeArrayPropertyStart("violations");
    for (Violation violation : entry.claims().violations()) {
      json.writeString(violation.toProblem().message(language));
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("reasons");
    for (int f = 0; f < result.problem().partyCount(); f++) {
      json.writeArrayPropertyStart(result.problem().partyId(f));
      for (Statement statement : explainer.why(f)) {
        json.writeStartObject();
        json.writeStringProperty("key", statement.key());
        json.writeStringProperty("text", statement.text(language));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void finalPriorities(
      JsonGenerator json, AllocationProblem problem, List<List<String>> lists) {
    json.writeObjectPropertyStart("finalPriorities");
    for (int l = 0; l < lists.size(); l++) {
      json.writeArrayPropertyStart(problem.placeId(l));
      lists.get(l).forEach(json::writeString);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void fairness(JsonGenerator json, Allocation.Fairness fairness) {
    json.writeObjectPropertyStart("fairness");
    json.writeBooleanProperty("proven", fairness.proven());
    json.writeNumberProperty("price", fairness.price());
    spread(json, "fair", fairness.fair());
    spread(json, "highest", fairness.highest());
    json.writeEndObject();
  }

  private static void spread(JsonGenerator json, String name, Allocation.Spread spread) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("total", spread.total());
    json.writeNumberProperty("least", spread.least());
    json.writeNumberProperty("gini", spread.gini());
    json.writeNumberProperty("positive", spread.positive());
    json.writeNumberProperty("geometricMean", spread.geometricMean());
    json.writeEndObject();
  }

  private static void outcome(JsonGenerator json, Allocation result, ScoreOutcome outcome) {
    AllocationProblem problem = result.problem();
    json.writeNumberProperty("value", outcome.value());
    json.writeNumberProperty("upperBound", outcome.upperBound());
    json.writeNumberProperty("gap", outcome.gap());
    outcome.relaxation().ifPresent(bound -> json.writeNumberProperty("relaxation", bound));
    json.writeBooleanProperty("proven", outcome.proven());
    json.writeBooleanProperty("canonical", outcome.canonical());
    if (!outcome.prices().isEmpty()) {
      json.writeNumberProperty(
          "certified",
          ScoreCertificate.of(problem, result.placesByParty(), outcome.prices()).bound());
      json.writeObjectPropertyStart("prices");
      for (int l = 0; l < problem.placeCount(); l++) {
        json.writeArrayPropertyStart(problem.placeId(l));
        outcome.prices().get(l).forEach(price -> json.writeNumber(price.doubleValue()));
        json.writeEndArray();
      }
      json.writeEndObject();
    }
  }

  private static void names(JsonGenerator json, String name, Set<Guarantee> guarantees) {
    json.writeArrayPropertyStart(name);
    for (Guarantee guarantee : new TreeSet<>(guarantees)) {
      json.writeString(guarantee.name());
    }
    json.writeEndArray();
  }

  /** Keeps the writer open, which is the caller's. */
  private static final class Unclosed extends java.io.FilterWriter {
    Unclosed(Writer writer) {
      super(writer);
    }

    @Override
    public void close() throws java.io.IOException {
      flush();
    }
  }

  /**
   * Reads the assignment of a result: an object with {@code assignment}, or one written by {@link
   * #write} of which the first result is taken.
   *
   * @return the place of each party in canonical order, or {@link AllocationProblem#UNPLACED}
   */
  public static Reading<int[]> readAssignment(InputStream in, AllocationProblem problem) {
    List<Problem> problems = new ArrayList<>();
    int[] places = new int[problem.partyCount()];
    Arrays.fill(places, Integer.MIN_VALUE);
    boolean found = false;
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
      JsonToken token = parser.nextToken();
      while (token != null && !found) {
        if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("assignment")) {
          found = true;
          parser.nextToken();
          readPlaces(new JsonCursor(parser, problems), problem, places);
        }
        token = parser.nextToken();
      }
    } catch (JacksonException e) {
      problems.add(
          Problem.error(
              "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr(),
              "allocation.notJson",
              Map.of()));
    }
    if (!found && problems.isEmpty()) {
      problems.add(Problem.error("/assignment", "allocation.missing", Map.of()));
    }
    for (int f = 0; f < places.length && found; f++) {
      if (places[f] == Integer.MIN_VALUE) {
        problems.add(
            Problem.error(
                "/assignment", "allocation.notAssigned", Map.of("party", problem.partyId(f))));
      }
    }
    return problems.isEmpty() ? Reading.of(places) : Reading.failed(problems);
  }

  private static void readPlaces(JsonCursor cursor, AllocationProblem problem, int[] places) {
    if (!cursor.isObject("/assignment")) {
      return;
    }
    String party = cursor.nextMember();
    while (party != null) {
      String path = "/assignment/" + party;
      int f = problem.partyIndex(party).orElse(-1);
      if (f < 0) {
        cursor.add(Problem.error(path, "allocation.unknownId", Map.of("id", party)));
        cursor.parser.skipChildren();
      } else if (cursor.parser.currentToken() == JsonToken.VALUE_NULL) {
        places[f] = AllocationProblem.UNPLACED;
      } else {
        String place = cursor.string(path);
        places[f] = AllocationProblem.UNPLACED;
        if (place != null && problem.placeIndex(place).isEmpty()) {
          cursor.add(Problem.error(path, "allocation.unknownId", Map.of("id", place)));
        } else if (place != null) {
          places[f] = problem.placeIndex(place).getAsInt();
        }
      }
      party = cursor.nextMember();
    }
  }
}
