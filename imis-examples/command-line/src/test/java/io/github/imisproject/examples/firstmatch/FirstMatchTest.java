package io.github.imisproject.examples.firstmatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The first match")
class FirstMatchTest {
  @Test
  void prints_the_best_offer_and_why() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FirstMatch.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            """
            CV et entretien d’embauche: 0.9551363464165396
            C’est ce que vous cherchez : trouver un emploi.
            Vous avez dit que c’est urgent.
            C’est proposé dans une langue que vous parlez : français.
            C’est à moins d’un kilomètre de chez vous.
            Dans les prochaines semaines, il y a 20 jours où c’est ouvert et où vous avez du temps.
            C’est gratuit.
            """);
  }
}
