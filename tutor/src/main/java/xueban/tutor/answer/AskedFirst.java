package xueban.tutor.answer;

import static xueban.tutor.answer.ParagraphKind.CURE;
import static xueban.tutor.answer.ParagraphKind.DEFINITION;
import static xueban.tutor.answer.ParagraphKind.EXAMPLE;
import static xueban.tutor.answer.ParagraphKind.IDEA;
import static xueban.tutor.answer.ParagraphKind.KEY_POINT;
import static xueban.tutor.answer.ParagraphKind.PITFALL;
import static xueban.tutor.answer.ParagraphKind.PLAIN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import xueban.nlp.QuestionType;

/**
 * In what order kinds of paragraphs answer a question.
 *
 * @param groups the kinds that come first, then the next; what is in none is not told
 * @param examples whether examples help; else one is told only if nothing of its text is better
 */
record AskedFirst(List<Set<ParagraphKind>> groups, boolean examples) {
  /** Whatever there is, the best first. */
  static final AskedFirst ANYTHING =
      new AskedFirst(List.of(EnumSet.allOf(ParagraphKind.class)), true);

  /** Whatever there is but mistakes, which a question that does not ask for them gets last. */
  static final AskedFirst NO_PITFALL =
      new AskedFirst(List.of(EnumSet.complementOf(EnumSet.of(PITFALL))), true);

  AskedFirst {
    groups = List.copyOf(groups);
  }

  static AskedFirst of(QuestionType type, AskedErrors errors) {
    return switch (errors) {
      case ASKED -> withErrors(type);
      case DOUBTED -> new AskedFirst(List.of(EnumSet.allOf(ParagraphKind.class)), false);
      case NO ->
          new AskedFirst(groups(type), type == QuestionType.METHOD || type == QuestionType.EXAMPLE);
    };
  }

  /** Returns mistakes first, or last if the question asks for something else too. */
  private static AskedFirst withErrors(QuestionType type) {
    if (AskedErrors.ASKED.comesFirst(type)) {
      Set<ParagraphKind> others = EnumSet.complementOf(EnumSet.of(PITFALL, CURE));
      return new AskedFirst(List.of(EnumSet.of(PITFALL), EnumSet.of(CURE), others), false);
    }
    List<Set<ParagraphKind>> groups = new ArrayList<>(groups(type));
    groups.add(EnumSet.of(PITFALL));
    return new AskedFirst(groups, of(type, AskedErrors.NO).examples());
  }

  private static List<Set<ParagraphKind>> groups(QuestionType type) {
    return switch (type) {
      case DEFINITION, COMPARISON ->
          List.of(EnumSet.of(DEFINITION), EnumSet.of(KEY_POINT, PLAIN), EnumSet.of(IDEA, CURE));
      case METHOD ->
          List.of(
              EnumSet.of(KEY_POINT, PLAIN, CURE),
              EnumSet.of(EXAMPLE),
              EnumSet.of(DEFINITION, IDEA));
      case REASON ->
          List.of(EnumSet.of(IDEA, PLAIN, CURE), EnumSet.of(KEY_POINT), EnumSet.of(DEFINITION));
      case EXAMPLE ->
          List.of(
              EnumSet.of(EXAMPLE),
              EnumSet.of(PLAIN, CURE),
              EnumSet.of(KEY_POINT, IDEA),
              EnumSet.of(DEFINITION));
      case QUANTITY, YES_NO, OTHER -> List.of(EnumSet.complementOf(EnumSet.of(PITFALL)));
    };
  }

  /** Returns the place of a kind, from 0; the number of groups if it is not told. */
  int place(ParagraphKind kind) {
    int place = 0;
    while (place < groups.size() && !groups.get(place).contains(kind)) {
      place++;
    }
    return place;
  }

  boolean tells(ParagraphKind kind) {
    return place(kind) < groups.size();
  }

  /** Returns whether a kind is told even where something else is better. */
  boolean tellsBesideBetter(ParagraphKind kind) {
    return kind != EXAMPLE || examples;
  }
}
