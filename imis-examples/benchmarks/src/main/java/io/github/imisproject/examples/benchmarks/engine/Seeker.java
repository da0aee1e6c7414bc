package io.github.imisproject.examples.benchmarks.engine;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * One person of the workload.
 *
 * @param skills the concepts they have, ascending
 * @param status their legal status
 * @param ageBand their age band
 * @param levels their level in each language; 0 is none
 * @param town where they live, or -1 if it is not known
 * @param needs the categories they ask for, ascending
 * @param words the words they look for, ascending
 */
record Seeker(
    int[] skills, int status, int ageBand, int[] levels, int town, int[] needs, int[] words) {

  /** The kinds of people that are measured apart. */
  enum Kind {
    /** Eight skills by their frequency, a town, all known. */
    USUAL,
    /** Nobody recorded where they live. */
    NO_TOWN,
    /** They have the eight commonest skills only. */
    COMMON_SKILLS,
    /** They have no skill. */
    NO_SKILL
  }

  static Seeker draw(Kind kind, SplittableRandom random) {
    TreeSet<Integer> skills = new TreeSet<>();
    while (kind != Kind.NO_SKILL && skills.size() < 8) {
      skills.add(kind == Kind.COMMON_SKILLS ? skills.size() : Workload.concept(random));
    }
    int[] levels = new int[Workload.LANGUAGES];
    levels[random.nextInt(levels.length)] = 5;
    levels[random.nextInt(levels.length)] = 2 + random.nextInt(3);
    levels[0] = Math.max(levels[0], random.nextInt(4));
    TreeSet<Integer> needs = new TreeSet<>();
    while (needs.size() < 2) {
      needs.add(random.nextInt(Workload.CATEGORIES));
    }
    TreeSet<Integer> words = new TreeSet<>();
    while (words.size() < 3) {
      words.add(Workload.word(random));
    }
    return new Seeker(
        ints(skills),
        random.nextInt(Workload.STATUSES),
        3 + random.nextInt(4),
        levels,
        kind == Kind.NO_TOWN ? -1 : Workload.town(random),
        ints(needs),
        ints(words));
  }

  boolean has(int skill) {
    return Arrays.binarySearch(skills, skill) >= 0;
  }

  private static int[] ints(TreeSet<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }
}
