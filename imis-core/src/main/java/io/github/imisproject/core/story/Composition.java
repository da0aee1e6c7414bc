package io.github.imisproject.core.story;

import io.github.imisproject.core.concept.ConceptRef;
import io.github.imisproject.core.problem.InvalidValueException;
import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import io.github.imisproject.core.story.Interview.Answer;
import io.github.imisproject.core.story.InterviewGuide.Question;
import io.github.imisproject.core.story.InterviewGuide.Role;
import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.core.text.LocalizedText;
import io.github.imisproject.core.text.Translation;
import io.github.imisproject.core.text.TranslationState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one story of one interview. Not thread-safe. */
final class Composition {
  private final InterviewGuide guide;
  private final Interview interview;
  private final List<Problem> problems = new ArrayList<>();

  Composition(InterviewGuide guide, Interview interview) {
    this.guide = guide;
    this.interview = interview;
  }

  /** One question and what was answered for the record. */
  private record Told(Question question, LocalizedText text) {}

  Reading<Story> compose() {
    if (!interview.guideId().equals(guide.id())
        || !interview.guideVersion().equals(guide.version())) {
      error("/guideVersion", "story.guide", "guide", guide.id(), "version", guide.version());
    }
    List<Told> told = told();
    Optional<LocalizedText> title = first(told, Role.TITLE);
    if (title.isEmpty()) {
      error("/answers", "story.titleMissing");
    }
    List<Told> paragraphs =
        told.stream().filter(t -> t.question().role() == Role.PARAGRAPH).toList();
    if (!problems.isEmpty()) {
      return Reading.failed(problems);
    }
    Set<ConceptRef> themes = new LinkedHashSet<>();
    told.forEach(t -> themes.addAll(t.question().themes()));
    Story.Builder builder =
        Story.builder(
                interview.storyId(),
                interview.media().isEmpty() || !paragraphs.isEmpty()
                    ? StoryForm.ARTICLE
                    : interview.media().get(0).form(),
                interview.consentId(),
                title.orElseThrow(),
                interview.audience())
            .side(interview.side())
            .minor(interview.minor())
            .themes(themes)
            .topics(interview.topics())
            .places(interview.places())
            .media(interview.media())
            .mediaType("text/plain")
            .sensitivities(interview.sensitivities());
    first(told, Role.SUMMARY).ifPresent(builder::summary);
    interview.pseudonym().ifPresent(builder::pseudonym);
    interview.regionId().ifPresent(builder::regionId);
    interview.inReplyTo().ifPresent(builder::inReplyTo);
    if (!paragraphs.isEmpty()) {
      builder.content(content(paragraphs));
    }
    try {
      return Reading.of(builder.build());
    } catch (InvalidValueException e) {
      return Reading.failed(e.problems());
    }
  }

  private List<Told> told() {
    List<Told> told = new ArrayList<>();
    for (Question question : guide.questions()) {
      boolean asked = question.side().filter(side -> side != interview.side()).isEmpty();
      Optional<Answer> answer =
          interview.answers().stream()
              .filter(a -> a.questionId().equals(question.id()) && !a.offRecord())
              .findFirst();
      if (answer.isPresent() && asked) {
        told.add(new Told(question, answer.get().text()));
      } else if (question.required() && asked) {
        error("/answers", "story.answerMissing", "question", question.id());
      }
    }
    checkAnswers();
    return told;
  }

  private void checkAnswers() {
    int at = 0;
    for (Answer answer : interview.answers()) {
      String path = "/answers/" + at++;
      Optional<Question> question =
          guide.questions().stream().filter(q -> q.id().equals(answer.questionId())).findFirst();
      if (question.isEmpty()) {
        error(path + "/questionId", "story.unknownQuestion", "question", answer.questionId());
      } else if (question.get().side().filter(s -> s != interview.side()).isPresent()) {
        error(path + "/questionId", "story.otherSide", "question", answer.questionId());
      }
      if (answer.text().find(interview.language()).isEmpty()) {
        error(path + "/text", "story.answerLanguage", "language", interview.language().value());
      }
    }
  }

  private static Optional<LocalizedText> first(List<Told> told, Role role) {
    return told.stream().filter(t -> t.question().role() == role).map(Told::text).findFirst();
  }

  private LocalizedText content(List<Told> paragraphs) {
    LocalizedText content = inOneLanguage(paragraphs, interview.language()).orElseThrow();
    Set<LanguageTag> others = new LinkedHashSet<>(paragraphs.get(0).text().languages());
    others.remove(interview.language());
    for (LanguageTag language : others) {
      Optional<LocalizedText> translation = inOneLanguage(paragraphs, language);
      if (translation.isPresent()) {
        content = content.with(language, translation.get().find(language).orElseThrow());
      }
    }
    return content;
  }

  /** Returns the whole text in one language, if every paragraph has it. */
  private Optional<LocalizedText> inOneLanguage(List<Told> paragraphs, LanguageTag language) {
    List<String> lines = new ArrayList<>();
    boolean machine = false;
    boolean ready = true;
    for (Told told : paragraphs) {
      Optional<Translation> own = told.text().find(language).filter(t -> !t.value().isEmpty());
      if (own.isEmpty()) {
        return Optional.empty();
      }
      told.question().text().find(language).ifPresent(q -> lines.add(q.value()));
      lines.add(own.get().value());
      machine |= own.get().machineTranslated();
      ready &= own.get().state() == TranslationState.UP_TO_DATE;
    }
    String text = String.join("\n\n", lines);
    boolean original = language.equals(interview.language());
    Translation whole =
        new Translation(
            text,
            machine
                ? TranslationState.MACHINE_TRANSLATED
                : ready ? TranslationState.UP_TO_DATE : TranslationState.DRAFT,
            original ? Optional.empty() : Optional.of(interview.language()),
            Optional.empty(),
            0,
            machine,
            Optional.empty());
    return Optional.of(new LocalizedText(language, Map.of(language, whole)));
  }

  private void error(String path, String code, String... arguments) {
    problems.add(
        Problem.error(
            path,
            code,
            arguments.length == 0
                ? Map.of()
                : arguments.length == 2
                    ? Map.of(arguments[0], arguments[1])
                    : Map.of(arguments[0], arguments[1], arguments[2], arguments[3])));
  }
}
