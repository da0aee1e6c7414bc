package io.github.imisproject.core.person;

/** A span of ages, for people who state no year of birth. */
public enum AgeBand {
  /** Before school: 0 to 5. */
  AGE_0_5(0, 5),
  /** School children: 6 to 14. */
  AGE_6_14(6, 14),
  /** 15 to 17. */
  AGE_15_17(15, 17),
  /** 18 to 24. */
  AGE_18_24(18, 24),
  /** 25 to 34. */
  AGE_25_34(25, 34),
  /** 35 to 49. */
  AGE_35_49(35, 49),
  /** 50 to 64. */
  AGE_50_64(50, 64),
  /** 65 and older. */
  AGE_65_PLUS(65, Age.OLDEST);

  private final int youngest;
  private final int oldest;

  AgeBand(int youngest, int oldest) {
    this.youngest = youngest;
    this.oldest = oldest;
  }

  /** Returns the lowest age, in completed years. */
  public int youngest() {
    return youngest;
  }

  /** Returns the highest age, in completed years. */
  public int oldest() {
    return oldest;
  }

  /** Returns the band of an age in completed years, from 0 to {@value Age#OLDEST}. */
  public static AgeBand of(int years) {
    for (AgeBand band : values()) {
      if (years >= band.youngest && years <= band.oldest) {
        return band;
      }
    }
    throw new IllegalArgumentException("years must be from 0 to " + Age.OLDEST);
  }
}
