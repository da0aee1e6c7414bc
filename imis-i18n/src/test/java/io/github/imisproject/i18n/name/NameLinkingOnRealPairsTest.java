package io.github.imisproject.i18n.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The half of the pairs that nothing was learnt from: 2,000 Arabic names against 2,000 Latin. */
@DisplayName("Linking Arabic names with Latin ones")
class NameLinkingOnRealPairsTest {
  @Test
  void reaches_its_recall_and_precision_on_held_out_pairs() throws IOException {
    Optional<NamePairs> pairs = NamePairs.find();
    if (pairs.isEmpty()) {
      System.out.println("skipped: the folder shared/data/names is not there");
    }
    Assumptions.assumeTrue(pairs.isPresent(), "shared/data/names is not there");
    List<List<NamePairs.Pair>> samples = NamePairs.samples(pairs.get().heldOut(), 2000);
    assertThat(samples).hasSizeGreaterThanOrEqualTo(3);
    for (List<NamePairs.Pair> sample : samples) {
      NameStudy.Result result = NameStudy.measure(sample);
      assertThat(result.keyRecall()).as(result.toString()).isGreaterThanOrEqualTo(0.92);
      assertThat(result.candidates()).as(result.toString()).isLessThanOrEqualTo(4);
      assertThat(result.top1()).as(result.toString()).isGreaterThanOrEqualTo(0.85);
      assertThat(result.top1AmongCandidates()).as(result.toString()).isGreaterThanOrEqualTo(0.85);
    }
  }
}
