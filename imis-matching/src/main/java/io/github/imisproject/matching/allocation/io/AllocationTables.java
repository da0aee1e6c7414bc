package io.github.imisproject.matching.allocation.io;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.matching.allocation.AllocationDraft;
import io.github.imisproject.matching.allocation.AllocationProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads an allocation problem from tables of comma-separated values, joined by name.
 *
 * <p>Each table has a header, and names in its first column; the order of rows and columns does not
 * matter, except that the sizes and the capacities give the canonical order. A name that one table
 * has and another lacks is a problem, never a shift.
 *
 * <ul>
 *   <li>sizes: {@code household,beds,school} - what each household needs of each service;
 *   <li>capacities: {@code place,beds,school} - the same services;
 *   <li>compatibility: {@code household,Sparti,Gytheio} - 1 or 0, if wanted;
 *   <li>weights: {@code household,Sparti,Gytheio} - a score, or nothing to exclude the pair.
 * </ul>
 */
public final class AllocationTables {
  private AllocationTables() {}

  /**
   * Reads the tables.
   *
   * @param sizes the text of the table of needs
   * @param capacities the text of the table of capacities
   * @param compatibility the text of the table of what goes together, if there is one
   * @param weights the text of the table of scores, if there is one
   */
  public static Reading<AllocationProblem> read(
      String sizes, String capacities, Optional<String> compatibility, Optional<String> weights) {
    List<Problem> problems = new ArrayList<>();
    AllocationDraft draft = new AllocationDraft("");
    CsvTable needs = CsvTable.read("sizes", sizes, problems);
    CsvTable rooms = CsvTable.read("capacities", capacities, problems);
    List<String> services = needs.columns;
    join(services, rooms.columns, "capacities", problems);
    draft.services(services.toArray(new String[0]));
    if (problems.isEmpty()) {
      for (String household : needs.rows) {
        draft.party(household, vector(needs, household, services, problems));
      }
      for (String place : rooms.rows) {
        draft.place(place, vector(rooms, place, services, problems));
      }
    }
    compatibility.ifPresent(
        text -> {
          CsvTable table = CsvTable.read("compatibility", text, problems);
          if (joins(table, needs.rows, rooms.rows, problems)) {
            compatible(table, draft, problems);
          }
        });
    weights.ifPresent(
        text -> {
          CsvTable table = CsvTable.read("weights", text, problems);
          draft.withScores();
          if (joins(table, needs.rows, rooms.rows, problems)) {
            scores(table, draft, problems);
          }
        });
    if (!problems.isEmpty()) {
      return Reading.failed(problems);
    }
    return draft.check();
  }

  /**
   * Reads which group each household belongs to, for reports only: {@code household,group}.
   *
   * @return the group by household
   */
  public static Reading<Map<String, String>> readGroups(String text) {
    List<Problem> problems = new ArrayList<>();
    CsvTable table = CsvTable.read("groups", text, problems);
    if (table.columns.size() != 1 && problems.isEmpty()) {
      String found = Integer.toString(table.columns.size() + 1);
      problems.add(
          Problem.error("groups", "allocation.table.width", Map.of("found", found, "wanted", "2")));
    }
    if (!problems.isEmpty()) {
      return Reading.failed(problems);
    }
    Map<String, String> groups = new TreeMap<>();
    table.rows.forEach(row -> groups.put(row, table.cell(row, table.columns.get(0))));
    return Reading.of(groups);
  }

  private static boolean joins(
      CsvTable table, List<String> households, List<String> places, List<Problem> problems) {
    int before = problems.size();
    join(households, table.rows, table.name, problems);
    join(places, table.columns, table.name, problems);
    return problems.size() == before;
  }

  private static void join(
      List<String> wanted, List<String> found, String table, List<Problem> problems) {
    for (String name : wanted) {
      if (!found.contains(name)) {
        problems.add(Problem.error(table, "allocation.table.nameMissing", Map.of("name", name)));
      }
    }
    for (String name : found) {
      if (!wanted.contains(name)) {
        problems.add(Problem.error(table, "allocation.table.nameUnknown", Map.of("name", name)));
      }
    }
  }

  private static long[] vector(
      CsvTable table, String row, List<String> services, List<Problem> problems) {
    long[] vector = new long[services.size()];
    for (int s = 0; s < vector.length; s++) {
      try {
        vector[s] = Long.parseLong(table.cell(row, services.get(s)));
      } catch (NumberFormatException e) {
        cell(table, row, services.get(s), "table.notWhole", problems);
      }
    }
    return vector;
  }

  private static void cell(
      CsvTable table, String row, String column, String code, List<Problem> problems) {
    problems.add(
        Problem.error(
            table.pathOf(row), "allocation." + code, Map.of("row", row, "column", column)));
  }

  private static void compatible(CsvTable table, AllocationDraft draft, List<Problem> problems) {
    for (String household : table.rows) {
      for (String place : table.columns) {
        switch (table.cell(household, place)) {
          case "0" -> draft.incompatible(household, place);
          case "1" -> {
            // they go together, which needs no mention
          }
          default -> cell(table, household, place, "table.notFlag", problems);
        }
      }
    }
  }

  private static void scores(CsvTable table, AllocationDraft draft, List<Problem> problems) {
    for (String household : table.rows) {
      for (String place : table.columns) {
        String text = table.cell(household, place);
        if (text.isEmpty()) {
          continue;
        }
        try {
          draft.score(household, place, Double.parseDouble(text));
        } catch (NumberFormatException e) {
          cell(table, household, place, "table.notNumber", problems);
        }
      }
    }
  }
}
