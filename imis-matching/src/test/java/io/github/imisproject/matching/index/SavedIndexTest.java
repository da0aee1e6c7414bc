package io.github.imisproject.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.offer.JobOffer;
import io.github.imisproject.core.offer.Offer;
import io.github.imisproject.core.offer.OfferCategory;
import io.github.imisproject.core.offer.OfferDetails;
import io.github.imisproject.core.offer.OfferStatus;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.vocabulary.Vocabularies;
import io.github.imisproject.matching.spi.ReferenceData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A saved index")
class SavedIndexTest {
  private static final ReferenceData REFERENCE =
      ReferenceData.of(RandomTown.directory(List.of()), Vocabularies.embedded());

  @TempDir Path folder;
  private Path file;
  private CandidateIndex<Offer> index;

  @BeforeEach
  void saves_an_index() throws IOException {
    RandomTown town = new RandomTown(4);
    List<Offer> offers =
        Stream.iterate(0, i -> i + 1).limit(300).map(i -> town.offer("ο-" + i)).toList();
    index = OfferIndex.of(RandomTown.directory(offers));
    file = folder.resolve("offers.index");
    OfferIndex.save(index, file);
  }

  private Reading<CandidateIndex<Offer>> load() throws IOException {
    return OfferIndex.load(file, REFERENCE, index::find);
  }

  private List<String> codes() throws IOException {
    Reading<CandidateIndex<Offer>> reading = load();
    assertThat(reading.value().isPresent()).isEqualTo(reading.problems().isEmpty());
    return reading.problems().stream().map(Problem::code).toList();
  }

  @Test
  void comes_back_with_the_same_candidates() throws IOException {
    CandidateIndex<Offer> loaded = load().get();
    assertThat(loaded.ids().sorted()).containsExactlyElementsOf(index.ids().sorted().toList());
    assertThat(loaded.find("ο-7")).isEqualTo(index.find("ο-7")).isPresent();
  }

  @Test
  void is_written_in_one_way_only() throws IOException {
    byte[] first = Files.readAllBytes(file);
    OfferIndex.save(load().get(), file);
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void is_refused_when_a_bit_is_turned() throws IOException {
    byte[] sound = Files.readAllBytes(file);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = sound.clone();
      int at = i < 64 ? i : random.nextInt(damaged.length);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      assertThat(codes()).singleElement().isIn("index.damaged", "index.notAnIndex", "index.newer");
    }
  }

  @Test
  void is_refused_when_it_is_cut_off() throws IOException {
    byte[] sound = Files.readAllBytes(file);
    for (int length = 0; length < sound.length; length += 1 + length / 40) {
      Files.write(file, Arrays.copyOf(sound, length));
      assertThat(codes()).singleElement().isIn("index.damaged", "index.notAnIndex");
    }
  }

  @Test
  void is_refused_when_it_is_newer_or_something_else() throws IOException {
    byte[] newer = Files.readAllBytes(file);
    newer[8] = 9;
    Files.write(file, newer);
    assertThat(codes()).containsExactly("index.newer");
    assertThat(load().problems().get(0).message(LanguageTag.ENGLISH))
        .isEqualTo(
            "the index was saved in format 9, this library reads format 1; update the library, or"
                + " save the index again with this one");
    Files.writeString(file, "[\"offers\", \"in a file of JSON\"]");
    assertThat(codes()).containsExactly("index.notAnIndex");
  }

  @Test
  void says_what_is_wrong_in_every_language() {
    for (String code : List.of("notAnIndex", "newer", "damaged", "otherKind")) {
      Problem problem =
          Problem.error(
              "",
              "index." + code,
              java.util.Map.of("found", "2", "known", "1", "expected", "offers"));
      for (String language : List.of("el", "fr", "ar", "fa")) {
        assertThat(problem.message(new LanguageTag(language)))
            .isNotEqualTo(problem.message(LanguageTag.ENGLISH))
            .doesNotContain("{");
      }
    }
  }

  @Test
  void holds_nothing_of_what_was_removed() throws IOException {
    Offer withdrawn =
        JobOffer.builder(
                OfferDetails.builder(
                        "id-of-the-withdrawn",
                        "provider-of-the-withdrawn",
                        LocalizedText.of("en", "x"),
                        OfferCategory.SPORT,
                        OfferStatus.ACTIVE)
                    .placeIds(java.util.Set.of("place-of-the-withdrawn"))
                    .build())
            .essentialSkills(List.of(ConceptRef.of("skills", "skill-of-the-withdrawn")))
            .build();
    CandidateIndex<Offer> with = index.put(withdrawn).merged();
    OfferIndex.save(with, file);
    assertThat(text()).contains("id-of-", "place-of-", "skill-of-");
    OfferIndex.save(with.remove("id-of-the-withdrawn"), file);
    assertThat(text()).doesNotContain("of-the-withdrawn");
    assertThat(load().get().size()).isEqualTo(index.size());
    assertThat(load().get().find("id-of-the-withdrawn")).isEqualTo(Optional.empty());
  }

  private String text() throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
