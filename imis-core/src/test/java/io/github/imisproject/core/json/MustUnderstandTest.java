package io.github.imisproject.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.document.Directory;
import io.github.imisproject.core.document.Profiles;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A member that must be understood")
class MustUnderstandTest {
  private static final String SEASON = "{\"mustUnderstand\":[\"Offer.season\"]}";
  private final ImisJson plain = ImisJson.create();

  @Test
  void makes_a_reader_that_does_not_know_it_refuse_the_document() {
    Reading<Directory> reading = plain.read(Directory.class, SEASON);
    assertThat(reading.value()).isEmpty();
    Problem problem = reading.problems().get(0);
    assertThat(problem.code()).isEqualTo("json.mustUnderstand");
    assertThat(problem.path()).isEqualTo("/mustUnderstand");
    assertThat(problem.arguments()).containsEntry("names", "Offer.season");
  }

  @Test
  void is_also_refused_among_people_and_named_there() {
    Reading<Profiles> reading =
        plain.read(Profiles.class, "{\"mustUnderstand\":[\"Person.camp\"]}");
    assertThat(reading.value()).isEmpty();
    assertThat(reading.problems().get(0).arguments()).containsEntry("names", "Person.camp");
  }

  @Test
  void is_read_and_written_back_by_a_reader_that_knows_it() {
    ImisJson knowing = plain.understanding(Set.of("Offer.season", "Offer.other"));
    Directory directory = knowing.read(Directory.class, SEASON).get();
    assertThat(knowing.write(directory)).isEqualTo(SEASON);
  }

  @Test
  void names_only_what_is_not_known_and_demands_a_list() {
    ImisJson knowing = plain.understanding(Set.of("Offer.season"));
    String document = "{\"mustUnderstand\":[\"Offer.season\",\"Offer.lift\",7]}";
    assertThat(knowing.read(Directory.class, document).problems().get(0).arguments())
        .containsEntry("names", "Offer.lift, 7");
    assertThat(plain.read(Directory.class, "{\"mustUnderstand\":true}").problems().get(0).code())
        .isEqualTo("json.mustUnderstandList");
  }
}
