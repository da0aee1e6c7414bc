package io.github.imisproject.matching.evaluation.synthetic;

/** Lets a town's people, their stories and histories pass; run in a machine with little memory. */
public final class Passers {
  private Passers() {}

  /** Takes the number of people; prints how many people, stories and decisions went by. */
  public static void main(String[] arguments) {
    long people = Long.parseLong(arguments[0]);
    SyntheticTown town = new SyntheticTown(TownSettings.of(2).people(people).offers(20));
    long[] counts = new long[3];
    town.households()
        .forEach(
            household -> {
              for (SyntheticPerson person : household.members()) {
                counts[0]++;
                counts[1] += town.story(person, household).isPresent() ? 1 : 0;
                counts[2] += town.history(person, household.arrivedOn()).size();
              }
            });
    System.out.println(counts[0] + " " + counts[1] + " " + counts[2]);
  }
}
