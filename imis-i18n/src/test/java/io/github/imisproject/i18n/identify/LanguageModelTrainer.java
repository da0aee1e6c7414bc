package io.github.imisproject.i18n.identify;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Trains {@code languages.bin}: run {@link #main} with the path of the resource and the top of the
 * project. Its material is what we may ship: names of the Unicode CLDR in some forty languages, the
 * vocabularies and messages of these libraries, and the sentences beside this class, written for
 * it.
 */
final class LanguageModelTrainer {
  private static final List<String> OTHER_LATIN =
      List.of(
          "de", "es", "it", "pt", "nl", "tr", "sq", "ro", "pl", "sv", "da", "nb", "fi", "cs", "hr",
          "hu", "lt", "lv", "et", "sl", "ca", "gl", "id", "vi", "sw", "so", "az", "af", "eu", "tl");
  private static final List<String> OTHER_ARABIC = List.of("ur", "ps", "ckb", "sd", "ug", "ks");
  private static final int EPOCHS = 12;
  private static final double RATE = 0.15;
  private static final double DECAY = 2e-6;

  private final Random random = new Random(20260101);

  /** One text, its class and its weight. */
  record Sample(String text, int label, double weight) {}

  public static void main(String[] args) throws IOException {
    LanguageModelTrainer trainer = new LanguageModelTrainer();
    Path top = Path.of(args[1]);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    trainer.train(trainer.latin(top), NgramModel.FIRST_LATIN, out);
    trainer.train(trainer.arabic(top), NgramModel.FIRST_ARABIC, out);
    Files.write(Path.of(args[0]), bytes.toByteArray());
  }

  private List<Sample> latin(Path top) throws IOException {
    Set<String> english = cldr("en");
    Set<String> french = cldr("fr");
    Set<String> common = new LinkedHashSet<>(english);
    common.retainAll(french);
    List<Sample> samples = new ArrayList<>();
    addAll(samples, english, common, 0, 1);
    addAll(samples, french, common, 1, 1);
    Set<String> own = new LinkedHashSet<>(english);
    own.addAll(french);
    for (String language : OTHER_LATIN) {
      addAll(samples, cldr(language), own, 2, 1.5 / OTHER_LATIN.size());
    }
    addAll(samples, vocabulary(top, "en"), Set.of(), 0, 4);
    addAll(samples, vocabulary(top, "fr"), Set.of(), 1, 4);
    addAll(samples, written("en.txt"), Set.of(), 0, 4);
    addAll(samples, messages(top, "en"), Set.of(), 0, 1);
    addAll(samples, written("fr.txt"), Set.of(), 1, 4);
    addAll(samples, messages(top, "fr"), Set.of(), 1, 1);
    addAll(samples, written("other-latin.txt"), Set.of(), 2, 2);
    // Typed without accents, a language is the same language.
    List<Sample> stripped = new ArrayList<>();
    for (Sample sample : samples) {
      String plain =
          Normalizer.normalize(sample.text(), Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
      if (!plain.equals(sample.text())) {
        stripped.add(new Sample(plain, sample.label(), sample.weight() * 0.3));
      }
    }
    samples.addAll(stripped);
    return samples;
  }

  private List<Sample> arabic(Path top) throws IOException {
    List<Sample> samples = new ArrayList<>();
    Set<String> arabic = cldr("ar");
    Set<String> farsi = cldr("fa");
    farsi.addAll(cldr("fa-AF"));
    addAll(samples, arabic, Set.of(), 0, 1);
    addAll(samples, farsi, Set.of(), 1, 1);
    Set<String> own = new LinkedHashSet<>(arabic);
    own.addAll(farsi);
    for (String language : OTHER_ARABIC) {
      addAll(samples, cldr(language), own, 2, 1.0 / OTHER_ARABIC.size());
    }
    addAll(samples, vocabulary(top, "ar"), Set.of(), 0, 4);
    addAll(samples, vocabulary(top, "fa"), Set.of(), 1, 4);
    addAll(samples, written("ar.txt"), Set.of(), 0, 4);
    addAll(samples, messages(top, "ar"), Set.of(), 0, 1);
    addAll(samples, written("fa.txt"), Set.of(), 1, 4);
    addAll(samples, messages(top, "fa"), Set.of(), 1, 1);
    addAll(samples, written("other-arabic.txt"), Set.of(), 2, 2);
    // Either language may be typed on the other's keyboard, and half-joins are often left out.
    List<Sample> typed = new ArrayList<>();
    for (Sample sample : samples) {
      String text = sample.text();
      if (sample.label() == 1) {
        String onArabic = text.replace('ی', 'ي').replace('ک', 'ك');
        typed.add(new Sample(onArabic, 1, sample.weight() * 0.7));
        typed.add(new Sample(onArabic.replace("\u200C", " "), 1, sample.weight() * 0.5));
        typed.add(new Sample(text.replace("\u200C", " "), 1, sample.weight() * 0.5));
      } else if (sample.label() == 0) {
        typed.add(new Sample(text.replace('ي', 'ی').replace('ك', 'ک'), 0, sample.weight() * 0.3));
        typed.add(
            new Sample(text.replace('ة', 'ه').replaceAll("[أإآ]", "ا"), 0, sample.weight() * 0.3));
      }
    }
    samples.addAll(typed);
    return samples;
  }

  private static void addAll(
      List<Sample> samples, Set<String> texts, Set<String> except, int label, double weight) {
    for (String text : texts) {
      if (!except.contains(text)) {
        samples.add(new Sample(text, label, weight));
      }
    }
  }

  private static Set<String> cldr(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    Set<String> texts = new LinkedHashSet<>();
    LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
    for (String language : ULocale.getISOLanguages()) {
      add(texts, names.languageDisplayName(language), language);
    }
    for (String region : ULocale.getISOCountries()) {
      add(texts, names.regionDisplayName(region), region);
    }
    for (Currency currency : Currency.getAvailableCurrencies()) {
      add(texts, currency.getName(locale, Currency.LONG_NAME, null), currency.getCurrencyCode());
    }
    MeasureFormat measures = MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.WIDE);
    for (MeasureUnit unit : MeasureUnit.getAvailable()) {
      if (unit instanceof Currency) {
        continue; // named above
      }
      add(
          texts,
          measures.formatMeasures(new Measure(5, unit)).replaceAll("[\\p{Nd}]", "").strip(),
          "");
    }
    RuleBasedNumberFormat numbers =
        new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    for (int n = 1; n < 120; n++) {
      add(texts, numbers.format(n), "");
    }
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    Arrays.stream(symbols.getMonths()).forEach(month -> add(texts, month, ""));
    Arrays.stream(symbols.getWeekdays()).forEach(day -> add(texts, day, ""));
    return texts;
  }

  private static void add(Set<String> texts, String text, String code) {
    if (text.length() > 2
        && !text.equals(code)
        && text.codePoints().anyMatch(Character::isLetter)) {
      texts.add(text);
    }
  }

  private static Set<String> vocabulary(Path top, String language) throws IOException {
    Path folder = top.resolve("imis-core/src/main/resources/META-INF/imis/vocabulary");
    Set<String> texts = new LinkedHashSet<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".tsv")).sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.get(0).split("\t"));
        for (String line : lines.subList(1, lines.size())) {
          String[] cells = line.split("\t", -1);
          for (String column : List.of(language, "alt_" + language)) {
            int at = header.indexOf(column);
            if (line.charAt(0) != '#' && at >= 0 && at < cells.length && !cells[at].isEmpty()) {
              texts.add(cells[at]);
              texts.addAll(List.of(cells[at].split(" *[|;/] *")));
            }
          }
        }
      }
    }
    texts.remove("");
    return texts;
  }

  /** The sentences the libraries show to people, without their placeholders. */
  private static Set<String> messages(Path top, String language) throws IOException {
    Set<String> texts = new LinkedHashSet<>();
    try (var files = Files.walk(top)) {
      List<Path> bundles =
          files
              .filter(each -> each.toString().contains("src/main/resources"))
              .filter(each -> each.toString().endsWith("_" + language + ".properties"))
              .sorted()
              .toList();
      for (Path bundle : bundles) {
        for (String line : Files.readAllLines(bundle)) {
          int equals = line.indexOf('=');
          if (equals > 0 && line.charAt(0) != '#') {
            texts.add(line.substring(equals + 1).replaceAll("\\{[^{}]*\\}", " ").strip());
          }
        }
      }
    }
    texts.remove("");
    return texts;
  }

  private static Set<String> written(String name) throws IOException {
    Set<String> texts = new LinkedHashSet<>();
    try (InputStream in = LanguageModelTrainer.class.getResourceAsStream(name)) {
      assert in != null;
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        texts.add(line);
        texts.addAll(List.of(line.split(" *[,،] *")));
      }
    }
    return texts;
  }

  /** Multinomial logistic regression by stochastic gradient descent with adaptive rates. */
  private void train(List<Sample> given, char first, DataOutputStream out) throws IOException {
    int classes = NgramModel.CLASSES;
    double[] weights = new double[Ngrams.BUCKETS * classes];
    double[] squares = new double[weights.length];
    double[] bias = new double[classes];
    List<Sample> samples = new ArrayList<>(given);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      java.util.Collections.shuffle(samples, random);
      for (Sample sample : samples) {
        List<Integer> buckets = new ArrayList<>();
        Ngrams.forEach(sample.text(), first, buckets::add);
        if (buckets.isEmpty()) {
          continue;
        }
        double[] p = softmax(weights, bias, buckets);
        for (int k = 0; k < classes; k++) {
          double error = (p[k] - (k == sample.label() ? 1 : 0)) * sample.weight();
          bias[k] -= 0.002 * error;
          for (int bucket : buckets) {
            int at = bucket * classes + k;
            double gradient = error + DECAY * samples.size() * weights[at] / 100;
            squares[at] += gradient * gradient;
            weights[at] -= RATE * gradient / Math.sqrt(squares[at] + 1e-2);
          }
        }
      }
    }
    double most =
        Arrays.stream(weights)
            .map(Math::abs)
            .sorted()
            .skip(weights.length * 999L / 1000)
            .findFirst()
            .orElse(1);
    double scale = most / 127;
    out.writeFloat((float) scale);
    for (double b : bias) {
      out.writeFloat((float) b);
    }
    for (double w : weights) {
      out.writeByte((int) Math.max(-127, Math.min(127, Math.round(w / scale))));
    }
  }

  private static double[] softmax(double[] weights, double[] bias, List<Integer> buckets) {
    double[] scores = bias.clone();
    for (int bucket : buckets) {
      for (int k = 0; k < scores.length; k++) {
        scores[k] += weights[bucket * scores.length + k];
      }
    }
    double most = Arrays.stream(scores).max().orElse(0);
    double sum = 0;
    for (int k = 0; k < scores.length; k++) {
      scores[k] = StrictMath.exp(scores[k] - most);
      sum += scores[k];
    }
    for (int k = 0; k < scores.length; k++) {
      scores[k] /= sum;
    }
    return scores;
  }
}
