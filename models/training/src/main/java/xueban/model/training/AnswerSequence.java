package xueban.model.training;

import java.util.ArrayList;
import java.util.List;
import xueban.model.HintEvent;
import xueban.model.LearnerEvent;
import xueban.model.ResponseEvent;
import xueban.model.neural.PastAnswers;
import xueban.model.state.ConceptCell;
import xueban.model.state.Interaction;
import xueban.model.state.StateEditor;

/**
 * A learner's unaided answers in order, as the serving network will see them: scores in sixteenths,
 * times as coarse as a state keeps them. Immutable.
 */
final class AnswerSequence {
  private record Answer(
      ResponseEvent response, double score, int ordinal, long clock, long askedAt) {}

  private final List<Answer> answers;

  private AnswerSequence(List<Answer> answers) {
    this.answers = List.copyOf(answers);
  }

  static AnswerSequence of(List<LearnerEvent> events) {
    List<Answer> answers = new ArrayList<>();
    String hinted = "";
    int ordinal = 0;
    int last = 0;
    long clock = 0;
    for (LearnerEvent event : events) {
      if (event instanceof HintEvent hint) {
        hinted = hint.item();
      }
      if (event instanceof ResponseEvent response) {
        int minute = StateEditor.minute(response.at().getEpochSecond());
        long since = ordinal == 0 ? 0 : Math.max(0, (long) minute - last);
        long askedAt = clock + since;
        clock += Interaction.minutes(Interaction.gap(since));
        last = minute;
        boolean helped = response.help().assisted() || response.item().equals(hinted);
        if (response.item().equals(hinted)) {
          hinted = "";
        }
        if (!helped) {
          double score = Math.rint(response.score() * ConceptCell.UNITS) / ConceptCell.UNITS;
          answers.add(new Answer(response, score, ordinal, clock, askedAt));
        }
        ordinal++;
      }
    }
    return new AnswerSequence(answers);
  }

  int size() {
    return answers.size();
  }

  String item(int i) {
    return answers.get(i).response().item();
  }

  List<String> concepts(int i) {
    return answers.get(i).response().concepts();
  }

  /** Returns an answer's score, in [0, 1], in sixteenths. */
  double score(int i) {
    return answers.get(i).score();
  }

  /** Returns whether the state still holds an answer when a later one is asked for. */
  boolean remembered(int past, int asked) {
    return answers.get(asked).ordinal() - answers.get(past).ordinal() <= PastAnswers.MOST;
  }

  /** Returns the code of the time from an answer to when a later one was asked for. */
  int hours(int past, int asked) {
    return PastAnswers.hoursCode(answers.get(asked).askedAt() - answers.get(past).clock());
  }

  /** Returns how the item of a past answer relates to the item asked. */
  int relation(int past, int asked) {
    if (item(past).equals(item(asked))) {
      return PastAnswers.SAME_ITEM;
    }
    List<String> concepts = concepts(past);
    return !concepts.isEmpty() && concepts(asked).contains(concepts.get(0))
        ? PastAnswers.SAME_CONCEPT
        : PastAnswers.OTHER;
  }
}
