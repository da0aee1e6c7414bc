package io.github.imisproject.matching.evaluation.trec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.imisproject.matching.evaluation.JudgedRanking;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The values that {@code trec_eval} 10.0 publishes for topic 303 of its own test, which pin down
 * the ranking they were computed from: 84 items, the relevant ones at ranks 3, 4, 5, 7, 13 and 18
 * of 10 in all, and 61 judged as not relevant.
 */
@DisplayName("For the published topic 303")
class PublishedTopicTest {
  private static JudgedRanking topic() {
    int[] grades = new int[84];
    for (int rank : new int[] {3, 4, 5, 7, 13, 18}) {
      grades[rank - 1] = 1;
    }
    Arrays.fill(grades, 67, 84, JudgedRanking.NOT_POOLED);
    return new JudgedRanking("303", grades, new int[] {200, 10}, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "num_ret,84",
    "num_rel,10",
    "num_rel_ret,6",
    "map,0.2723",
    "Rprec,0.4000",
    "bpref,0.3300",
    "recip_rank,0.3333",
    "iprec_at_recall.0.0,0.6000",
    "iprec_at_recall.0.3,0.6000",
    "iprec_at_recall.0.4,0.5714",
    "iprec_at_recall.0.5,0.3846",
    "iprec_at_recall.0.6,0.3333",
    "iprec_at_recall.0.7,0.0000",
    "P_5,0.6000",
    "P_10,0.4000",
    "P_15,0.3333",
    "P_20,0.3000",
    "P_100,0.0600",
    "P_1000,0.0060",
    "recall_5,0.3000",
    "recall_15,0.5000",
    "recall_1000,0.6000",
    "infAP,0.2723",
    "Rprec_mult.0.2,0.0000",
    "Rprec_mult.0.4,0.5000",
    "Rprec_mult.1.2,0.3333",
    "Rprec_mult.1.4,0.3571",
    "Rprec_mult.1.6,0.3125",
    "Rprec_mult.2.0,0.3000",
    "utility,-72.0000",
    "11pt_avg,0.3354",
    "binG,0.2494",
    "G,0.2494",
    "ndcg,0.4730",
    "ndcg_rel,0.4285",
    "Rndcg,0.4182",
    "ndcg_cut_5,0.4469",
    "ndcg_cut_10,0.3633",
    "ndcg_cut_15,0.4211",
    "ndcg_cut_1000,0.4730",
    "map_cut_5,0.1433",
    "map_cut_10,0.2005",
    "map_cut_15,0.2389",
    "map_cut_20,0.2723",
    "relative_P_5,0.6000",
    "relative_P_15,0.5000",
    "relative_P_1000,0.6000",
    "success_1,0.0000",
    "success_5,1.0000",
    "set_P,0.0714",
    "set_relative_P,0.6000",
    "set_recall,0.6000",
    "set_map,0.0429",
    "set_F,0.1277",
    "num_nonrel_judged_ret,61",
    "rbp,0.3176",
    "unj_20,0.0000"
  })
  void each_measure_is_the_published_one(String measure, String published) {
    int decimals = published.contains(".") ? 4 : 0;
    double value = TrecMeasures.parse(measure).evaluate(topic());
    assertEquals(published, String.format(Locale.ROOT, "%." + decimals + "f", value));
  }
}
